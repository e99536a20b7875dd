package org.lianshou.command.session;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.PersonId;
import org.lianshou.session.Conflict;
import org.lianshou.session.Item;
import org.lianshou.session.JointSession;
import org.lianshou.session.KeptOut;
import org.lianshou.session.MemberId;
import org.lianshou.session.Seat;

/** Nobody decides their own matter. */
final class Parties {
    private Parties() {}

    /** Why a member may not decide something of the whole agenda; empty where they may. */
    static Optional<KeptOut> keptOut(
            JointSession session, MemberId member, @Nullable PersonId person, SessionContext context) {
        return session.agenda().stream()
                .filter(item -> !item.isSettled())
                .flatMap(
                        item -> conflict(item, member, person, context)
                                .map(conflict -> new KeptOut(member, item.issue(), conflict))
                                .stream())
                .findFirst();
    }

    static Optional<Conflict> conflict(Item item, MemberId member, @Nullable PersonId person, SessionContext context) {
        if (item.parties().contains(member)) {
            return Optional.of(Conflict.PARTY);
        }
        return person == null
                ? Optional.empty()
                : Conflict.of(person, Agenda.known(item.issue(), context), context.directory());
    }

    /** Those of the panel who may decide a matter. */
    static List<Seat> free(JointSession session, Item item, SessionContext context) {
        return session.panel().stream()
                .filter(seat ->
                        conflict(item, seat.member(), seat.person(), context).isEmpty())
                .toList();
    }
}
