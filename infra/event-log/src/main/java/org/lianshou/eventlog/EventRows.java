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
import java.util.stream.Stream;

/**
 * Rows of {@code log.event}, both ways. A few go in as a list of values, which costs the server a quarter less; many as one
 * array a column, so that not every number of rows is a statement to be prepared of its own.
 */
final class EventRows {

    static final String COLUMNS =
            "position, recorded_at, stream, sequence, epoch, revision, type, previous_hash, hash, metadata, payload";

    static final int MOST_VALUES = 32;

    private static final int WIDTH = 11;

    /** All rows of a batch have one time and one epoch. */
    private static final String INSERT_ARRAYS = """
            insert into log.event (%s)
            select position, ?, stream, sequence, ?, revision, type, previous_hash, hash, metadata, payload
              from unnest(?::bigint[], ?::uuid[], ?::int[], ?::smallint[], ?::text[], ?::bytea[], ?::bytea[],
                          ?::bytea[], ?::bytea[])
                as row(position, stream, sequence, revision, type, previous_hash, hash, metadata, payload)
            """.formatted(COLUMNS);

    private EventRows() {}

    static String insert(int rows) {
        return rows > MOST_VALUES ? INSERT_ARRAYS : "insert into log.event (" + COLUMNS + ") " + values(rows, WIDTH);
    }

    /** A list of values with so many rows of so many parameters. */
    static String values(int rows, int width) {
        String row = "(?" + ", ?".repeat(width - 1) + ")";
        return "values " + row + (", " + row).repeat(rows - 1);
    }

    /** Returns how many parameters are now set. */
    static int bind(PreparedStatement insert, List<RecordedEvent> events) throws SQLException {
        if (events.size() > MOST_VALUES) {
            return bindArrays(insert, events);
        }
        for (int row = 0; row < events.size(); row++) {
            bindRow(insert, row * WIDTH, events.get(row));
        }
        return events.size() * WIDTH;
    }

    private static void bindRow(PreparedStatement insert, int before, RecordedEvent event) throws SQLException {
        insert.setLong(before + 1, event.position());
        insert.setObject(before + 2, sqlTime(event.recordedAt()));
        insert.setObject(before + 3, event.stream());
        insert.setInt(before + 4, Math.toIntExact(event.sequence()));
        insert.setShort(before + 5, (short) event.epoch());
        insert.setShort(before + 6, (short) event.revision());
        insert.setString(before + 7, event.type());
        insert.setBytes(before + 8, event.previousHash());
        insert.setBytes(before + 9, event.hash());
        insert.setBytes(before + 10, event.metadata());
        insert.setBytes(before + 11, event.payload());
    }

    private static int bindArrays(PreparedStatement insert, List<RecordedEvent> events) throws SQLException {
        Connection connection = insert.getConnection();
        EventColumns columns = EventColumns.of(events);
        int set = 0;
        insert.setObject(++set, sqlTime(events.getLast().recordedAt()));
        insert.setShort(++set, (short) events.getLast().epoch());
        insert.setObject(++set, columns.positions());
        insert.setArray(++set, connection.createArrayOf("uuid", columns.streams()));
        insert.setObject(++set, columns.sequences());
        insert.setObject(++set, columns.revisions());
        insert.setArray(++set, connection.createArrayOf("text", columns.types()));
        insert.setObject(++set, columns.previousHashes());
        insert.setObject(++set, columns.hashes());
        insert.setObject(++set, columns.metadata());
        insert.setObject(++set, columns.payloads());
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
}
