package org.lianshou.command.clock;

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

/** The system asks, because time has come. */
record SystemStriking(Rulebook rulebook, Clock clock) implements Asker {
    private static final Actor CLOCK = new Actor(new PersonId("clock"), Role.SYSTEM, null);

    @Override
    public Context contextFor(Issue issue, IssueCommand command) {
        Instant now = clock.instant();
        return new Context(
                CLOCK,
                now,
                false,
                rulebook.policyOfClocks(issue, now),
                rulebook.calendar(),
                rulebook.directory(),
                new SubjectId(issue.id().value()),
                Map.of(),
                false);
    }
}
