package org.lianshou.query.comparison;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.lianshou.directory.Person;
import org.lianshou.http.Problem;
import org.lianshou.issue.IssueId;
import org.lianshou.query.projection.Comparison;
import org.lianshou.query.projection.Difference;
import org.lianshou.query.sight.VisibleIssues;
import org.lianshou.query.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ComparisonController {
    private final VisibleIssues issues;
    private final Comparison comparison;
    private final ComparisonRuns runs;

    ComparisonController(VisibleIssues issues, Comparison comparison, ComparisonRuns runs) {
        this.issues = issues;
        this.comparison = comparison;
        this.runs = runs;
    }

    /** @param equal whether every row of every view is what the log makes of it */
    record IssueComparison(IssueId issue, boolean equal, long behind, List<Difference> differences) {}

    @Operation(summary = "One issue as it is shown, compared here and now with a fold of its events in the log.")
    @GetMapping("/api/issues/{id}/comparison")
    IssueComparison compare(@PathVariable String id, Person person) {
        IssueId issue = issues.find(id, person).state().id();
        Comparison.Found found = comparison.of(List.of(issue.value()));
        return new IssueComparison(issue, found.differences().isEmpty(), found.behind(), found.differences());
    }

    @Operation(summary = "Begin to compare everything that is shown with the log; one comparison runs at a time.")
    @PostMapping("/api/audit/comparisons")
    ResponseEntity<ComparisonStatus> begin() {
        ComparisonStatus status = runs.begin();
        return ResponseEntity.accepted()
                .location(URI.create("/api/audit/comparisons/" + status.id()))
                .body(status);
    }

    @Operation(summary = "How far a comparison is, and what it found.")
    @GetMapping("/api/audit/comparisons/{id}")
    ComparisonStatus status(@PathVariable UUID id) {
        return runs.status(id).orElseThrow(ComparisonController::unknown);
    }

    private static Refusal unknown() {
        return Refusal.of(Problem.of(
                HttpStatus.NOT_FOUND,
                "comparison-not-found",
                "There is no such comparison: only the last ones are kept, until a restart. Begin another."));
    }
}
