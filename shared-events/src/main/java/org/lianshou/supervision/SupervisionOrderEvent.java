package org.lianshou.supervision;

import java.util.List;
import java.util.UUID;
import org.lianshou.issue.Act;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.EventType;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Ground;
import org.lianshou.stream.StreamEvent;

/** 督办: a fact about one order. */
public sealed interface SupervisionOrderEvent extends StreamEvent {
    OrderId order();

    Act act();

    @Override
    default UUID stream() {
        return order().value();
    }

    @Override
    default SupervisionOrder beginning() {
        return SupervisionOrder.notIssued(order());
    }

    /** A fact that a unit is to account for something, and reply by a time. */
    @EventType("supervision-order.issued")
    record OrderIssued(OrderId order, Act act, Supervised about, Deadline replyBy) implements SupervisionOrderEvent {}

    /** A fact that the unit replied. */
    @EventType("supervision-order.replied")
    record Replied(OrderId order, Act act, String words, List<Evidence> evidence, boolean late)
            implements SupervisionOrderEvent {}

    /** A fact that the reply will do. */
    @EventType("supervision-order.reply-accepted")
    record ReplyAccepted(OrderId order, Act act, String words) implements SupervisionOrderEvent {}

    /** A fact that the reply will not do, and another is due. */
    @EventType("supervision-order.reply-refused")
    record ReplyRefused(OrderId order, Act act, Ground ground, Deadline replyBy) implements SupervisionOrderEvent {}

    /** A fact that the order is settled: who answered for it, how that is judged, who follows it up. */
    @EventType("supervision-order.closed")
    record OrderClosed(OrderId order, Act act, Accountability accountability) implements SupervisionOrderEvent {}

    /** A fact that the order was taken back. */
    @EventType("supervision-order.withdrawn")
    record OrderWithdrawn(OrderId order, Act act, Ground ground) implements SupervisionOrderEvent {}
}
