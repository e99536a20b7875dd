package org.lianshou.query.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Pin;
import org.lianshou.supervision.RunKind;
import org.lianshou.supervision.SupervisionRun;
import org.lianshou.supervision.SupervisionRun.CoordinationRound;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Supervision 督导")
class RoundsController {
    private final Runs runs;
    private final RoundSight sight;
    private final ReadYourWrite readYourWrite;

    RoundsController(Runs runs, RoundSight sight, ReadYourWrite readYourWrite) {
        this.runs = runs;
        this.sight = sight;
        this.readYourWrite = readYourWrite;
    }

    /**
     * A coordination round.
     *
     * @param version what a command on it names in {@code If-Match}
     * @param pin what its candidates were counted as of
     */
    record RoundAnswer(AreaId area, Period period, long version, Pin pin, CoordinationRound round) {
        static RoundAnswer of(SupervisionRun run) {
            return new RoundAnswer(
                    Objects.requireNonNull(run.turn()).area(),
                    run.turn().period(),
                    run.version(),
                    Objects.requireNonNull(run.pin()),
                    Objects.requireNonNull(run.round()));
        }
    }

    @Operation(summary = "The coordination rounds of an area, newest first (调度).")
    @GetMapping("/api/coordination-rounds/{area}")
    List<RoundAnswer> rounds(@PathVariable AreaId area, @Known({"limit", "waitFor"}) Params params, Person person) {
        sight.check(area, person);
        readYourWrite.await(params.text("waitFor"));
        return runs.newest(RunKind.COORDINATION, area, params.limit()).stream()
                .map(Snapshot::state)
                .map(RoundAnswer::of)
                .toList();
    }

    @Operation(summary = "One coordination round, by a day of its half of the month, with its version as the ETag.")
    @GetMapping("/api/coordination-rounds/{area}/{from}")
    ResponseEntity<RoundAnswer> round(
            @PathVariable AreaId area, @PathVariable String from, @Known("waitFor") Params params, Person person) {
        sight.check(area, person);
        readYourWrite.await(params.text("waitFor"));
        SupervisionRun run =
                runs.get(RunKind.COORDINATION, area, Period.day("from", from)).state();
        return ResponseEntity.ok()
                .eTag("\"" + run.version() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(RoundAnswer.of(run));
    }
}
