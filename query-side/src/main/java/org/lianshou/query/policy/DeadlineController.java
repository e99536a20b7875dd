package org.lianshou.query.policy;

import io.swagger.v3.oas.annotations.Operation;
import org.lianshou.directory.Person;
import org.lianshou.http.Problem;
import org.lianshou.issue.Issue;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.sight.VisibleIssues;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.query.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DeadlineController {

    private final VisibleIssues issues;
    private final Explanations explanations;
    private final DispatchClocks clocks;
    private final ReadYourWrite readYourWrite;

    DeadlineController(
            VisibleIssues issues, Explanations explanations, DispatchClocks clocks, ReadYourWrite readYourWrite) {
        this.issues = issues;
        this.explanations = explanations;
        this.clocks = clocks;
        this.readYourWrite = readYourWrite;
    }

    @Operation(
            summary =
                    "How an issue's deadline was counted: the figure with its source and file, from when, by which calendar, and why each day was skipped.")
    @GetMapping("/api/issues/{id}/deadline")
    DeadlineAnswer deadline(@PathVariable String id, @Known("waitFor") Params params, Person person) {
        readYourWrite.await(params.text("waitFor"));
        Snapshot<Issue> snapshot = issues.find(id, person);
        Issue issue = snapshot.state();
        Explanation explanation = explanations.of(issue).orElseThrow(() -> none(issue));
        return new DeadlineAnswer(
                issue.id(),
                snapshot.number(),
                issue.version(),
                issue.stage().isBeforeCompletion(),
                explanation,
                clocks.of(issue));
    }

    private static Refusal none(Issue issue) {
        String why = issue.duty() == null
                ? "No clock runs: the issue was not accepted."
                : "No clock runs: the issue was taken over from another system.";
        return Refusal.of(Problem.of(HttpStatus.NOT_FOUND, "no-deadline", why));
    }
}
