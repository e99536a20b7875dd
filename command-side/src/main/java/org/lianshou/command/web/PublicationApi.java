package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lianshou.command.issue.PublicationCommand;
import org.lianshou.issue.IssueId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 晒. */
@RestController
@RequestMapping("/api/issues/{id}")
@Tag(name = "Publication 晒")
class PublicationApi {
    private final IssueDesk desk;

    PublicationApi(IssueDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Write the redacted notice.")
    @PostMapping("/draft-notice")
    Answer draftNotice(@PathVariable IssueId id, @RequestBody PublicationCommand.DraftNotice body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Approve the notice, as somebody other than its author.")
    @PostMapping("/approve-notice")
    Answer approveNotice(
            @PathVariable IssueId id, @RequestBody PublicationCommand.ApproveNotice body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Hang the notice on a board.")
    @PostMapping("/post-notice")
    Answer postNotice(@PathVariable IssueId id, @RequestBody PublicationCommand.PostNotice body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Object to the notice.")
    @PostMapping("/raise-objection")
    Answer raiseObjection(
            @PathVariable IssueId id, @RequestBody PublicationCommand.RaiseObjection body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Answer an objection; upholding it reopens the issue.")
    @PostMapping("/answer-objection")
    Answer answerObjection(
            @PathVariable IssueId id, @RequestBody PublicationCommand.AnswerObjection body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Close the issue to publication, on a ground that policy names.")
    @PostMapping("/waive-publication")
    Answer waivePublication(
            @PathVariable IssueId id, @RequestBody PublicationCommand.WaivePublication body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "End and archive it.")
    @PostMapping("/close")
    Answer close(@PathVariable IssueId id, @RequestBody PublicationCommand.Close body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Take an ended issue up again.")
    @PostMapping("/reopen")
    Answer reopen(@PathVariable IssueId id, @RequestBody PublicationCommand.Reopen body, Request request) {
        return desk.give(id, body, request);
    }
}
