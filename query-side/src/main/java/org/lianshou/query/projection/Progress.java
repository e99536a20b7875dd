package org.lianshou.query.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshou.eventlog.Head;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whose log a read model shows, and how far it has come.
 *
 * @param topic Kafka's id of the topic that the stored offsets belong to; absent until caught up
 * @param applied how many events are in the views; positions are dense, so the rest of the log is missing
 * @param caughtUp every event up to this position is in the views
 */
public record Progress(UUID logId, int epoch, @Nullable String topic, long applied, long caughtUp) {

    private static final String SELECT = "select log_id, epoch, topic, applied, caught_up from progress";

    /** Empty while nothing was ever projected. */
    public static Optional<Progress> of(ViewDatabase database) {
        return database.client().sql(SELECT).query(Progress::read).optional();
    }

    /**
     * Ours alone until the transaction ends: two processes, or a retry and the topic, may project at once. Nobody waits
     * for the disk when it ends: what a power cut takes from the views it takes from the progress too, and it is read
     * again.
     */
    static void lock(JdbcTemplate jdbc) {
        jdbc.queryForList("select set_config('synchronous_commit', 'off', true) from progress for update");
    }

    boolean isOf(Head head) {
        return logId.equals(head.logId()) && epoch == head.epoch();
    }

    /** Another log, or another life of it: nothing that is shown can be trusted. */
    static void beginAnew(Head head, JdbcTemplate jdbc) {
        jdbc.execute("truncate progress, topic_offset, details, parked, history, register, search, notice,"
                + " area_tree_details, area_duty_details");
        jdbc.update("insert into progress (log_id, epoch) values (?, ?)", head.logId(), head.epoch());
    }

    static void advance(List<? extends Change<?>> changes, JdbcTemplate jdbc) {
        long highest = changes.stream()
                .mapToLong(change -> change.recorded().position())
                .max()
                .orElse(0);
        jdbc.update("""
                update progress set applied = applied + ?, highest = greatest(highest, ?),
                    caught_up = case when applied + ? = greatest(highest, ?)
                                     then greatest(highest, ?) else caught_up end
                """, changes.size(), highest, changes.size(), highest, highest);
    }

    /** Every event up to a position was handed over. */
    static Checkpoint caughtUpTo(long position) {
        return jdbc -> jdbc.update("update progress set caught_up = greatest(caught_up, ?)", position);
    }

    /** The offsets of a topic that the log was just caught up beyond. */
    static Checkpoint beginning(String topic, Map<Integer, Long> next) {
        return jdbc -> {
            jdbc.update("delete from topic_offset");
            save(next, jdbc);
            jdbc.update("update progress set topic = ?", topic);
        };
    }

    static Checkpoint read(String topic, Map<Integer, Long> next) {
        return jdbc -> {
            if (jdbc.queryForList("select 1 from progress where topic = ?", topic)
                    .isEmpty()) {
                throw new SessionOver("the read model was replaced");
            }
            save(next, jdbc);
        };
    }

    static Checkpoint forgettingTopic() {
        return jdbc -> jdbc.update("update progress set topic = null");
    }

    static Map<Integer, Long> offsets(JdbcClient client) {
        record Offset(int part, long next) {}
        return client
                .sql("select part, next from topic_offset")
                .query((row, n) -> new Offset(row.getInt(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Offset::part, Offset::next));
    }

    private static void save(Map<Integer, Long> next, JdbcTemplate jdbc) {
        jdbc.batchUpdate(
                "insert into topic_offset (part, next) values (?, ?)"
                        + " on conflict (part) do update set next = excluded.next",
                next.entrySet().stream()
                        .map(entry -> new Object[] {entry.getKey(), entry.getValue()})
                        .toList());
    }

    private static Progress read(ResultSet row, int number) throws SQLException {
        return new Progress(
                row.getObject(1, UUID.class), row.getInt(2), row.getString(3), row.getLong(4), row.getLong(5));
    }
}
