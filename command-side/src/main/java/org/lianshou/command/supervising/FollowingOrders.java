package org.lianshou.command.supervising;

import java.util.List;
import java.util.Optional;
import org.lianshou.command.following.SystemKey;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.SupervisionInstruction;
import org.lianshou.command.supervision.SupervisionOrderCommand.IssueOrder;
import org.lianshou.command.supervision.SupervisionRefusal;
import org.lianshou.command.supervision.SupervisionRefused;
import org.lianshou.eventlog.CommandKey;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.Act;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.UnitId;
import org.lianshou.supervision.OrderId;
import org.lianshou.supervision.SupervisionOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Issues the order that follows from an event, once: its id and its key are made of the event's place in the log, so that
 * whoever comes to it again finds it there.
 */
final class FollowingOrders {
    private static final Logger log = LoggerFactory.getLogger(FollowingOrders.class);

    private final Orders orders;
    private final Rulebook rulebook;
    private final SubjectKeys keys;

    FollowingOrders(Orders orders, Rulebook rulebook, SubjectKeys keys) {
        this.orders = orders;
        this.rulebook = rulebook;
        this.keys = keys;
    }

    /** Who may accept what comes in from a place. */
    Optional<UnitId> acceptingDesk(AreaId place) {
        return rulebook.acceptingDesk(place);
    }

    /**
     * Issues one. Where there is nobody to order, as in an area that is another county's, it is told in the log of the
     * process and holds up no other.
     *
     * @param source the position of the event that it follows from
     */
    void issue(IssueId issue, IssueOrder command, Act act, long source) {
        OrderId id = OrderId.following(issue, source);
        var instruction = new SupervisionInstruction(command, new SystemSupervising(act, rulebook));
        Order<SupervisionOrder> order =
                new Order<>(SupervisionOrder.notIssued(id), new SeenVersion.Any(), List.of(instruction));
        try {
            orders.give(order, key("/api/supervision-orders/" + id, source), new byte[0]);
        } catch (SupervisionRefused no) {
            if (no.reason() != SupervisionRefusal.ALREADY_ISSUED) {
                log.warn("No supervision order follows from position {}: {}", source, no.getMessage());
            }
        }
    }

    private CommandKey key(String path, long source) {
        return SystemKey.of("ORDER", path, "supervision-" + source, keys);
    }
}
