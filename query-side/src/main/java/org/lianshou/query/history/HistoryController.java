package org.lianshou.query.history;

import io.swagger.v3.oas.annotations.Operation;
import org.lianshou.directory.Person;
import org.lianshou.issue.Issue;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.sight.VisibleIssues;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HistoryController {

    private final VisibleIssues issues;
    private final HistoryQuery history;
    private final ReadYourWrite readYourWrite;

    HistoryController(VisibleIssues issues, HistoryQuery history, ReadYourWrite readYourWrite) {
        this.issues = issues;
        this.history = history;
        this.readYourWrite = readYourWrite;
    }

    @Operation(
            summary =
                    "Every event of an issue: who, in what capacity, when it happened and when it was recorded, the state before and after.")
    @GetMapping("/api/issues/{id}/history")
    IssueHistory history(@PathVariable String id, @Known("waitFor") Params params, Person person) {
        readYourWrite.await(params.text("waitFor"));
        Snapshot<Issue> snapshot = issues.find(id, person);
        return new IssueHistory(
                snapshot.state().id(),
                snapshot.number(),
                snapshot.state().version(),
                history.of(snapshot.state(), person));
    }
}
