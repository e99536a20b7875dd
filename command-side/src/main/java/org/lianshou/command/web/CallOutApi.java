package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lianshou.callout.CallOutId;
import org.lianshou.command.callout.CallOutCommand;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 小组吹哨、部门报到. */
@RestController
@RequestMapping("/api/call-outs")
@Tag(name = "Call-outs 吹哨报到")
class CallOutApi {
    private final CallOutDesk desk;

    CallOutApi(CallOutDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "Call units to a place by a time, on an issue or on what was not reported yet (吹哨).",
            description = "Where no time is given, policy's usual one counts.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Beginning
    CallOutAnswer call(@RequestBody CallOutCommand.Call body, Request request) {
        return desk.call(body, request);
    }

    @Operation(summary = "Call one more unit, or anew one that was excused.")
    @PostMapping("/{id}/add-unit")
    CallOutAnswer addUnit(@PathVariable CallOutId id, @RequestBody CallOutCommand.AddUnit body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Say that a unit is on the spot, in person; who comes late is shown as late (报到).")
    @PostMapping("/{id}/report-in")
    CallOutAnswer reportIn(@PathVariable CallOutId id, @RequestBody CallOutCommand.ReportIn body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Let a unit off, on a ground; nobody does so for their own.")
    @PostMapping("/{id}/excuse")
    CallOutAnswer excuse(@PathVariable CallOutId id, @RequestBody CallOutCommand.Excuse body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Note what was found or done on the spot.")
    @PostMapping("/{id}/note-findings")
    CallOutAnswer noteFindings(
            @PathVariable CallOutId id, @RequestBody CallOutCommand.NoteFindings body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "End it, with what came of it; who neither came nor was excused is named as absent (收哨).")
    @PostMapping("/{id}/close")
    CallOutAnswer close(@PathVariable CallOutId id, @RequestBody CallOutCommand.Close body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Give it up, on a ground, before anybody came or was late.")
    @PostMapping("/{id}/call-off")
    CallOutAnswer callOff(@PathVariable CallOutId id, @RequestBody CallOutCommand.CallOff body, Request request) {
        return desk.give(id, body, request);
    }
}
