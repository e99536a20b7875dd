package org.lianshou.query.sessions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.InvalidInput;
import org.lianshou.query.Kebab;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.query.web.Slice;
import org.lianshou.query.web.WriteToken;
import org.lianshou.session.JointSession;
import org.lianshou.session.SessionStage;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Sessions 联手说事")
class SessionsController {
    private final SessionSight sight;
    private final SessionHistory history;
    private final SessionsQuery sessions;
    private final Directory directory;
    private final ReadYourWrite readYourWrite;

    SessionsController(
            SessionSight sight,
            SessionHistory history,
            SessionsQuery sessions,
            Directory directory,
            ReadYourWrite readYourWrite) {
        this.sight = sight;
        this.history = history;
        this.sessions = sessions;
        this.directory = directory;
        this.readYourWrite = readYourWrite;
    }

    @Operation(summary = "The sessions you may see, of an area and below, newest first.")
    @GetMapping("/api/sessions")
    Slice<SessionRow> sessions(
            @Known({"area", "stage", "issue", "cursor", "limit", "waitFor"}) Params params, Person person) {
        List<Condition> asked = asked(params);
        readYourWrite.await(params.text("waitFor"));
        return sessions.page(person, asked, params.cursor(), params.limit());
    }

    @Operation(summary = "One session as it stands, with its version as the ETag.")
    @GetMapping("/api/sessions/{id}")
    ResponseEntity<SessionAnswer> session(@PathVariable String id, @Known("waitFor") Params params, Person person) {
        readYourWrite.await(params.text("waitFor"));
        Snapshot<JointSession> snapshot = sight.find(id, person);
        JointSession session = snapshot.state();
        WriteToken token = readYourWrite.tokenOf(session.stream(), snapshot.position());
        return ResponseEntity.ok()
                .eTag("\"" + session.version() + "\"")
                .cacheControl(CacheControl.noStore())
                .header(WriteToken.HEADER, token.toString())
                .body(new SessionAnswer(
                        session.id(),
                        snapshot.number(),
                        session.version(),
                        session.stage().label(),
                        session));
    }

    @Operation(summary = "Every event of a session: who, in what capacity, when, and the stage before and after.")
    @GetMapping("/api/sessions/{id}/history")
    SessionHistory.Told history(@PathVariable String id, @Known("waitFor") Params params, Person person) {
        readYourWrite.await(params.text("waitFor"));
        Snapshot<JointSession> snapshot = sight.find(id, person);
        return history.of(snapshot.state(), snapshot.number());
    }

    private List<Condition> asked(Params params) {
        List<Condition> conditions = new ArrayList<>();
        String area = params.text("area");
        if (area != null) {
            conditions.add(Condition.of("starts_with(area_path, ?)", path(area)));
        }
        SessionStage stage = params.choice("stage", SessionStage.class);
        if (stage != null) {
            conditions.add(Condition.of("stage = ?", Kebab.of(stage)));
        }
        String issue = params.text("issue");
        if (issue != null) {
            conditions.add(Condition.of("issues @> array[?::text]", issue));
        }
        return conditions;
    }

    private String path(String area) {
        AreaId id = new AreaId(area);
        if (directory.area(id).isEmpty()) {
            throw new InvalidInput("area", "unknown-value", "is no area");
        }
        return directory.path(id).toString();
    }
}
