package org.lianshou.command.imports;

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

/**
 * The system asks, on behalf of the person who imports: whoever acted at the source is not known here. That the person
 * may import was settled when the file came in.
 */
record HistoryAsking(PersonId by, History.Step step, Rulebook rulebook) implements Asker {
    @Override
    public Context contextFor(Issue issue, IssueCommand command) {
        return new Context(
                new Actor(by, Role.SYSTEM, null),
                step.at(),
                step.inferred(),
                rulebook.policyFor(issue, step.at()),
                rulebook.calendar(),
                rulebook.directory(),
                new SubjectId(issue.id().value()),
                Map.of(),
                true);
    }
}
