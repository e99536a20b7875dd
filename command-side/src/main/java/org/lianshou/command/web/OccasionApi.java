package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lianshou.command.visit.OccasionCommand;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 村民议事活动日、民情家访. */
@RestController
@Tag(name = "Occasions 议事活动日与家访")
class OccasionApi {
    private final OccasionDesk desk;

    OccasionApi(OccasionDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "Write down a villagers' activity day with all that was told of on it (村民议事活动日).",
            description = "The day and a report of each item are recorded, or nothing is; a refusal names the item.")
    @PostMapping("/api/activity-days")
    @ResponseStatus(HttpStatus.CREATED)
    @Beginning
    OccasionAnswer hold(@RequestBody OccasionCommand.HoldActivityDay body, Request request) {
        return desk.hold(body, request);
    }

    @Operation(
            summary = "Write down a home visit with all that the household told of (民情家访).",
            description = "The visit and a report of each item are recorded, or nothing is; a refusal names the item.")
    @PostMapping("/api/home-visits")
    @ResponseStatus(HttpStatus.CREATED)
    @Beginning
    OccasionAnswer make(@RequestBody OccasionCommand.MakeHomeVisit body, Request request) {
        return desk.make(body, request);
    }
}
