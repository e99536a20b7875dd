package org.lianshou.command.supervision;

import java.util.Objects;
import org.lianshou.command.supervision.SupervisionOrderCommand.AcceptReply;
import org.lianshou.command.supervision.SupervisionOrderCommand.Close;
import org.lianshou.command.supervision.SupervisionOrderCommand.IssueOrder;
import org.lianshou.command.supervision.SupervisionOrderCommand.RefuseReply;
import org.lianshou.command.supervision.SupervisionOrderCommand.Withdraw;
import org.lianshou.directory.Unit;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.supervision.OrderStage;
import org.lianshou.supervision.Supervised;
import org.lianshou.supervision.SupervisionOrder;
import org.lianshou.supervision.SupervisionOrderEvent;
import org.lianshou.supervision.SupervisionOrderEvent.OrderClosed;
import org.lianshou.supervision.SupervisionOrderEvent.OrderIssued;
import org.lianshou.supervision.SupervisionOrderEvent.OrderWithdrawn;
import org.lianshou.supervision.SupervisionOrderEvent.Replied;
import org.lianshou.supervision.SupervisionOrderEvent.ReplyAccepted;
import org.lianshou.supervision.SupervisionOrderEvent.ReplyRefused;

/** 督办: ordered, replied to, judged by somebody else, closed with 明责、考责、督责. */
public final class SupervisionOrderRules {
    private SupervisionOrderRules() {}

    /** The event that follows. @throws SupervisionRefused where a rule says no */
    public static SupervisionOrderEvent decide(
            SupervisionOrder order, SupervisionOrderCommand command, SupervisionContext context) {
        return switch (command) {
            case IssueOrder c -> issue(order, c, context);
            case SupervisionOrderCommand.Reply c -> reply(order, c, context);
            case AcceptReply c -> {
                judges(order, context);
                yield new ReplyAccepted(order.id(), context.act(), c.words());
            }
            case RefuseReply c -> {
                judges(order, context);
                Deadline again = context.replyBy(order.issued().listed());
                yield new ReplyRefused(order.id(), context.actUnderPolicy(), c.ground(), again);
            }
            case Close c -> {
                in(order, OrderStage.REPLY_ACCEPTED);
                yield new OrderClosed(order.id(), context.act(), c.accountability());
            }
            case Withdraw c -> {
                SupervisionRefused.when(
                        !order.isOpen(),
                        SupervisionRefusal.OUT_OF_ORDER,
                        order.stage().label());
                yield new OrderWithdrawn(order.id(), context.act(), c.ground());
            }
        };
    }

    private static SupervisionOrderEvent issue(SupervisionOrder order, IssueOrder c, SupervisionContext context) {
        SupervisionRefused.when(order.exists(), SupervisionRefusal.ALREADY_ISSUED, order.id());
        Unit unit = context.directory()
                .unit(c.unit())
                .orElseThrow(() -> new SupervisionRefused(
                        SupervisionRefusal.UNKNOWN_UNIT, c.unit().value()));
        boolean byItself = context.actor().capacity() == Role.SYSTEM;
        SupervisionRefused.when(
                !byItself && context.directory().isFormer(c.unit()), SupervisionRefusal.UNIT_CLOSED, c.unit());
        for (IssueId issue : c.issues()) {
            SupervisionRefused.when(!context.issues().contains(issue), SupervisionRefusal.UNKNOWN_ISSUE, issue);
        }
        Supervised about = new Supervised(unit.area(), c.unit(), c.issues(), c.matter(), c.ground(), c.listed());
        return new OrderIssued(order.id(), context.actUnderPolicy(), about, context.replyBy(c.listed()));
    }

    private static SupervisionOrderEvent reply(
            SupervisionOrder order, SupervisionOrderCommand.Reply c, SupervisionContext context) {
        in(order, OrderStage.AWAITING_REPLY);
        boolean late = Objects.requireNonNull(order.replyBy()).isMissedAt(context.at());
        return new Replied(order.id(), context.act(), c.words(), Objects.requireNonNull(c.evidence()), late);
    }

    /** Nobody judges their own words. */
    private static void judges(SupervisionOrder order, SupervisionContext context) {
        in(order, OrderStage.REPLIED);
        PersonId replied = order.replies().getLast().by().person();
        SupervisionRefused.when(replied.equals(context.actor().person()), SupervisionRefusal.OWN_REPLY, replied);
    }

    private static void in(SupervisionOrder order, OrderStage stage) {
        SupervisionRefused.when(
                order.stage() != stage,
                SupervisionRefusal.OUT_OF_ORDER,
                order.stage().label());
    }
}
