package org.lianshou.command.web;

import java.util.List;
import org.lianshou.command.order.Done;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.PersonInResponse;
import org.lianshou.command.order.ResponseInstruction;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.response.ResponseCommand;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.response.ResponseId;
import org.lianshou.response.WholeNetResponse;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where a request to a response is turned into an order. */
@Component
class ResponseDesk {
    private final Orders orders;
    private final Rulebook rulebook;
    private final SubjectKeys keys;
    private final JsonMapper json;

    ResponseDesk(Orders orders, Rulebook rulebook, SubjectKeys keys, JsonMapper json) {
        this.orders = orders;
        this.rulebook = rulebook;
        this.keys = keys;
        this.json = json;
    }

    /** There may have been one to the issue before, which whoever opens it need not have seen: the rules look at it. */
    ResponseAnswer open(ResponseCommand.Open command, Request request) {
        SeenVersion seen = request.seen() instanceof SeenVersion.Missing ? new SeenVersion.Any() : request.seen();
        return ResponseAnswer.of(give(ResponseId.to(command.issue()), command, request, seen), true);
    }

    ResponseAnswer give(ResponseId response, ResponseCommand command, Request request) {
        return ResponseAnswer.of(give(response, command, request, request.seen()), false);
    }

    private Done give(ResponseId response, ResponseCommand command, Request request, SeenVersion seen) {
        var asker = new PersonInResponse(request.person(), request.at(), rulebook, orders);
        Order<WholeNetResponse> order = new Order<>(
                WholeNetResponse.notOpened(response), seen, List.of(new ResponseInstruction(command, asker)));
        return orders.give(order, request.commandKey(command, json, keys), new byte[0]);
    }
}
