package org.lianshou.query.callouts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.callout.CallOut;
import org.lianshou.callout.CallOutStage;
import org.lianshou.directory.Person;
import org.lianshou.query.Kebab;
import org.lianshou.query.history.Course;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.sight.VisibleUndertakings;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.query.web.Slice;
import org.lianshou.query.web.WriteToken;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Call-outs 吹哨报到")
class CallOutsController {
    private static final Rule RULE = AccessTable.rule("GET /api/call-outs/{id}").orElseThrow();

    private final CallOuts callOuts;
    private final VisibleUndertakings sight;
    private final ViewDatabase database;
    private final ReadYourWrite readYourWrite;
    private final Clock clock;

    CallOutsController(
            CallOuts callOuts,
            VisibleUndertakings sight,
            ViewDatabase database,
            ReadYourWrite readYourWrite,
            Clock clock) {
        this.callOuts = callOuts;
        this.sight = sight;
        this.database = database;
        this.readYourWrite = readYourWrite;
        this.clock = clock;
    }

    @Operation(
            summary = "The call-outs you may see, of an area and below, newest first, each with its board.",
            description =
                    "The board says of every unit whether it is awaited, late, arrived, excused or absent, as of now."
                            + " late=true lists those for which a unit is late at this moment.")
    @GetMapping("/api/call-outs")
    Slice<CallOutCard> callOuts(
            @Known({"area", "stage", "issue", "late", "cursor", "limit", "waitFor"}) Params params, Person person) {
        Condition where = where(params);
        readYourWrite.await(params.text("waitFor"));
        return Slice.of(callOuts.newest(where, person, params.limit() + 1), params.limit(), CallOutCard::number);
    }

    @Operation(summary = "One call-out with its board as of now, and its version as the ETag.")
    @GetMapping("/api/call-outs/{id}")
    ResponseEntity<CallOutCard> callOut(@PathVariable String id, @Known("waitFor") Params params, Person person) {
        readYourWrite.await(params.text("waitFor"));
        Snapshot<CallOut> snapshot = find(id, person);
        WriteToken token = readYourWrite.tokenOf(snapshot.state().stream(), snapshot.position());
        return ResponseEntity.ok()
                .eTag("\"" + snapshot.state().version() + "\"")
                .cacheControl(CacheControl.noStore())
                .header(WriteToken.HEADER, token.toString())
                .body(CallOutCard.of(snapshot, clock.instant()));
    }

    @Operation(summary = "Every event of a call-out: who, in what capacity, when, and the stage before and after.")
    @GetMapping("/api/call-outs/{id}/history")
    Course history(@PathVariable String id, @Known("waitFor") Params params, Person person) {
        readYourWrite.await(params.text("waitFor"));
        return Course.of(find(id, person), CallOut::stage, database);
    }

    private Snapshot<CallOut> find(String id, Person person) {
        return sight.find(CallOut.KIND, CallOut::undertaking, RULE, id, person);
    }

    private Condition where(Params params) {
        List<Condition> conditions = new ArrayList<>();
        String area = params.text("area");
        if (area != null) {
            conditions.add(sight.under(area));
        }
        CallOutStage stage = params.choice("stage", CallOutStage.class);
        if (stage != null) {
            conditions.add(Condition.of("stage = ?", Kebab.of(stage)));
        }
        String issue = params.text("issue");
        if (issue != null) {
            conditions.add(Condition.of("issue = ?", issue));
        }
        Boolean late = params.flag("late");
        if (late != null) {
            conditions.add(Condition.of(
                    "(late_from is not null and late_from <= ?) = ?",
                    clock.instant().atOffset(ZoneOffset.UTC),
                    late));
        }
        conditions.add(Condition.of("number < ?", params.cursor()));
        return Condition.allOf(conditions);
    }
}
