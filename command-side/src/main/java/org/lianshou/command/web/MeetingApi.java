package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lianshou.command.session.MeetingCommand;
import org.lianshou.session.SessionId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 联手说事: the session itself. */
@RestController
@RequestMapping("/api/sessions/{id}")
@Tag(name = "Sessions 联手说事")
class MeetingApi {
    private final SessionDesk desk;

    MeetingApi(SessionDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Begin, with those of the panel who are there, in person, remote or online.")
    @PostMapping("/open")
    Answer open(@PathVariable SessionId id, @RequestBody MeetingCommand.Open body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "A member comes later, or comes back.")
    @PostMapping("/join")
    Answer join(@PathVariable SessionId id, @RequestBody MeetingCommand.Join body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "A member leaves.")
    @PostMapping("/leave")
    Answer leave(@PathVariable SessionId id, @RequestBody MeetingCommand.Leave body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Keep what somebody said to a matter.")
    @PostMapping("/hear")
    Answer hear(@PathVariable SessionId id, @RequestBody MeetingCommand.Hear body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Put a plan forward.")
    @PostMapping("/propose")
    Answer propose(@PathVariable SessionId id, @RequestBody MeetingCommand.Propose body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Change a plan into another.")
    @PostMapping("/amend")
    Answer amend(@PathVariable SessionId id, @RequestBody MeetingCommand.Amend body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Vote on a plan: by hands, recorded with proxies, or in secret.")
    @PostMapping("/vote")
    Answer vote(@PathVariable SessionId id, @RequestBody MeetingCommand.Vote body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Come to an end with a matter: plan adopted, postponed, no consensus, or escalate.")
    @PostMapping("/conclude")
    Answer conclude(@PathVariable SessionId id, @RequestBody MeetingCommand.Conclude body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "End the session.")
    @PostMapping("/close")
    Answer close(@PathVariable SessionId id, @RequestBody MeetingCommand.Close body, Request request) {
        return desk.give(id, body, request);
    }
}
