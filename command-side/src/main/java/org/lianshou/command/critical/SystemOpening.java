package org.lianshou.command.critical;

import org.lianshou.command.order.ResponseAsker;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.response.ResponseCommand;
import org.lianshou.command.response.ResponseContext;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Role;
import org.lianshou.response.WholeNetResponse;

/**
 * The system asks, on behalf of whoever brought the hazard to the county. It happens when that happened and not when the system
 * came to it, so that a stop decides nothing.
 *
 * @param issue as it stood then
 * @param act of the event by which the county has it
 */
record SystemOpening(Issue issue, Act act, Rulebook rulebook) implements ResponseAsker {
    @Override
    public ResponseContext contextFor(WholeNetResponse response, ResponseCommand command) {
        return new ResponseContext(
                new Actor(act.actor().person(), Role.SYSTEM, null),
                act.occurredAt(),
                rulebook.policyInForce(issue, act.occurredAt()),
                rulebook.calendar(),
                rulebook.directory().frozen(),
                issue);
    }
}
