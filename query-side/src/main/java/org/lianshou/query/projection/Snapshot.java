package org.lianshou.query.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;
import org.lianshou.wire.LianshouJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/** How a stream stands in the read model: a row of {@code details}, or of its kind's table of that shape. */
public record Snapshot<S extends StreamState<S>>(S state, long number, long position) {

    static <S extends StreamState<S>> Snapshot<S> none(StreamKind<S> kind, UUID stream) {
        return new Snapshot<>(kind.beginning().apply(stream), 0, 0);
    }

    Snapshot<S> moved(Change<S> change) {
        return new Snapshot<>(change.after(), change.number(), change.recorded().position());
    }

    /** From the columns {@code number, position, state}. */
    public static <S extends StreamState<S>> Snapshot<S> read(StreamKind<S> kind, ResultSet row) throws SQLException {
        S state = LianshouJson.mapper().readValue(row.getString("state"), kind.state());
        return new Snapshot<>(state, row.getLong("number"), row.getLong("position"));
    }

    /** An issue as it stands, whoever it is for; empty where there is none. */
    public static Optional<Snapshot<Issue>> find(IssueId issue, ViewDatabase database) {
        return issues(List.of(issue), database).stream().findFirst();
    }

    /** Issues as they stand, whoever they are for, in no order; those that are not there are left out. */
    public static List<Snapshot<Issue>> issues(Collection<IssueId> issues, ViewDatabase database) {
        return database.client()
                .sql("select number, position, state from details where stream = any(?)")
                .param(new SqlArrayValue(
                        "uuid", issues.stream().map(IssueId::value).toArray()))
                .query((row, n) -> read(Issue.KIND, row))
                .list();
    }

    /** The table in which streams of a kind stand. */
    public static String table(StreamKind<?> kind) {
        return kind.equals(Issue.KIND) ? "details" : kind.name().replace('-', '_') + "_details";
    }

    static <S extends StreamState<S>> Map<UUID, Snapshot<S>> load(
            StreamKind<S> kind, Collection<UUID> streams, JdbcTemplate jdbc) {
        Map<UUID, Snapshot<S>> found = new HashMap<>();
        jdbc.query(
                "select number, position, state from " + table(kind) + " where stream = any(?)",
                row -> {
                    Snapshot<S> snapshot = read(kind, row);
                    found.put(snapshot.state().stream(), snapshot);
                },
                new SqlArrayValue("uuid", streams.toArray()));
        return found;
    }

    static <S extends StreamState<S>> void save(StreamKind<S> kind, List<Change<S>> changes, JdbcTemplate jdbc) {
        String upsert = """
                insert into %s (stream, number, version, position, state)
                select stream, number, version, position, state::jsonb
                  from unnest(?, ?, ?, ?, ?) as row (stream, number, version, position, state)
                on conflict (stream) do update
                set version = excluded.version, position = excluded.position, state = excluded.state
                """.formatted(table(kind));
        List<@Nullable Object[]> rows =
                Change.lastOfEach(changes).stream().map(Snapshot::row).toList();
        jdbc.update(upsert, Columns.of(rows, "uuid", "int8", "int4", "int8", "text"));
    }

    private static @Nullable Object[] row(Change<?> change) {
        return new @Nullable Object[] {
            change.stream(),
            change.number(),
            Math.toIntExact(change.after().version()),
            change.recorded().position(),
            LianshouJson.mapper().writeValueAsString(change.after())
        };
    }
}
