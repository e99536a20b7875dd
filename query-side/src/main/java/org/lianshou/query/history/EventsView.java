package org.lianshou.query.history;

import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.query.projection.Change;
import org.lianshou.query.projection.Columns;
import org.lianshou.query.projection.View;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;
import org.springframework.jdbc.core.JdbcTemplate;

/** One row an event, its bytes as the log has them, until the projection takes ciphertext of the erased out. */
abstract class EventsView<S extends StreamState<S>> implements View<S> {

    private static final String INSERT = """
            insert into history (stream, sequence, position, type, revision, payload, recorded_at, hash)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final StreamKind<S> kind;

    EventsView(StreamKind<S> kind) {
        this.kind = kind;
    }

    @Override
    public StreamKind<S> kind() {
        return kind;
    }

    @Override
    public void show(List<Change<S>> changes, JdbcTemplate jdbc) {
        List<@Nullable Object[]> rows =
                changes.stream().map(change -> row(change.recorded())).toList();
        jdbc.update(INSERT, Columns.of(rows, "uuid", "int4", "int8", "text", "int4", "bytea", "timestamptz", "bytea"));
    }

    private static @Nullable Object[] row(RecordedEvent event) {
        return new @Nullable Object[] {
            event.stream(),
            Math.toIntExact(event.sequence()),
            event.position(),
            event.type(),
            event.revision(),
            event.payload(),
            event.recordedAt().atOffset(ZoneOffset.UTC),
            event.hash()
        };
    }
}
