package org.lianshou.query.supervision;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianshou.query.Kebab;
import org.lianshou.query.projection.Change;
import org.lianshou.query.projection.Columns;
import org.lianshou.query.projection.View;
import org.lianshou.stream.StreamKind;
import org.lianshou.supervision.SupervisionRun;
import org.lianshou.supervision.Turn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** One row for what was held for an area and period. */
@Component
class RunView implements View<SupervisionRun> {
    private static final String UPSERT = """
            insert into supervision_run (stream, number, version, area, kind, begins, ends, as_of)
            select stream, number, version, area, kind, begins, ends, as_of
              from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                as row (stream, number, version, area, kind, begins, ends, as_of)
            on conflict (stream) do update set version = excluded.version
            """;

    @Override
    public StreamKind<SupervisionRun> kind() {
        return SupervisionRun.KIND;
    }

    @Override
    public void show(List<Change<SupervisionRun>> changes, JdbcTemplate jdbc) {
        List<@Nullable Object[]> rows =
                Change.lastOfEach(changes).stream().map(RunView::row).toList();
        jdbc.update(UPSERT, Columns.of(rows, "uuid", "int8", "int4", "text", "text", "date", "date", "timestamptz"));
    }

    private static @Nullable Object[] row(Change<SupervisionRun> change) {
        SupervisionRun run = change.after();
        Turn turn = Objects.requireNonNull(run.turn());
        return new @Nullable Object[] {
            change.stream(),
            change.number(),
            Math.toIntExact(run.version()),
            turn.area().value(),
            Kebab.of(turn.kind()),
            turn.period().from(),
            turn.period().until(),
            Objects.requireNonNull(run.pin()).asOf().atOffset(ZoneOffset.UTC)
        };
    }
}
