package org.lianshou.command.repetition;

import java.util.Map;
import org.lianshou.command.issue.Context;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.order.Asker;
import org.lianshou.command.order.Rulebook;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Role;
import org.lianshou.issue.SubjectId;

/**
 * The system asks, on account of an acceptance and at its time, so that a stop decides nothing.
 *
 * @param act of the acceptance
 * @param place where what is accepted lies, whose policy decides
 * @param others the issues that matter, as they were read
 */
record SystemGathering(Act act, AreaId place, Map<IssueId, Issue> others, Rulebook rulebook) implements Asker {
    @Override
    public Context contextFor(Issue issue, IssueCommand command) {
        return new Context(
                new Actor(act.actor().person(), Role.SYSTEM, null),
                act.occurredAt(),
                false,
                rulebook.policyInForce(place, act.occurredAt()),
                rulebook.calendar(),
                rulebook.directory().frozen(),
                new SubjectId(issue.id().value()),
                others,
                false);
    }
}
