package org.lianshou.query.history;

import java.time.ZoneOffset;
import java.util.List;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.query.projection.Change;
import org.lianshou.query.projection.View;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** One row an event, its bytes as the log has them, until the projection takes ciphertext of the erased out. */
@Component
class HistoryView implements View {

    @Override
    public void show(List<Change> changes, JdbcTemplate jdbc) {
        jdbc.batchUpdate(
                "insert into history (stream, sequence, position, type, revision, payload, recorded_at, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                changes.stream().map(change -> row(change.recorded())).toList());
    }

    private static Object[] row(RecordedEvent event) {
        return new Object[] {
            event.stream(),
            event.sequence(),
            event.position(),
            event.type(),
            event.revision(),
            event.payload(),
            event.recordedAt().atOffset(ZoneOffset.UTC),
            event.hash()
        };
    }
}
