package org.lianshou.query.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import org.lianshou.directory.Person;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.sight.VisibleIssues;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
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
                    "Every event of an issue: who, in what capacity, when it happened and when it was recorded, the state before and after.",
            parameters = {
                @Parameter(
                        name = "waitFor",
                        in = ParameterIn.QUERY,
                        schema = @Schema(type = "string"),
                        description = "The Lianshou-Token of your own write: the answer waits for it")
            })
    @GetMapping("/api/issues/{id}/history")
    IssueHistory history(
            @PathVariable String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            Person person) {
        readYourWrite.await(new Params(given, "waitFor").text("waitFor"));
        Snapshot snapshot = issues.find(id, person);
        return new IssueHistory(
                snapshot.issue().id(),
                snapshot.number(),
                snapshot.issue().version(),
                history.of(snapshot.issue(), person));
    }
}
