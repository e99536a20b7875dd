package org.lianshou.command.session;

import java.time.Instant;
import java.util.List;
import org.lianshou.session.Convening;
import org.lianshou.session.JointSession;
import org.lianshou.session.SessionEvent;
import org.lianshou.session.SessionSteps;

/** The one door to a session's rules: first the stage and the time, then the rules of its part. */
public final class SessionDecider {
    private SessionDecider() {}

    /** The events that follow. @throws SessionRefused where a rule says no */
    public static List<SessionEvent> decide(JointSession session, SessionCommand command, SessionContext context) {
        try {
            inOrder(session, command, context.at());
            return switch (command) {
                case ConveningCommand c -> Convenes.decide(session, c, context);
                case MeetingCommand c -> Meets.decide(session, c, context);
                case MajorMatterCommand c -> MajorMatters.decide(session, c, context);
                case MinutesCommand c -> Minuting.decide(session, c, context);
                case DeliveryCommand c -> Delivering.decide(session, c, context);
            };
        } catch (SessionRefused no) {
            throw no.in(session.stage());
        }
    }

    private static void inOrder(JointSession session, SessionCommand command, Instant at) {
        SessionRefused.when(
                !SessionSteps.of(command.name()).contains(session.stage()),
                SessionRefusal.OUT_OF_ORDER,
                "it is " + session.stage().label() + " " + session.stage() + "; now possible: "
                        + String.join(", ", SessionSteps.possible(session.stage())));
        Convening convening = session.convening();
        if (convening != null) {
            SessionRefused.when(at.isBefore(convening.convenedAt()), SessionRefusal.BEFORE_CONVENING);
            Instant opened = convening.openedAt();
            SessionRefused.when(opened != null && at.isBefore(opened), SessionRefusal.BEFORE_OPENING);
        }
    }
}
