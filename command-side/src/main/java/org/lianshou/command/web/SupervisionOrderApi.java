package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lianshou.command.supervision.SupervisionOrderCommand;
import org.lianshou.supervision.OrderId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 督办. */
@RestController
@RequestMapping("/api/supervision-orders")
@Tag(name = "Supervision 督导")
class SupervisionOrderApi {
    private final OrderDesk desk;

    SupervisionOrderApi(OrderDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Have a unit account for issues, or for a matter of its own, and reply by a time (督办、挂牌督办).")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Beginning
    OrderDesk.OrderAnswer issue(@RequestBody SupervisionOrderCommand.IssueOrder body, Request request) {
        return desk.issue(body, request);
    }

    @Operation(summary = "Reply for the unit; a reply that is late is taken, and shows as late.")
    @PostMapping("/{id}/reply")
    OrderDesk.OrderAnswer reply(
            @PathVariable OrderId id, @RequestBody SupervisionOrderCommand.Reply body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "The reply will do.")
    @PostMapping("/{id}/accept-reply")
    OrderDesk.OrderAnswer acceptReply(
            @PathVariable OrderId id, @RequestBody SupervisionOrderCommand.AcceptReply body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "The reply will not do, on a ground; another is due, and its time begins now.")
    @PostMapping("/{id}/refuse-reply")
    OrderDesk.OrderAnswer refuseReply(
            @PathVariable OrderId id, @RequestBody SupervisionOrderCommand.RefuseReply body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Close the order: who answered for it, how that is judged, who follows it up (明责、考责、督责).")
    @PostMapping("/{id}/close")
    OrderDesk.OrderAnswer close(
            @PathVariable OrderId id, @RequestBody SupervisionOrderCommand.Close body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Take the order back, on a ground.")
    @PostMapping("/{id}/withdraw")
    OrderDesk.OrderAnswer withdraw(
            @PathVariable OrderId id, @RequestBody SupervisionOrderCommand.Withdraw body, Request request) {
        return desk.give(id, body, request);
    }
}
