package org.lianshou.query.policy;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.lianshou.directory.Person;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Stage;
import org.lianshou.query.policy.DeadlineAnswer.Waiting;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.sight.VisibleIssues;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DeadlineController {

    private final VisibleIssues issues;
    private final Explanations explanations;
    private final WaitingClocks clocks;
    private final ReadYourWrite readYourWrite;

    DeadlineController(
            VisibleIssues issues, Explanations explanations, WaitingClocks clocks, ReadYourWrite readYourWrite) {
        this.issues = issues;
        this.explanations = explanations;
        this.clocks = clocks;
        this.readYourWrite = readYourWrite;
    }

    @Operation(
            summary =
                    "Which clocks run for an issue, and how each deadline was counted: the figure with its source and file, from when, by which calendar, and why each day was skipped.")
    @GetMapping("/api/issues/{id}/deadline")
    DeadlineAnswer deadline(@PathVariable String id, @Known("waitFor") Params params, Person person) {
        readYourWrite.await(params.text("waitFor"));
        Snapshot<Issue> snapshot = issues.find(id, person);
        Issue issue = snapshot.state();
        List<Waiting> running = clocks.of(issue);
        return new DeadlineAnswer(
                issue.id(),
                snapshot.number(),
                issue.version(),
                issue.stage().isBeforeCompletion(),
                explanations.of(issue).orElse(null),
                running,
                running.isEmpty() ? none(issue) : null);
    }

    private static String none(Issue issue) {
        Duty duty = issue.duty();
        if (issue.stage() == Stage.REPORTED) {
            return "尚未受理，受理前没有规定时限";
        }
        if (duty != null && duty.deadline() == null) {
            return "由其他系统转入，不计时限";
        }
        return issue.stage().isTerminal() ? "已经了结，不再计时" : "本阶段没有规定时限";
    }
}
