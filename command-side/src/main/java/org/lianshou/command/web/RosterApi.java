package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lianshou.command.session.RosterCommand;
import org.lianshou.issue.AreaId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 说事成员库. */
@RestController
@RequestMapping("/api/rosters/{area}")
@Tag(name = "Rosters 说事成员库")
class RosterApi {
    private final RosterDesk desk;

    RosterApi(RosterDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "Put somebody up for the roster of a village or township (推选).",
            description = "Adds to what stands, so that If-Match may be left out.")
    @PostMapping("/nominate")
    @Beginning
    Answer nominate(@PathVariable AreaId area, @RequestBody RosterCommand.Nominate body, Request request) {
        return desk.nominate(area, body, request);
    }

    @Operation(summary = "Confirm a member for a term; somebody other than who put them up does.")
    @PostMapping("/confirm")
    Answer confirm(@PathVariable AreaId area, @RequestBody RosterCommand.Confirm body, Request request) {
        return desk.give(area, body, request);
    }

    @Operation(summary = "Take a member off, on a ground.")
    @PostMapping("/remove")
    Answer remove(@PathVariable AreaId area, @RequestBody RosterCommand.Remove body, Request request) {
        return desk.give(area, body, request);
    }

    @Operation(
            summary = "Erase the name of a member (删除个人信息), on a legal ground that policy names.",
            description = "It can't be undone.")
    @PostMapping("/erase-member")
    Answer eraseMember(@PathVariable AreaId area, @RequestBody RosterCommand.EraseMember body, Request request) {
        return desk.erase(area, body, request);
    }
}
