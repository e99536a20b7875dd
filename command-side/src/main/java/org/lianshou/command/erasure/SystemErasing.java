package org.lianshou.command.erasure;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.lianshou.command.issue.Context;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.order.Asker;
import org.lianshou.command.order.Rulebook;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Issue;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.issue.SubjectId;

/** The system asks, on behalf of the person who had the subject erased in another issue. */
record SystemErasing(PersonId by, Rulebook rulebook, Clock clock) implements Asker {
    @Override
    public Context contextFor(Issue issue, IssueCommand command) {
        Instant now = clock.instant();
        Instant reported = issue.reported().reportedAt(); // up to minutes ahead, where a reporter's clock is
        Instant at = reported.isAfter(now) ? reported : now;
        return new Context(
                new Actor(by, Role.SYSTEM, null),
                at,
                false,
                rulebook.policyInForce(issue, at),
                rulebook.calendar(),
                rulebook.directory(),
                new SubjectId(issue.id().value()),
                Map.of(),
                false);
    }
}
