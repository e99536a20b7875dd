package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lianshou.command.issue.CollectionCommand;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.IssueId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 集. */
@RestController
@RequestMapping("/api/issues/{id}")
@Tag(name = "Collection 集")
class CollectionApi {
    private final IssueDesk desk;

    CollectionApi(IssueDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Add something new to a report.")
    @PostMapping("/supplement")
    Answer supplement(@PathVariable IssueId id, @RequestBody CollectionCommand.Supplement body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Ask for haste (催办).")
    @PostMapping("/urge")
    Answer urge(@PathVariable IssueId id, @RequestBody CollectionCommand.Urge body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Take an issue back (撤诉).")
    @PostMapping("/withdraw")
    Answer withdraw(@PathVariable IssueId id, @RequestBody CollectionCommand.Withdraw body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Set a report right, with the ground.")
    @PostMapping("/correct")
    Answer correct(@PathVariable IssueId id, @RequestBody CollectionCommand.Correct body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Settle the matter by an answer on the spot.")
    @PostMapping("/answer")
    Answer answer(@PathVariable IssueId id, @RequestBody CollectionCommand.Answer body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Say that it is not ours, why, and name the proper channel.")
    @PostMapping("/decline")
    Answer decline(@PathVariable IssueId id, @RequestBody CollectionCommand.Decline body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Say that it repeats an earlier issue.")
    @PostMapping("/link")
    Answer link(@PathVariable IssueId id, @RequestBody CollectionCommand.Link body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Undo a mistaken link.")
    @PostMapping("/unlink")
    Answer unlink(@PathVariable IssueId id, @RequestBody CollectionCommand.Unlink body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Take the issue on (受理): a duty holder and a clock exist from here on.")
    @PostMapping("/accept")
    Answer accept(@PathVariable IssueId id, @RequestBody CollectionCommand.Accept body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(
            summary =
                    "See for a while who reported, where that is hidden from you (查看反映人), on a ground that policy names.",
            description =
                    "It counts from now, for you and this issue alone, and the reporter can see that it was done.")
    @PostMapping("/unmask-reporter")
    Answer unmaskReporter(
            @PathVariable IssueId id, @RequestBody CollectionCommand.UnmaskReporter body, Request request) {
        if (request.atGiven() != null) {
            throw new InvalidInput(RequestArgument.OCCURRED_AT, "begins-now", "is not given here: it counts from now");
        }
        return desk.give(id, body, request);
    }
}
