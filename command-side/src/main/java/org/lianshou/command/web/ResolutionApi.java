package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lianshou.command.issue.ResolutionCommand;
import org.lianshou.issue.IssueId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 解. */
@RestController
@RequestMapping("/api/issues/{id}")
@Tag(name = "Resolution 解")
class ResolutionApi {
    private final IssueDesk desk;

    ResolutionApi(IssueDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Give it to a lead unit and those that support it (派单).")
    @PostMapping("/dispatch")
    Answer dispatch(@PathVariable IssueId id, @RequestBody ResolutionCommand.Dispatch body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Take the work on (签收).")
    @PostMapping("/sign-for")
    Answer signFor(@PathVariable IssueId id, @RequestBody ResolutionCommand.SignFor body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Say that it is another unit's (退单).")
    @PostMapping("/return")
    Answer giveBack(@PathVariable IssueId id, @RequestBody ResolutionCommand.Return body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Agree with a return and name who leads now.")
    @PostMapping("/uphold-return")
    Answer upholdReturn(@PathVariable IssueId id, @RequestBody ResolutionCommand.UpholdReturn body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Refuse a return: the lead unit carries on.")
    @PostMapping("/refuse-return")
    Answer refuseReturn(@PathVariable IssueId id, @RequestBody ResolutionCommand.RefuseReturn body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Give the lead to another unit.")
    @PostMapping("/change-lead")
    Answer changeLead(@PathVariable IssueId id, @RequestBody ResolutionCommand.ChangeLead body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Say what was done, with what shows it.")
    @PostMapping("/report-progress")
    Answer reportProgress(
            @PathVariable IssueId id, @RequestBody ResolutionCommand.ReportProgress body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Ask for more time (延期).")
    @PostMapping("/request-extension")
    Answer requestExtension(
            @PathVariable IssueId id, @RequestBody ResolutionCommand.RequestExtension body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Grant the time asked for.")
    @PostMapping("/approve-extension")
    Answer approveExtension(
            @PathVariable IssueId id, @RequestBody ResolutionCommand.ApproveExtension body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Refuse the time asked for.")
    @PostMapping("/refuse-extension")
    Answer refuseExtension(
            @PathVariable IssueId id, @RequestBody ResolutionCommand.RefuseExtension body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(
            summary =
                    "Move it to the policy in force now; its deadline is counted anew from the beginning of handling.")
    @PostMapping("/move-policy")
    Answer movePolicy(@PathVariable IssueId id, @RequestBody ResolutionCommand.MovePolicy body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Put it on the ledger until a review day (挂账).")
    @PostMapping("/defer")
    Answer defer(@PathVariable IssueId id, @RequestBody ResolutionCommand.Defer body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Take it off the ledger and go on (销账).")
    @PostMapping("/settle-deferral")
    Answer settleDeferral(
            @PathVariable IssueId id, @RequestBody ResolutionCommand.SettleDeferral body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Report the matter done.")
    @PostMapping("/complete")
    Answer complete(@PathVariable IssueId id, @RequestBody ResolutionCommand.Complete body, Request request) {
        return desk.give(id, body, request);
    }
}
