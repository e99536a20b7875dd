package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lianshou.command.session.ConveningCommand;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 联手说事: how a session begins to be. */
@RestController
@Tag(name = "Sessions 联手说事")
class ConveneApi {
    private final SessionDesk desk;

    ConveneApi(SessionDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Call a session of a village or township on one or more issues in discussion.")
    @PostMapping("/api/sessions")
    @ResponseStatus(HttpStatus.CREATED)
    @Beginning
    Answer convene(@RequestBody ConveningCommand.Convene body, Request request) {
        return desk.convene(body, request);
    }
}
