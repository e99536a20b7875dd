package org.lianshou.query.responses;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Person;
import org.lianshou.query.Kebab;
import org.lianshou.query.callouts.CallOuts;
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
import org.lianshou.response.ResponseStage;
import org.lianshou.response.WholeNetResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Responses 全网联动")
class ResponsesController {
    private static final Rule ONE = AccessTable.rule("GET /api/responses/{id}").orElseThrow();

    private final Responses responses;
    private final VisibleUndertakings sight;
    private final CallOuts callOuts;
    private final ViewDatabase database;
    private final ReadYourWrite readYourWrite;
    private final Clock clock;

    ResponsesController(
            Responses responses,
            VisibleUndertakings sight,
            CallOuts callOuts,
            ViewDatabase database,
            ReadYourWrite readYourWrite,
            Clock clock) {
        this.responses = responses;
        this.sight = sight;
        this.callOuts = callOuts;
        this.database = database;
        this.readYourWrite = readYourWrite;
        this.clock = clock;
    }

    @Operation(
            summary = "The responses you may see, of an area and below, newest first, with when the next note is due.")
    @GetMapping("/api/responses")
    Slice<ResponseRow> responses(
            @Known({"area", "stage", "issue", "cursor", "limit", "waitFor"}) Params params, Person person) {
        Condition where = where(params);
        readYourWrite.await(params.text("waitFor"));
        List<ResponseRow> rows = responses.newest(where, person, params.limit() + 1);
        return Slice.of(rows, params.limit(), ResponseRow::number);
    }

    @Operation(summary = "One response with the open call-outs for its issue, as of now, and its version as the ETag.")
    @GetMapping("/api/responses/{id}")
    ResponseEntity<ResponsePicture> response(@PathVariable String id, @Known("waitFor") Params params, Person person) {
        readYourWrite.await(params.text("waitFor"));
        Snapshot<WholeNetResponse> snapshot = find(id, person);
        WholeNetResponse response = snapshot.state();
        WriteToken token = readYourWrite.tokenOf(response.stream(), snapshot.position());
        return ResponseEntity.ok()
                .eTag("\"" + response.version() + "\"")
                .cacheControl(CacheControl.noStore())
                .header(WriteToken.HEADER, token.toString())
                .body(new ResponsePicture(
                        ResponseRow.of(snapshot, clock.instant()),
                        callOuts.openFor(response.opened().issue(), person)));
    }

    @Operation(summary = "Every event of a response: who, in what capacity, when, and the stage before and after.")
    @GetMapping("/api/responses/{id}/history")
    Course history(@PathVariable String id, @Known("waitFor") Params params, Person person) {
        readYourWrite.await(params.text("waitFor"));
        return Course.of(find(id, person), WholeNetResponse::stage, database);
    }

    private Snapshot<WholeNetResponse> find(String id, Person person) {
        return sight.find(WholeNetResponse.KIND, WholeNetResponse::undertaking, ONE, id, person);
    }

    private Condition where(Params params) {
        List<Condition> conditions = new ArrayList<>();
        String area = params.text("area");
        if (area != null) {
            conditions.add(sight.under(area));
        }
        ResponseStage stage = params.choice("stage", ResponseStage.class);
        if (stage != null) {
            conditions.add(Condition.of("stage = ?", Kebab.of(stage)));
        }
        String issue = params.text("issue");
        if (issue != null) {
            conditions.add(Condition.of("issue = ?", issue));
        }
        conditions.add(Condition.of("number < ?", params.cursor()));
        return Condition.allOf(conditions);
    }
}
