package org.lianshou.query.sessions;

import java.util.List;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.session.JointSession;
import org.lianshou.session.Minutes;
import org.lianshou.session.Seat;

/** Whose signature below the minutes is missing, as far as one reader may give it. */
final class Signing {
    private static final Rule RUNNING =
            AccessTable.rule("POST /api/sessions/{id}/draft-minutes").orElseThrow();

    private Signing() {}

    /** A member's own; of all of them, on paper, for whoever runs the session. */
    static List<Seat> of(JointSession session, Person person, Directory directory) {
        boolean runs = new Access(directory, person)
                .actorFor(RUNNING, session.convened().area(), session.people())
                .isPresent();
        return session.panel().stream()
                .filter(seat -> isMissing(session, seat))
                .filter(seat -> runs || person.id().equals(seat.person()))
                .toList();
    }

    private static boolean isMissing(JointSession session, Seat seat) {
        Minutes minutes = session.minutes();
        return session.attendee(seat.member()).isPresent()
                && (minutes == null || !minutes.signed().contains(seat.member()));
    }
}
