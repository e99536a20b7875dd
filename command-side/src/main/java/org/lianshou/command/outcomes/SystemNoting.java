package org.lianshou.command.outcomes;

import java.util.Map;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SessionAsker;
import org.lianshou.command.session.SessionCommand;
import org.lianshou.command.session.SessionContext;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Role;
import org.lianshou.session.JointSession;

/** As {@link SystemRecording}, of the session that the outcome came from. */
record SystemNoting(Act act, Rulebook rulebook) implements SessionAsker {
    @Override
    public SessionContext contextFor(JointSession session, SessionCommand command) {
        return new SessionContext(
                new Actor(act.actor().person(), Role.SYSTEM, null),
                act.occurredAt(),
                rulebook.policies().at(act.occurredAt()),
                rulebook.calendar(),
                rulebook.directory(),
                Map.of(),
                issue -> rulebook.policyFor(issue, act.occurredAt()),
                Map.of(),
                "");
    }
}
