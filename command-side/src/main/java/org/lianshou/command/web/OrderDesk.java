package org.lianshou.command.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.order.Done;
import org.lianshou.command.order.NewIssueIds;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.PersonSupervising;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.SupervisionInstruction;
import org.lianshou.command.supervision.SupervisionOrderCommand;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.supervision.OrderId;
import org.lianshou.supervision.SupervisionOrder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where a request to a supervision order is turned into an order of ours. */
@Component
class OrderDesk {
    private final Orders orders;
    private final Rulebook rulebook;
    private final SubjectKeys keys;
    private final JsonMapper json;
    private final NewIssueIds ids;

    OrderDesk(Orders orders, Rulebook rulebook, SubjectKeys keys, JsonMapper json, Clock clock) {
        this.orders = orders;
        this.rulebook = rulebook;
        this.keys = keys;
        this.json = json;
        this.ids = new NewIssueIds(clock);
    }

    /**
     * What a command is answered.
     *
     * @param number what people call the order by; given when it is issued
     */
    record OrderAnswer(
            OrderId order,
            @Nullable Long number,
            long version,
            long position,
            boolean repeated,
            @JsonIgnore String token)
            implements Written {
        @Override
        public @Nullable String location() {
            return number == null ? null : "/api/supervision-orders/" + order;
        }
    }

    OrderAnswer issue(SupervisionOrderCommand.IssueOrder command, Request request) {
        Done done = give(new OrderId(ids.next().value()), command, request, new SeenVersion.Nothing());
        return answer(done, done.position());
    }

    OrderAnswer give(OrderId order, SupervisionOrderCommand command, Request request) {
        return answer(give(order, command, request, request.seen()), null);
    }

    private Done give(OrderId id, SupervisionOrderCommand command, Request request, SeenVersion seen) {
        PersonSupervising asker = new PersonSupervising(request.person(), request.at(), rulebook, orders);
        Order<SupervisionOrder> order =
                new Order<>(SupervisionOrder.notIssued(id), seen, List.of(new SupervisionInstruction(command, asker)));
        return orders.give(order, request.commandKey(command, json, keys), new byte[0]);
    }

    private static OrderAnswer answer(Done done, @Nullable Long number) {
        return new OrderAnswer(
                new OrderId(done.stream()), number, done.version(), done.position(), done.repeated(), done.token());
    }
}
