package org.lianshou.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * One transaction under the log's lock. The driver sends the statements of a script one after the other without waiting,
 * and the server begins each when the one before it has ended; so the lock is a statement of its own, and what comes
 * after it sees all that the last holder of the lock committed.
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
            select log_id, epoch, position, recorded_at from log.head;
            select asked.stream, e.sequence, e.hash
              from unnest(?::uuid[]) asked(stream)
             cross join lateral (select sequence, hash from log.event
                                  where stream = asked.stream order by sequence desc limit 1) e;
            select k.scope, k.body, e.stream, e.sequence, e.position
              from log.command_key k join log.event e on e.position = k.position
             where k.scope = any (?::uuid[])
            """;

    /**
     * A head that is not where the draft began is given no position, which it must have: the statement fails, and with
     * it all that the transaction has written.
     */
    private static final String MOVE_HEAD_AND_COMMIT = """
            ; update log.head
                 set position = case when (log_id, epoch, position, recorded_at) = (?, ?, ?, ?) then ?::bigint end,
                     recorded_at = ?
              returning pg_notify('%s', position::text)
            ; commit
            """.formatted(LogTail.CHANNEL);

    private static final String SETTLE = """
            select hash from log.event where position = ?;
            update log.head set recorded_at = recorded_at + interval '1 microsecond'
             where not exists (select from log.event where position = ?);
            commit
            """;

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

    LogState lockAndRead(List<Waiting> batch) throws SQLException {
        try (PreparedStatement script = connection.prepareStatement(TAKE_LOCK + READ_STATE)) {
            script.setArray(
                    1,
                    EventRows.uuids(
                            connection,
                            batch.stream()
                                    .flatMap(w -> w.append().parts())
                                    .map(Append::stream)
                                    .distinct()));
            script.setArray(
                    2,
                    EventRows.uuids(
                            connection,
                            batch.stream()
                                    .map(w -> w.append().key())
                                    .filter(Objects::nonNull)
                                    .map(CommandKey::scope)));
            Head head = head(afterLock(script));
            Map<UUID, StreamEnd> ends = ends(next(script));
            return new LogState(head, ends, keys(next(script), head));
        }
    }

    /**
     * Whether the last event of a batch stands in the log, asked when the connection that wrote it broke. Under the lock
     * its transaction has ended, or has not begun; lest it begin still, the head is no longer the one it asks for.
     */
    boolean lockAndSettle(RecordedEvent last) throws SQLException {
        try (PreparedStatement script = connection.prepareStatement(TAKE_LOCK + SETTLE)) {
            script.setLong(1, last.position());
            script.setLong(2, last.position());
            ResultSet row = afterLock(script);
            boolean found = row.next() && Arrays.equals(row.getBytes(1), last.hash());
            open = false;
            return found;
        }
    }

    /** For a draft made of what {@link #lockAndRead} read. */
    void writeAndCommit(Draft draft) throws SQLException {
        execute("", draft);
    }

    /** In one round trip, for a draft made of what is only remembered. It fails as a whole if that is no longer so. */
    void lockWriteAndCommit(Draft draft) throws SQLException {
        open = true;
        execute(TAKE_LOCK, draft);
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

    private void execute(String first, Draft draft) throws SQLException {
        String insert = EventRows.insert(draft.events().size())
                + KeyRows.insert(draft.newKeys().size());
        try (PreparedStatement script = connection.prepareStatement(first + insert + MOVE_HEAD_AND_COMMIT)) {
            int set = EventRows.bind(script, draft.events());
            set = KeyRows.bind(script, set, draft.newKeys());
            script.setObject(++set, draft.before().logId());
            script.setShort(++set, (short) draft.before().epoch());
            script.setLong(++set, draft.before().position());
            script.setObject(++set, EventRows.sqlTime(draft.before().recordedAt()));
            script.setLong(++set, draft.after().position());
            script.setObject(++set, EventRows.sqlTime(draft.after().recordedAt()));
            script.execute();
        }
        open = false;
    }

    private static Head head(ResultSet row) throws SQLException {
        if (!row.next()) {
            throw new IllegalStateException("The log has no head; was it migrated?");
        }
        return new Head(row.getObject(1, UUID.class), row.getInt(2), row.getLong(3), EventRows.instant(row, 4));
    }

    private static Map<UUID, StreamEnd> ends(ResultSet row) throws SQLException {
        Map<UUID, StreamEnd> ends = new HashMap<>();
        while (row.next()) {
            ends.put(row.getObject(1, UUID.class), new StreamEnd(row.getInt(2), row.getBytes(3)));
        }
        return ends;
    }

    private static Map<UUID, KeptKey> keys(ResultSet row, Head head) throws SQLException {
        Map<UUID, KeptKey> keys = new HashMap<>();
        while (row.next()) {
            CommandKey key = new CommandKey(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
            KeptAnswer answer = new KeptAnswer(
                    row.getObject(3, UUID.class), row.getLong(4), row.getLong(5), head.logId(), head.epoch());
            keys.put(key.scope(), new KeptKey(key, answer));
        }
        return keys;
    }

    /** A script answers statement by statement, and the two that begin say nothing of use. */
    private ResultSet afterLock(PreparedStatement script) throws SQLException {
        open = true;
        script.execute();
        script.getMoreResults();
        return next(script);
    }

    private static ResultSet next(PreparedStatement script) throws SQLException {
        script.getMoreResults();
        return Objects.requireNonNull(script.getResultSet(), "a statement of the script that answers with rows");
    }
}
