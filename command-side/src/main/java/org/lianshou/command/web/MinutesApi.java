package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lianshou.command.session.MajorMatterCommand;
import org.lianshou.command.session.MinutesCommand;
import org.lianshou.session.SessionId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 联手说事: what is written and published of it. */
@RestController
@RequestMapping("/api/sessions/{id}")
@Tag(name = "Sessions 联手说事")
class MinutesApi {
    private final SessionDesk desk;

    MinutesApi(SessionDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Write the minutes, or write them anew.")
    @PostMapping("/draft-minutes")
    Answer draftMinutes(@PathVariable SessionId id, @RequestBody MinutesCommand.DraftMinutes body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "A member approves of the minutes; when enough do, the outcomes go to their issues.")
    @PostMapping("/approve-minutes")
    Answer approveMinutes(
            @PathVariable SessionId id, @RequestBody MinutesCommand.ApproveMinutes body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Publish the decision on a major matter before it is carried out (四议两公开).")
    @PostMapping("/publish-decision")
    Answer publishDecision(
            @PathVariable SessionId id, @RequestBody MajorMatterCommand.PublishDecision body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Publish what came of a major matter.")
    @PostMapping("/publish-result")
    Answer publishResult(
            @PathVariable SessionId id, @RequestBody MajorMatterCommand.PublishResult body, Request request) {
        return desk.give(id, body, request);
    }
}
