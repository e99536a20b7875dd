package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lianshou.command.issue.DiscussionCommand;
import org.lianshou.issue.IssueId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 商. */
@RestController
@RequestMapping("/api/issues/{id}")
@Tag(name = "Discussion 商")
class DiscussionApi {
    private final IssueDesk desk;

    DiscussionApi(IssueDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Leave the discussion out, on a ground that policy names.")
    @PostMapping("/waive-discussion")
    Answer waiveDiscussion(
            @PathVariable IssueId id, @RequestBody DiscussionCommand.WaiveDiscussion body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Record what a session decided for the issue.")
    @PostMapping("/record-outcome")
    Answer recordOutcome(@PathVariable IssueId id, @RequestBody DiscussionCommand.RecordOutcome body, Request request) {
        return desk.give(id, body, request);
    }
}
