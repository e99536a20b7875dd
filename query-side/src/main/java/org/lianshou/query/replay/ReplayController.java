package org.lianshou.query.replay;

import io.swagger.v3.oas.annotations.Operation;
import org.lianshou.directory.Person;
import org.lianshou.query.sight.VisibleIssues;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReplayController {
    private final VisibleIssues issues;
    private final Replay replay;

    ReplayController(VisibleIssues issues, Replay replay) {
        this.issues = issues;
        this.replay = replay;
    }

    @Operation(summary = "One issue as it stood: at a place in the log, as had happened, or as was known by a time.")
    @GetMapping("/api/issues/{id}/at")
    IssueAsOf at(@PathVariable String id, @Known({"position", "happened", "known"}) Params params, Person person) {
        return replay.of(issues.find(id, person), AsOf.of(params), person);
    }
}
