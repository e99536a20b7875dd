package org.lianshou.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.wire.LianshouJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares what the live read model shows of some streams with what their events in the log make now: the events are
 * shown once more by the very same views, in an empty read model beside the live one, the rows are compared, and all is
 * taken back. It sees one snapshot, so that issues may go on meanwhile.
 */
public class Comparison {
    private final ViewDatabase live;
    private final Projection projection;
    private final EventLogReader log;

    Comparison(ViewDatabase live, Projection projection, EventLogReader log) {
        this.live = live;
        this.projection = projection.beside(ViewSchema.CHECK);
        this.log = log;
    }

    /**
     * What differs.
     *
     * @param behind how many of the streams' events came too late to be shown yet, which is no difference
     */
    public record Found(List<Difference> differences, long behind) {}

    /** Each stream as far as the live model must have it by now, and further where it has. */
    public Found of(Collection<UUID> streams) {
        Map<UUID, List<RecordedEvent>> recorded = new LinkedHashMap<>();
        streams.forEach(stream -> recorded.put(stream, log.stream(stream)));
        List<RecordedEvent> due = new ArrayList<>();
        long all = recorded.values().stream().mapToLong(List::size).sum();
        return projection.rehearse(
                jdbc -> {
                    due.addAll(due(recorded, jdbc));
                    return due;
                },
                jdbc -> {
                    purgedWhileParked(streams, jdbc).forEach(stream -> Purge.ofStanding(stream, jdbc));
                    return new Found(differences(streams, jdbc), all - due.size());
                });
    }

    /** Erased beyond the point where they stand still, so that the erasure is not among what is due. */
    private List<UUID> purgedWhileParked(Collection<UUID> streams, JdbcTemplate jdbc) {
        return jdbc.queryForList(
                "select stream from " + live.schema() + ".parked where purged > 0 and stream = any(?)",
                UUID.class,
                new SqlArrayValue("uuid", streams.toArray()));
    }

    /** Rows of streams that the log has nothing of. */
    public List<Difference> unknownToTheLog() {
        List<UUID> unknown = live.client()
                .sql("select stream from standing d where not exists"
                        + " (select 1 from log.event e where e.stream = d.stream and e.sequence = 0)")
                .query(UUID.class)
                .list();
        return unknown.isEmpty() ? List.of() : of(unknown).differences();
    }

    private List<RecordedEvent> due(Map<UUID, List<RecordedEvent>> recorded, JdbcTemplate jdbc) {
        long caughtUp = caughtUp(jdbc);
        Map<UUID, Long> shown = shown(recorded.keySet(), jdbc);
        return recorded.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(event ->
                                event.position() <= Math.max(caughtUp, shown.getOrDefault(entry.getKey(), 0L))))
                .toList();
    }

    private long caughtUp(JdbcTemplate jdbc) {
        List<Long> caughtUp = jdbc.queryForList("select caught_up from " + live.schema() + ".progress", Long.class);
        return caughtUp.isEmpty() ? 0 : caughtUp.getFirst();
    }

    private Map<UUID, Long> shown(Collection<UUID> streams, JdbcTemplate jdbc) {
        Map<UUID, Long> positions = new HashMap<>();
        jdbc.query(
                "select stream, position from " + live.schema() + ".standing where stream = any(?)",
                row -> {
                    positions.put(row.getObject(1, UUID.class), row.getLong(2));
                },
                new SqlArrayValue("uuid", streams.toArray()));
        return positions;
    }

    private List<Difference> differences(Collection<UUID> streams, JdbcTemplate jdbc) {
        return ViewSchema.TABLES.stream()
                .flatMap(table -> differences(table, streams, jdbc).stream())
                .toList();
    }

    private List<Difference> differences(String table, Collection<UUID> streams, JdbcTemplate jdbc) {
        Map<RowPair.Key, RowPair> pairs = new LinkedHashMap<>();
        SqlArrayValue these = new SqlArrayValue("uuid", streams.toArray());
        jdbc.query(
                unequal(table),
                row -> {
                    ObjectNode json = (ObjectNode) LianshouJson.mapper().readTree(row.getString(2));
                    RowPair.Key key = RowPair.Key.of(table, json);
                    pairs.put(key, pairs.getOrDefault(key, RowPair.NEITHER).with(row.getBoolean(1), json));
                },
                these,
                these);
        return pairs.entrySet().stream()
                .map(pair -> pair.getValue().as(pair.getKey()))
                .toList();
    }

    private String unequal(String table) {
        return """
               with shown as (select * from %1$s.%2$s where stream = any(?)),
                    replayed as (select * from %3$s.%2$s where stream = any(?))
               select true, to_jsonb(d) from (table shown except table replayed) d
               union all
               select false, to_jsonb(d) from (table replayed except table shown) d
               """.formatted(live.schema(), table, ViewSchema.CHECK);
    }
}
