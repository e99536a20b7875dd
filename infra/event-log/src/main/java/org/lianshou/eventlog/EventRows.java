package org.lianshou.eventlog;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rows of {@code log.event}, both ways. They go in as one array a column, so that one prepared statement does for any
 * number of rows.
 */
final class EventRows {

    static final String COLUMNS =
            "position, recorded_at, stream, sequence, epoch, revision, type, previous_hash, hash, metadata, payload";

    /** All rows of a batch have one time and one epoch. */
    static final String INSERT = """
            insert into log.event (%s)
            select position, ?, stream, sequence, ?, revision, type, previous_hash, hash, metadata, payload
              from unnest(?::bigint[], ?::uuid[], ?::int[], ?::smallint[], ?::text[], ?::bytea[], ?::bytea[],
                          ?::bytea[], ?::bytea[])
                as row(position, stream, sequence, revision, type, previous_hash, hash, metadata, payload)
            """.formatted(COLUMNS);

    private EventRows() {}

    /** Returns how many parameters are now set. */
    static int bind(PreparedStatement insert, List<RecordedEvent> events) throws SQLException {
        Connection connection = insert.getConnection();
        RecordedEvent last = events.getLast();
        int set = 0;
        insert.setObject(++set, sqlTime(last.recordedAt()));
        insert.setShort(++set, (short) last.epoch());
        insert.setObject(
                ++set, events.stream().mapToLong(RecordedEvent::position).toArray());
        insert.setArray(++set, uuids(connection, events.stream().map(RecordedEvent::stream)));
        insert.setObject(
                ++set,
                events.stream().mapToInt(e -> Math.toIntExact(e.sequence())).toArray());
        insert.setObject(++set, revisions(events));
        insert.setArray(
                ++set,
                connection.createArrayOf(
                        "text", events.stream().map(RecordedEvent::type).toArray()));
        insert.setObject(++set, bytes(events, RecordedEvent::previousHash));
        insert.setObject(++set, bytes(events, RecordedEvent::hash));
        insert.setObject(++set, bytes(events, RecordedEvent::metadata));
        insert.setObject(++set, bytes(events, RecordedEvent::payload));
        return set;
    }

    static Array uuids(Connection connection, Stream<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    static RecordedEvent read(ResultSet row, UUID logId) throws SQLException {
        return new RecordedEvent(
                row.getLong(1),
                row.getObject(3, UUID.class),
                row.getInt(4),
                row.getString(7),
                row.getInt(6),
                row.getBytes(11),
                row.getBytes(10),
                instant(row, 2),
                row.getBytes(8),
                row.getBytes(9),
                row.getInt(5),
                logId);
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime sqlTime(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[][] bytes(List<RecordedEvent> events, Function<RecordedEvent, byte[]> column) {
        return events.stream().map(column).toArray(byte[][]::new);
    }

    private static short[] revisions(List<RecordedEvent> events) {
        short[] revisions = new short[events.size()];
        for (int i = 0; i < revisions.length; i++) {
            revisions[i] = (short) events.get(i).revision();
        }
        return revisions;
    }
}
