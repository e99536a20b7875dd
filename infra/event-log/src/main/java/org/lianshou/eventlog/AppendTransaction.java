package org.lianshou.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One transaction under the log's lock, in two round trips. The driver sends the statements of a script one after the
 * other without waiting, and the server begins each when the one before it has ended; so the lock is a statement of
 * its own, and the read after it sees all that the last holder of the lock committed.
 */
final class AppendTransaction implements AutoCloseable {

    /** Any number will do that no other advisory lock in the database uses: "lianshou" in ASCII. */
    private static final long LOCK = 0x6c69616e73686f75L;

    // A snapshot for the whole transaction would be taken before the lock is ours, hence READ COMMITTED. Our own begin,
    // on a connection in autocommit, costs nothing; setting the level in the driver would cost a round trip.
    private static final String TAKE_LOCK = """
            begin isolation level read committed;
            select pg_advisory_xact_lock(%d);
            """.formatted(LOCK);

    private static final String READ_STATE = """
            select h.log_id, h.epoch, h.position, h.recorded_at, s.sequence, s.hash,
                   k.body, a.stream, a.sequence, a.position
              from log.head h
              left join lateral (select sequence, hash from log.event
                                  where stream = ? order by sequence desc limit 1) s on true
              left join log.command_key k on k.scope = ?
              left join log.event a on a.position = k.position
            """;

    private static final String KEEP_KEY = "; insert into log.command_key (scope, body, position) values (?, ?, ?)";

    private static final String MOVE_HEAD = "; update log.head set position = ?, recorded_at = ?";

    private static final String TELL_AND_COMMIT = "; select pg_notify('" + LogTail.CHANNEL + "', ?); commit";

    private final Connection connection;
    private boolean open;

    private AppendTransaction(Connection connection) {
        this.connection = connection;
    }

    static AppendTransaction begin(DataSource dataSource) throws SQLException {
        AppendTransaction transaction = new AppendTransaction(dataSource.getConnection());
        try {
            transaction.connection.setAutoCommit(true);
            return transaction;
        } catch (SQLException e) {
            transaction.close();
            throw e;
        }
    }

    LogState lockAndRead(UUID stream, @Nullable CommandKey key) throws SQLException {
        try (PreparedStatement script = connection.prepareStatement(TAKE_LOCK + READ_STATE)) {
            script.setObject(1, stream);
            script.setObject(2, key == null ? null : key.scope(), Types.OTHER);
            try (ResultSet row = afterLock(script)) {
                return state(row, key);
            }
        }
    }

    /** Whether the event stands in the log, asked when whoever was writing it must be done. */
    boolean lockAndFind(RecordedEvent event) throws SQLException {
        String find = "select hash from log.event where position = ?";
        try (PreparedStatement script = connection.prepareStatement(TAKE_LOCK + find)) {
            script.setLong(1, event.position());
            try (ResultSet row = afterLock(script)) {
                return row.next() && Arrays.equals(row.getBytes(1), event.hash());
            }
        }
    }

    void writeAndCommit(List<RecordedEvent> events, @Nullable CommandKey key) throws SQLException {
        String sql = EventRows.insert(events.size()) + (key == null ? "" : KEEP_KEY) + MOVE_HEAD + TELL_AND_COMMIT;
        RecordedEvent last = events.getLast();
        try (PreparedStatement script = connection.prepareStatement(sql)) {
            int set = EventRows.bind(script, events);
            if (key != null) {
                script.setObject(++set, key.scope());
                script.setObject(++set, key.body());
                script.setLong(++set, last.position());
            }
            script.setLong(++set, last.position());
            script.setObject(++set, EventRows.sqlTime(last.recordedAt()));
            script.setString(++set, Long.toString(last.position()));
            script.execute();
        }
        open = false;
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            if (open) {
                statement.execute("rollback");
            }
        }
    }

    private static LogState state(ResultSet row, @Nullable CommandKey key) throws SQLException {
        if (!row.next()) {
            throw new IllegalStateException("The log has no head; was it migrated?");
        }
        Head head = new Head(row.getObject(1, UUID.class), row.getInt(2), row.getLong(3), EventRows.instant(row, 4));
        int sequence = row.getInt(5);
        long streamSequence = row.wasNull() ? Append.NEW_STREAM : sequence;
        UUID body = row.getObject(7, UUID.class);
        KeptAnswer kept =
                body == null ? null : new KeptAnswer(row.getObject(8, UUID.class), row.getLong(9), row.getLong(10));
        return new LogState(
                head,
                streamSequence,
                row.getBytes(6),
                kept,
                key != null && key.body().equals(body));
    }

    /** A script answers statement by statement, and the two that begin say nothing of use. */
    private ResultSet afterLock(PreparedStatement script) throws SQLException {
        open = true;
        script.execute();
        script.getMoreResults();
        script.getMoreResults();
        return script.getResultSet();
    }
}
