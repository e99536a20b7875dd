package org.lianshou.command.supervising;

import java.util.Set;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SupervisionAsker;
import org.lianshou.command.supervision.SupervisionContext;
import org.lianshou.command.supervision.SupervisionOrderCommand;
import org.lianshou.command.supervision.SupervisionOrderCommand.IssueOrder;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Unit;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Role;
import org.lianshou.supervision.SupervisionOrder;

/**
 * The system asks, because of what somebody did. It happens when they did it and not when the system came to it, so that a
 * stop takes no time from whoever is to reply.
 *
 * @param act of the event that the order follows from
 */
record SystemSupervising(Act act, Rulebook rulebook) implements SupervisionAsker {
    @Override
    public SupervisionContext contextFor(SupervisionOrder order, SupervisionOrderCommand command) {
        IssueOrder issuing = (IssueOrder) command;
        Directory county = rulebook.directory().frozen();
        AreaId area = county.unit(issuing.unit()).map(Unit::area).orElseGet(county::county);
        return new SupervisionContext(
                new Actor(act.actor().person(), Role.SYSTEM, null),
                act.occurredAt(),
                rulebook.policyInForce(area, act.occurredAt()),
                rulebook.calendar(),
                county,
                Set.copyOf(issuing.issues()));
    }
}
