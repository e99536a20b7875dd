package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lianshou.command.issue.EvaluationCommand;
import org.lianshou.issue.IssueId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 评. */
@RestController
@RequestMapping("/api/issues/{id}")
@Tag(name = "Evaluation 评")
class EvaluationApi {
    private final IssueDesk desk;

    EvaluationApi(IssueDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Record a call back (回访), reached or not.")
    @PostMapping("/record-callback")
    Answer recordCallback(
            @PathVariable IssueId id, @RequestBody EvaluationCommand.RecordCallback body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Judge the outcome, as the reporter or as the session.")
    @PostMapping("/evaluate")
    Answer evaluate(@PathVariable IssueId id, @RequestBody EvaluationCommand.Evaluate body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Look again at a hazard or finding.")
    @PostMapping("/reinspect")
    Answer reinspect(@PathVariable IssueId id, @RequestBody EvaluationCommand.Reinspect body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "Leave the evaluation out, on a ground that policy names.")
    @PostMapping("/waive-evaluation")
    Answer waiveEvaluation(
            @PathVariable IssueId id, @RequestBody EvaluationCommand.WaiveEvaluation body, Request request) {
        return desk.give(id, body, request);
    }

    @Operation(summary = "At the top of the ladder, end it though the reporter stays unsatisfied.")
    @PostMapping("/conclude-unsatisfied")
    Answer concludeUnsatisfied(
            @PathVariable IssueId id, @RequestBody EvaluationCommand.ConcludeUnsatisfied body, Request request) {
        return desk.give(id, body, request);
    }
}
