package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lianshou.command.issue.GatheringCommand;
import org.lianshou.command.issue.LineageCommand;
import org.lianshou.issue.IssueId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 拆分与归并. */
@RestController
@Tag(name = "Lineage 拆分与归并")
class LineageApi {
    private final IssueDesk desk;

    LineageApi(IssueDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "Split the issue into parts, each an issue of its own (拆分).",
            description = "All of them are recorded or nothing is. The issue can be completed when its parts are judged"
                    + " or have ended.")
    @PostMapping("/api/issues/{id}/split")
    SplitAnswer split(@PathVariable IssueId id, @RequestBody LineageCommand.Split body, Request request) {
        return desk.split(id, body, request);
    }

    @Operation(
            summary = "Raise one issue over others of its like (同类事项归并).",
            description = "Each of them keeps its own steps and clocks, and says under which it is gathered.")
    @PostMapping("/api/gatherings")
    @ResponseStatus(HttpStatus.CREATED)
    @Beginning
    Answer gather(@RequestBody GatheringCommand.Gather body, Request request) {
        return desk.gather(body, request);
    }

    @Operation(summary = "Gather the issue under a gathering that there is (归并).")
    @PostMapping("/api/issues/{id}/gather-into")
    Answer gatherInto(@PathVariable IssueId id, @RequestBody LineageCommand.GatherInto body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Take the issue out of its gathering.")
    @PostMapping("/api/issues/{id}/release-from-gathering")
    Answer release(@PathVariable IssueId id, @RequestBody LineageCommand.ReleaseFromGathering body, Request request) {
        return desk.give(id, body, request);
    }
}
