package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lianshou.command.area.AreaChange;
import org.lianshou.command.area.AreaTreeCommand;
import org.lianshou.command.area.AreaTreeCommand.ChangeArea;
import org.lianshou.command.area.AreaTreeCommand.CloseUnit;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.UnitId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 地上有格: the version is that of the one area tree. */
@RestController
@RequestMapping("/api")
@Tag(name = "Areas 区划")
class AreaApi {
    private final AreaDesk desk;

    AreaApi(AreaDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Add an area from a day on.")
    @PostMapping("/areas")
    @ResponseStatus(HttpStatus.CREATED)
    AreaAnswer add(@RequestBody AreaTreeCommand.AddArea body, Request request) {
        return desk.give(body, request, "/api/areas/" + body.area());
    }

    @Operation(summary = "Call an area otherwise from a day on.")
    @PostMapping("/areas/{area}/rename")
    AreaAnswer rename(@PathVariable AreaId area, @RequestBody AreaChange.Rename body, Request request) {
        return desk.give(new ChangeArea(area, body), request, null);
    }

    @Operation(summary = "Put an area, with all that lies in it, into another from a day on.")
    @PostMapping("/areas/{area}/move")
    AreaAnswer move(@PathVariable AreaId area, @RequestBody AreaChange.Move body, Request request) {
        return desk.give(new ChangeArea(area, body), request, null);
    }

    @Operation(summary = "Close an area in which nothing lies and nobody is on duty.")
    @PostMapping("/areas/{area}/close")
    AreaAnswer close(@PathVariable AreaId area, @RequestBody AreaChange.Close body, Request request) {
        return desk.give(new ChangeArea(area, body), request, null);
    }

    @Operation(summary = "Found a unit or body.")
    @PostMapping("/units")
    @ResponseStatus(HttpStatus.CREATED)
    AreaAnswer found(@RequestBody AreaTreeCommand.FoundUnit body, Request request) {
        return desk.give(body, request, null);
    }

    @Operation(summary = "Close a unit from a day on.")
    @PostMapping("/units/{unit}/close")
    AreaAnswer closeUnit(@PathVariable UnitId unit, @RequestBody CloseUnit.Closing body, Request request) {
        return desk.give(new CloseUnit(unit, body), request, null);
    }

    @Operation(summary = "Put a version of the competence list in force from a day on.")
    @PostMapping("/competence")
    @ResponseStatus(HttpStatus.CREATED)
    AreaAnswer adopt(@RequestBody AreaTreeCommand.AdoptCompetence body, Request request) {
        return desk.give(body, request, null);
    }
}
