package org.lianshou.command.web;

import java.time.Clock;
import java.util.List;
import org.lianshou.callout.CallOut;
import org.lianshou.callout.CallOutId;
import org.lianshou.command.callout.CallOutCommand;
import org.lianshou.command.order.CallOutInstruction;
import org.lianshou.command.order.Done;
import org.lianshou.command.order.NewIssueIds;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where a request to a call-out is turned into an order. */
@Component
class CallOutDesk {
    private final Orders orders;
    private final Rulebook rulebook;
    private final SubjectKeys keys;
    private final JsonMapper json;
    private final NewIssueIds ids;

    CallOutDesk(Orders orders, Rulebook rulebook, SubjectKeys keys, JsonMapper json, Clock clock) {
        this.orders = orders;
        this.rulebook = rulebook;
        this.keys = keys;
        this.json = json;
        this.ids = new NewIssueIds(clock);
    }

    CallOutAnswer call(CallOutCommand.Call command, Request request) {
        CallOutId callOut = new CallOutId(ids.next().value());
        return CallOutAnswer.of(give(callOut, command, request, new SeenVersion.Nothing()), true);
    }

    CallOutAnswer give(CallOutId callOut, CallOutCommand command, Request request) {
        return CallOutAnswer.of(give(callOut, command, request, request.seen()), false);
    }

    private Done give(CallOutId callOut, CallOutCommand command, Request request, SeenVersion seen) {
        var instruction = new CallOutInstruction(command, request.person(), request.at(), rulebook, orders);
        Order<CallOut> order = new Order<>(CallOut.notCalled(callOut), seen, List.of(instruction));
        return orders.give(order, request.commandKey(command, json, keys), new byte[0]);
    }
}
