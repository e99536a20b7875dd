package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lianshou.command.hotline.HotlineCommand;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.issue.UnitId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 热线话务. */
@RestController
@RequestMapping("/api/hotlines/{unit}")
@Tag(name = "Hotlines 热线话务")
class HotlineApi {
    private final HotlineDesk desk;

    HotlineApi(HotlineDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "Enter what a hotline's telephone exchange counted on a day that is over (录入话务).",
            description = "The same figures again change nothing. It builds on no version: what stands is never"
                    + " overwritten.")
    @PostMapping("/enter-day")
    @Beginning
    HotlineDesk.HotlineAnswer enterDay(
            @PathVariable UnitId unit, @RequestBody HotlineCommand.EnterDay body, Request request) {
        return desk.give(unit, body, new SeenVersion.Any(), request);
    }

    @Operation(
            summary = "Put other figures in the place of those of a day, on a ground (更正话务).",
            description = "Those before stay, and show. The version is that of the day's month.")
    @PostMapping("/correct-day")
    HotlineDesk.HotlineAnswer correctDay(
            @PathVariable UnitId unit, @RequestBody HotlineCommand.CorrectDay body, Request request) {
        return desk.give(unit, body, request.seen(), request);
    }
}
