package org.lianshou.query.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.Kebab;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.query.web.Slice;
import org.lianshou.supervision.Colour;
import org.lianshou.supervision.VillageRisk;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Villages 村级研判")
class VillagesController {
    /** On one day: what somebody set, while it counts, or else what the rule has. */
    private static final String COLOUR = "case when set_until >= ? then set_colour else assessed end";

    private final ViewDatabase database;
    private final VillageSight villages;
    private final StreamStory story;
    private final ReadYourWrite readYourWrite;
    private final Clock clock;

    VillagesController(
            ViewDatabase database, VillageSight villages, StreamStory story, ReadYourWrite readYourWrite, Clock clock) {
        this.database = database;
        this.story = story;
        this.villages = villages;
        this.readYourWrite = readYourWrite;
        this.clock = clock;
    }

    /** @param overridden whether somebody set the colour, and the rule has another or the same */
    record VillageRow(
            AreaId area,
            long number,
            Colour colour,
            String colourName,
            String service,
            String duty,
            boolean overridden) {
        static VillageRow read(ResultSet row) throws SQLException {
            Colour colour = Kebab.parse("colour", row.getString("colour"), Colour.class);
            return new VillageRow(
                    new AreaId(row.getString("area")),
                    row.getLong("number"),
                    colour,
                    colour.label(),
                    colour.service(),
                    colour.duty(),
                    row.getBoolean("overridden"));
        }
    }

    /**
     * How a village stands today, and why.
     *
     * @param version what a command on it names in {@code If-Match}; -1 where nothing was recorded yet
     * @param colour absent before any was worked out or set, and for a township
     * @param state with the findings that the colour rests on, and the last analysis
     */
    record RiskAnswer(
            AreaId area,
            long version,
            @Nullable Colour colour,
            @Nullable String colourName,
            @Nullable String service,
            @Nullable String duty,
            boolean overridden,
            VillageRisk state) {}

    /** Its events, oldest first. */
    record RiskHistory(AreaId area, long version, List<StreamStory.Moment> events) {}

    @Operation(summary = "The villages that you may see and that have a colour; colour=red for the 重点村.")
    @GetMapping("/api/villages")
    Slice<VillageRow> villages(@Known({"colour", "cursor", "limit", "waitFor"}) Params params, Person person) {
        LocalDate today = WorkCalendar.day(clock.instant());
        List<Condition> conditions = new ArrayList<>();
        Colour colour = params.choice("colour", Colour.class);
        conditions.add(
                colour == null
                        ? Condition.of(COLOUR + " is not null", today)
                        : Condition.of(COLOUR + " = ?", today, Kebab.of(colour)));
        conditions.add(Condition.of("number < ?", params.cursor()));
        conditions.add(villages.of(person));
        Condition where = Condition.allOf(conditions);
        readYourWrite.await(params.text("waitFor"));
        List<Object> values = new ArrayList<>(List.of(today, today));
        values.addAll(where.values());
        List<VillageRow> rows = database.client()
                .sql("select area, number, " + COLOUR + " as colour, coalesce(set_until >= ?, false) as overridden"
                        + " from village_risk where " + where.sql() + " order by number desc limit "
                        + (params.limit() + 1))
                .params(values)
                .query((row, n) -> VillageRow.read(row))
                .list();
        return Slice.of(rows, params.limit(), VillageRow::number);
    }

    @Operation(
            summary =
                    "How a village stands today and why: the colour, each criterion with the events it rests on, the analysis.")
    @GetMapping("/api/villages/{area}/risk")
    ResponseEntity<RiskAnswer> risk(@PathVariable AreaId area, @Known("waitFor") Params params, Person person) {
        readYourWrite.await(params.text("waitFor"));
        VillageRisk risk = villages.find(area, person);
        LocalDate today = WorkCalendar.day(clock.instant());
        Colour colour = risk.colour(today);
        boolean overridden = risk.override() != null && risk.override().countsOn(today);
        return ResponseEntity.ok()
                .eTag("\"" + risk.version() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(new RiskAnswer(
                        area,
                        risk.version(),
                        colour,
                        colour == null ? null : colour.label(),
                        colour == null ? null : colour.service(),
                        colour == null ? null : colour.duty(),
                        overridden,
                        risk));
    }

    @Operation(summary = "Every analysis, measure and colour of a village or township, and every override.")
    @GetMapping("/api/villages/{area}/history")
    RiskHistory history(@PathVariable AreaId area, @Known("waitFor") Params params, Person person) {
        readYourWrite.await(params.text("waitFor"));
        VillageRisk risk = villages.find(area, person);
        return new RiskHistory(area, risk.version(), story.of(risk.stream(), risk.version()));
    }
}
