package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lianshou.command.response.ResponseCommand;
import org.lianshou.response.ResponseId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 全网联动. */
@RestController
@RequestMapping("/api/responses")
@Tag(name = "Responses 全网联动")
class ResponseApi {
    private final ResponseDesk desk;

    ResponseApi(ResponseDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "Call upon the whole net for an issue in work that takes several units.",
            description =
                    "An issue has one response: 409 already-open where there is one. A critical hazard opens it by itself.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Beginning
    ResponseAnswer open(@RequestBody ResponseCommand.Open body, Request request) {
        return desk.open(body, request);
    }

    @Operation(summary = "Give the lead to another unit of the county, on a ground.")
    @PostMapping("/{id}/change-lead")
    ResponseAnswer changeLead(
            @PathVariable ResponseId id, @RequestBody ResponseCommand.ChangeLead body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Give a unit its task; one from elsewhere joins by it.")
    @PostMapping("/{id}/add-unit")
    ResponseAnswer addUnit(@PathVariable ResponseId id, @RequestBody ResponseCommand.AddUnit body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Let a unit go, on a ground.")
    @PostMapping("/{id}/release-unit")
    ResponseAnswer releaseUnit(
            @PathVariable ResponseId id, @RequestBody ResponseCommand.ReleaseUnit body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Note how it stands, what is being done, and the casualties or that there are none.")
    @PostMapping("/{id}/note-situation")
    ResponseAnswer noteSituation(
            @PathVariable ResponseId id, @RequestBody ResponseCommand.NoteSituation body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "End the response, on a ground; the issue itself goes on.")
    @PostMapping("/{id}/stand-down")
    ResponseAnswer standDown(
            @PathVariable ResponseId id, @RequestBody ResponseCommand.StandDown body, Request request) {
        return desk.give(id, body, request);
    }
}
