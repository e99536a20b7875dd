package org.lianshou.query.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.wire.LianshouJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/** How a stream stands in the read model: a row of {@code details}. */
public record Snapshot(Issue issue, long number, long position) {

    static Snapshot none(UUID stream) {
        return new Snapshot(Issue.unreported(new IssueId(stream)), 0, 0);
    }

    Snapshot moved(Change change) {
        return new Snapshot(change.after(), change.number(), change.recorded().position());
    }

    /** From the columns {@code number, position, state}. */
    public static Snapshot read(ResultSet row) throws SQLException {
        Issue issue = LianshouJson.mapper().readValue(row.getString("state"), Issue.class);
        return new Snapshot(issue, row.getLong("number"), row.getLong("position"));
    }

    static Map<UUID, Snapshot> load(Collection<UUID> streams, JdbcTemplate jdbc) {
        Map<UUID, Snapshot> found = new HashMap<>();
        jdbc.query(
                "select number, position, state from details where stream = any(?)",
                row -> {
                    Snapshot snapshot = read(row);
                    found.put(snapshot.issue().id().value(), snapshot);
                },
                new SqlArrayValue("uuid", streams.toArray()));
        return found;
    }

    static void save(List<Change> changes, JdbcTemplate jdbc) {
        String upsert = """
                insert into details (stream, number, version, position, state)
                select stream, number, version, position, state::jsonb
                  from unnest(?, ?, ?, ?, ?) as row (stream, number, version, position, state)
                on conflict (stream) do update
                set version = excluded.version, position = excluded.position, state = excluded.state
                """;
        List<@Nullable Object[]> rows =
                Change.lastOfEach(changes).stream().map(Snapshot::row).toList();
        jdbc.update(upsert, Columns.of(rows, "uuid", "int8", "int4", "int8", "text"));
    }

    private static @Nullable Object[] row(Change change) {
        return new @Nullable Object[] {
            change.stream(),
            change.number(),
            Math.toIntExact(change.after().version()),
            change.recorded().position(),
            LianshouJson.mapper().writeValueAsString(change.after())
        };
    }
}
