package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lianshou.command.issue.LadderCommand;
import org.lianshou.issue.IssueId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 提级与下派. */
@RestController
@RequestMapping("/api/issues/{id}")
@Tag(name = "Ladder 提级与下派")
class LadderApi {
    private final IssueDesk desk;

    LadderApi(IssueDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Raise it one level, to its desk (提级).")
    @PostMapping("/escalate")
    Answer escalate(@PathVariable IssueId id, @RequestBody LadderCommand.Escalate body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Send it down with conditions (下派).")
    @PostMapping("/delegate")
    Answer delegate(@PathVariable IssueId id, @RequestBody LadderCommand.Delegate body, Request request) {
        return desk.give(id, body, request);
    }
}
