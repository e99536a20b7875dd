package org.lianshou.query.occasions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Person;
import org.lianshou.query.Kebab;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.sight.VisibleUndertakings;
import org.lianshou.query.web.Known;
import org.lianshou.query.web.Params;
import org.lianshou.query.web.ReadYourWrite;
import org.lianshou.query.web.Slice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where villagers met and homes were visited. */
@RestController
@Tag(name = "Occasions 议事活动日与家访")
class OccasionsController {
    private static final Rule RULE = AccessTable.rule("GET /api/occasions").orElseThrow();

    private final ViewDatabase database;
    private final VisibleUndertakings sight;
    private final ReadYourWrite readYourWrite;

    OccasionsController(ViewDatabase database, VisibleUndertakings sight, ReadYourWrite readYourWrite) {
        this.database = database;
        this.sight = sight;
        this.readYourWrite = readYourWrite;
    }

    @Operation(
            summary = "The activity days and home visits you may see, of an area and below, last written down first.",
            description = "Each with its day, who held it and how many issues arose; the household is not in the list.")
    @GetMapping("/api/occasions")
    Slice<OccasionRow> occasions(
            @Known({"area", "kind", "by", "from", "until", "cursor", "limit", "waitFor"}) Params params,
            Person person) {
        Condition where = where(params, person);
        readYourWrite.await(params.text("waitFor"));
        List<OccasionRow> rows = database.client()
                .sql("select * from occasion where " + where.sql() + " order by number desc limit "
                        + (params.limit() + 1))
                .params(where.values())
                .query(OccasionRow::read)
                .list();
        return Slice.of(rows, params.limit(), OccasionRow::number);
    }

    private Condition where(Params params, Person person) {
        List<Condition> conditions = new ArrayList<>();
        String area = params.text("area");
        if (area != null) {
            conditions.add(sight.under(area));
        }
        OccasionKind kind = params.choice("kind", OccasionKind.class);
        if (kind != null) {
            conditions.add(Condition.of("kind = ?", Kebab.of(kind)));
        }
        String by = params.text("by");
        if (by != null) {
            conditions.add(Condition.of("held_by = ?", by));
        }
        Instant from = params.instant("from");
        if (from != null) {
            conditions.add(Condition.of("at >= ?", from.atOffset(ZoneOffset.UTC)));
        }
        Instant until = params.instant("until");
        if (until != null) {
            conditions.add(Condition.of("at < ?", until.atOffset(ZoneOffset.UTC)));
        }
        conditions.add(Condition.of("number < ?", params.cursor()));
        conditions.add(sight.of(RULE, person));
        return Condition.allOf(conditions);
    }
}
