package org.lianshou.eventlog;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Rows of {@code log.event}, both ways, in one order of columns. */
final class EventRows {

    static final String COLUMNS =
            "position, recorded_at, stream, sequence, epoch, revision, type, previous_hash, hash, metadata, payload";

    private static final int WIDTH = 11;

    private EventRows() {}

    static String insert(int rows) {
        String row = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        return "insert into log.event (" + COLUMNS + ") values " + row + (", " + row).repeat(rows - 1);
    }

    /** Returns how many parameters are now set. */
    static int bind(PreparedStatement statement, List<RecordedEvent> events) throws SQLException {
        for (int row = 0; row < events.size(); row++) {
            bind(statement, row * WIDTH, events.get(row));
        }
        return events.size() * WIDTH;
    }

    private static void bind(PreparedStatement statement, int before, RecordedEvent event) throws SQLException {
        statement.setLong(before + 1, event.position());
        statement.setObject(before + 2, sqlTime(event.recordedAt()));
        statement.setObject(before + 3, event.stream());
        statement.setInt(before + 4, Math.toIntExact(event.sequence()));
        statement.setShort(before + 5, (short) event.epoch());
        statement.setShort(before + 6, (short) event.revision());
        statement.setString(before + 7, event.type());
        statement.setBytes(before + 8, event.previousHash());
        statement.setBytes(before + 9, event.hash());
        statement.setBytes(before + 10, event.metadata());
        statement.setBytes(before + 11, event.payload());
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
