package org.lianshou.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.lianshou.verifier.trial.LoggedEvent;

/** Rows of {@code log.event}, past everything that writes them rightly. */
record EventRowsInHand(Connection connection) {

    void delete(Collection<LoggedEvent> events) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from log.event where position = ?")) {
            for (LoggedEvent event : events) {
                delete.setLong(1, event.position());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    void insert(Collection<LoggedEvent> events) throws SQLException {
        String insert = "insert into log.event (position, recorded_at, stream, sequence, epoch, revision, type,"
                + " previous_hash, hash, metadata, payload) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (LoggedEvent event : events) {
                bind(statement, event);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement row, LoggedEvent event) throws SQLException {
        Instant recordedAt = Instant.EPOCH.plus(event.recordedAt(), ChronoUnit.MICROS);
        row.setLong(1, event.position());
        row.setObject(2, recordedAt.atOffset(ZoneOffset.UTC));
        row.setObject(3, event.stream());
        row.setLong(4, event.sequence());
        row.setInt(5, event.epoch());
        row.setInt(6, event.revision());
        row.setString(7, event.type());
        row.setBytes(8, event.previousHash());
        row.setBytes(9, event.hash());
        row.setBytes(10, event.metadata());
        row.setBytes(11, event.payload());
    }
}
