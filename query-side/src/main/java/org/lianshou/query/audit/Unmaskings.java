package org.lianshou.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Person;
import org.lianshou.issue.CollectionEvent.ReporterUnmasked;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.sight.Sight;
import org.lianshou.wire.StreamEventCodec;
import org.springframework.stereotype.Component;

/** Who asked to see hidden reporters, of issues that a person watches over. */
@Component
class Unmaskings {
    private static final Rule RULE =
            AccessTable.rule("GET /api/audit/unmaskings").orElseThrow();

    private final ViewDatabase database;
    private final Sight sight;
    private final StreamEventCodec codec = StreamEventCodec.sealed();

    Unmaskings(ViewDatabase database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    /** Newest first. */
    List<UnmaskingRow> before(Person person, long position, int limit) {
        Condition seen = sight.of(person, RULE);
        return database.client()
                .sql("select history.*, number, summary from history join register using (stream)"
                        + " where type = 'issue.reporter-unmasked' and history.position < ? and " + seen.sql()
                        + " order by history.position desc limit ?")
                .params(Stream.of(Stream.of(position), seen.values().stream(), Stream.of(limit))
                        .flatMap(values -> values)
                        .toList())
                .query((row, n) -> read(row))
                .list();
    }

    private UnmaskingRow read(ResultSet row) throws SQLException {
        ReporterUnmasked event = (ReporterUnmasked) codec.decode(
                row.getString("type"),
                row.getInt("revision"),
                row.getBytes("payload"),
                row.getObject("stream", UUID.class),
                row.getLong("sequence"));
        return new UnmaskingRow(
                row.getLong("position"),
                event.issue(),
                row.getLong("number"),
                row.getString("summary"),
                event.act().actor(),
                event.act().occurredAt(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                event.ground(),
                event.until());
    }
}
