package org.lianshou.command.session;

import java.util.List;
import java.util.Objects;
import org.lianshou.command.session.MinutesCommand.ApproveMinutes;
import org.lianshou.issue.Role;
import org.lianshou.policy.Share;
import org.lianshou.session.JointSession;
import org.lianshou.session.Minutes;
import org.lianshou.session.MinutesEvent.MinutesApproved;
import org.lianshou.session.MinutesEvent.MinutesDrafted;
import org.lianshou.session.MinutesEvent.MinutesSigned;
import org.lianshou.session.Seat;
import org.lianshou.session.SessionEvent;

/** The rules of minutes: a new draft asks everybody anew, and enough approvals make the outcomes count. */
final class Minuting {
    private Minuting() {}

    static List<SessionEvent> decide(JointSession session, MinutesCommand command, SessionContext context) {
        return switch (command) {
            case MinutesCommand.DraftMinutes c -> {
                Minutes before = session.minutes();
                int draft = before == null ? 1 : before.draft() + 1;
                yield List.of(new MinutesDrafted(session.id(), context.act(), draft, c.text()));
            }
            case ApproveMinutes c -> approve(session, c, context);
        };
    }

    private static List<SessionEvent> approve(JointSession session, ApproveMinutes c, SessionContext context) {
        Minutes minutes = Objects.requireNonNull(session.minutes());
        SessionRefused.when(session.attendee(c.member()).isEmpty(), SessionRefusal.DID_NOT_ATTEND, c.member());
        SessionRefused.when(minutes.signed().contains(c.member()), SessionRefusal.ALREADY_APPROVED, c.member());
        SessionRefused.when(!mayApprove(session, c, context), SessionRefusal.NOT_THE_MEMBER, c.member());
        MinutesSigned signed =
                new MinutesSigned(session.id(), context.act(), minutes.draft(), c.member(), c.signature());
        int approvals = minutes.signed().size() + 1;
        int attending = session.attendees().size();
        Share needed = context.policy().sessionMinutes();
        return needed.isMetBy(approvals, attending)
                ? List.of(
                        signed,
                        new MinutesApproved(
                                session.id(),
                                context.actUnderPolicy(),
                                minutes.draft(),
                                approvals,
                                attending,
                                needed.toString()))
                : List.of(signed);
    }

    /** The member themselves; or for them, with the paper, whoever runs sessions. */
    private static boolean mayApprove(JointSession session, ApproveMinutes c, SessionContext context) {
        boolean self = session.seat(c.member())
                .map(Seat::person)
                .filter(context.actor().person()::equals)
                .isPresent();
        Role capacity = context.actor().capacity();
        boolean runsSessions = capacity == Role.VILLAGE_CADRE || capacity == Role.TOWNSHIP_DISPATCHER;
        return self || (c.signature() != null && runsSessions);
    }
}
