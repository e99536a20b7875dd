package org.lianshou.command.outcomes;

import java.time.Instant;
import java.util.Map;
import org.lianshou.command.issue.Context;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.order.Asker;
import org.lianshou.command.order.NotVisible;
import org.lianshou.command.order.Rulebook;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Role;
import org.lianshou.issue.SubjectId;

/**
 * The system asks, on behalf of whoever made the outcome count. It happens when it began to count and not when the system
 * came to it, so that a stop decides nothing.
 *
 * @param act of the event by which the outcome counts
 */
record SystemRecording(Act act, Rulebook rulebook) implements Asker {
    @Override
    public Context contextFor(Issue issue, IssueCommand command) {
        if (!issue.exists()) {
            throw new NotVisible(issue.id());
        }
        Instant reported = issue.reported().reportedAt();
        Instant at = reported.isAfter(act.occurredAt()) ? reported : act.occurredAt();
        return new Context(
                new Actor(act.actor().person(), Role.SYSTEM, null),
                at,
                false,
                rulebook.policyFor(issue, at),
                rulebook.calendar(),
                rulebook.directory(),
                new SubjectId(issue.id().value()),
                Map.of(),
                false);
    }
}
