package org.lianshou.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianshou.access.Access;
import org.lianshou.command.issue.Possibility;
import org.lianshou.command.issue.Rehearsal;
import org.lianshou.command.order.NotVisible;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.directory.Person;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Stage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What may be done with an issue now. Read from the log, so that what it says is what a command would be told. */
@RestController
@Tag(name = "What may be done")
class PossibilitiesApi {
    private final Orders orders;
    private final Rulebook rulebook;
    private final Clock clock;

    PossibilitiesApi(Orders orders, Rulebook rulebook, Clock clock) {
        this.orders = orders;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** @param stageName the stage as the pages show it */
    record Possibilities(IssueId issue, long version, Stage stage, String stageName, List<Possibility> commands) {}

    @Operation(summary = "Which commands you may give the issue now, and for each other one why not and who may.")
    @GetMapping("/api/issues/{id}/commands")
    ResponseEntity<Possibilities> commands(@PathVariable IssueId id, Person caller) {
        Issue issue = orders.stored(id);
        Access access = new Access(rulebook.directory(), caller);
        if (!issue.exists() || !access.sees(issue)) {
            throw new NotVisible(id);
        }
        Instant now = clock.instant();
        List<Possibility> commands = Rehearsal.of(
                issue,
                access,
                now,
                rulebook.policyFor(issue, now),
                rulebook.policyInForce(issue, now),
                rulebook.calendar(),
                parts(issue));
        Stage stage = issue.stage();
        return ResponseEntity.ok()
                .eTag("\"" + issue.version() + "\"")
                .body(new Possibilities(id, issue.version(), stage, stage.label(), commands));
    }

    private Map<IssueId, Issue> parts(Issue issue) {
        return issue.kin().children().stream()
                .map(orders::stored)
                .collect(Collectors.toUnmodifiableMap(Issue::id, Function.identity()));
    }
}
