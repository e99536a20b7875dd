package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lianshou.command.area.AreaDutyCommand;
import org.lianshou.issue.AreaId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 格里有人，肩上有责: the version is that of the area's duties, -1 where none was ever recorded. */
@RestController
@RequestMapping("/api/areas/{area}")
@Tag(name = "Duties 责任")
class DutyApi {
    private final AreaDesk desk;

    DutyApi(AreaDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Put a person on duty in a grid.")
    @PostMapping("/fill-post")
    AreaAnswer fillPost(@PathVariable AreaId area, @RequestBody AreaDutyCommand.FillPost body, Request request) {
        return desk.give(area, body, request);
    }

    @Operation(summary = "Take a person off duty.")
    @PostMapping("/vacate-post")
    AreaAnswer vacatePost(@PathVariable AreaId area, @RequestBody AreaDutyCommand.VacatePost body, Request request) {
        return desk.give(area, body, request);
    }

    @Operation(summary = "Name an official who answers for the area beside those on duty (包联).")
    @PostMapping("/name-sponsor")
    AreaAnswer nameSponsor(@PathVariable AreaId area, @RequestBody AreaDutyCommand.NameSponsor body, Request request) {
        return desk.give(area, body, request);
    }

    @Operation(summary = "End a sponsorship.")
    @PostMapping("/release-sponsor")
    AreaAnswer releaseSponsor(
            @PathVariable AreaId area, @RequestBody AreaDutyCommand.ReleaseSponsor body, Request request) {
        return desk.give(area, body, request);
    }

    @Operation(summary = "Write down a sponsor's visit.")
    @PostMapping("/record-visit")
    AreaAnswer recordVisit(@PathVariable AreaId area, @RequestBody AreaDutyCommand.RecordVisit body, Request request) {
        return desk.give(area, body, request);
    }

    @Operation(summary = "Name a household that answers for neighbours (中心户).")
    @PostMapping("/name-anchor-household")
    AreaAnswer nameAnchorHousehold(
            @PathVariable AreaId area, @RequestBody AreaDutyCommand.NameAnchorHousehold body, Request request) {
        return desk.give(area, body, request);
    }

    @Operation(summary = "Say that a household answers for its neighbours no more.")
    @PostMapping("/release-anchor-household")
    AreaAnswer releaseAnchorHousehold(
            @PathVariable AreaId area, @RequestBody AreaDutyCommand.ReleaseAnchorHousehold body, Request request) {
        return desk.give(area, body, request);
    }
}
