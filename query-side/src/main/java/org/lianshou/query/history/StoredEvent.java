package org.lianshou.query.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.lianshou.query.projection.ViewDatabase;

/** An event as the history has it, of whatever kind of stream. */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record StoredEvent(
        long sequence, long position, String type, int revision, byte[] payload, Instant recordedAt, byte[] hash) {

    /** The events of a stream up to a version, oldest first. */
    public static List<StoredEvent> of(UUID stream, long upTo, ViewDatabase database) {
        return database.client()
                .sql("select * from history where stream = ? and sequence <= ? order by sequence")
                .params(stream, upTo)
                .query(StoredEvent::read)
                .list();
    }

    public String hexHash() {
        return HexFormat.of().formatHex(hash);
    }

    private static StoredEvent read(ResultSet row, int number) throws SQLException {
        return new StoredEvent(
                row.getLong("sequence"),
                row.getLong("position"),
                row.getString("type"),
                row.getInt("revision"),
                row.getBytes("payload"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBytes("hash"));
    }
}
