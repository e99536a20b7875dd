package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lianshou.command.supervision.SupervisionRunCommand;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Given;
import org.lianshou.issue.Ground;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.RunKind;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 调度、通报: what people do to what comes round. */
@RestController
@Tag(name = "Supervision 督导")
class SupervisionRunApi {
    private final RunDesk desk;

    SupervisionRunApi(RunDesk desk) {
        this.desk = desk;
    }

    /** Why a bulletin is corrected. */
    record Correction(Ground ground) {
        Correction {
            Given.present("ground", ground);
        }
    }

    @Operation(
            summary = "A coordination round takes one of its candidates and decides what binds (调度).",
            description = "The unit named is ordered to carry it out, by a supervision order that follows by itself.")
    @PostMapping("/api/coordination-rounds/{area}/{from}/decide")
    RunDesk.RunAnswer decide(
            @PathVariable AreaId area,
            @PathVariable String from,
            @RequestBody SupervisionRunCommand.Decide body,
            Request request) {
        return desk.give(area, RunKind.COORDINATION, Period.day("from", from), body, request);
    }

    @Operation(summary = "Close a coordination round.")
    @PostMapping("/api/coordination-rounds/{area}/{from}/close")
    RunDesk.RunAnswer close(
            @PathVariable AreaId area,
            @PathVariable String from,
            @RequestBody SupervisionRunCommand.Close body,
            Request request) {
        return desk.give(area, RunKind.COORDINATION, Period.day("from", from), body, request);
    }

    @Operation(
            summary = "Put another edition in the place of a bulletin, counted anew as of now, on a ground (更正通报).",
            description = "The editions before it stay, and each shows what it changed.")
    @PostMapping("/api/bulletins/{area}/{month}/correct")
    RunDesk.RunAnswer correct(
            @PathVariable AreaId area, @PathVariable String month, @RequestBody Correction body, Request request) {
        return desk.correct(area, Period.day("month", month), body.ground(), request);
    }
}
