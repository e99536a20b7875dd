package org.lianshou.query.supervision;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.lianshou.query.Kebab;
import org.lianshou.query.projection.Change;
import org.lianshou.query.projection.Columns;
import org.lianshou.query.projection.View;
import org.lianshou.stream.StreamKind;
import org.lianshou.supervision.Assessment;
import org.lianshou.supervision.VillageRisk;
import org.lianshou.supervision.VillageRisk.SetColour;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** One row a village or township; which of its two colours counts depends on the day. */
@Component
class VillageView implements View<VillageRisk> {
    private static final String UPSERT = """
            insert into village_risk (stream, number, version, area, area_path, assessed, set_colour, set_until)
            select stream, number, version, area, area_path, assessed, set_colour, set_until
              from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                as row (stream, number, version, area, area_path, assessed, set_colour, set_until)
            on conflict (stream) do update set
                version = excluded.version, assessed = excluded.assessed, set_colour = excluded.set_colour,
                set_until = excluded.set_until
            """;

    private final Directory directory;

    VillageView(Directory directory) {
        this.directory = directory;
    }

    @Override
    public StreamKind<VillageRisk> kind() {
        return VillageRisk.KIND;
    }

    @Override
    public void show(List<Change<VillageRisk>> changes, JdbcTemplate jdbc) {
        List<@Nullable Object[]> rows =
                Change.lastOfEach(changes).stream().map(this::row).toList();
        jdbc.update(UPSERT, Columns.of(rows, "uuid", "int8", "int4", "text", "text", "text", "text", "date"));
    }

    private @Nullable Object[] row(Change<VillageRisk> change) {
        VillageRisk risk = change.after();
        AreaId area = Objects.requireNonNull(risk.area());
        Assessment assessment = risk.assessment();
        SetColour set = risk.override();
        return new @Nullable Object[] {
            change.stream(),
            change.number(),
            Math.toIntExact(risk.version()),
            area.value(),
            directory.wayTo(area).map(Object::toString).orElse(""),
            assessment == null ? null : Kebab.of(assessment.colour()),
            set == null ? null : Kebab.of(set.colour()),
            set == null ? null : set.until()
        };
    }
}
