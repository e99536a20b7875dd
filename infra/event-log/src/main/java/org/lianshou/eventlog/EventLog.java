package org.lianshou.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The writing side of the log. An append returns when its events are durable, and from then on every reader sees them,
 * in one order and without a gap. Any number of threads and processes may append at once.
 */
public final class EventLog {

    /** How long a command's answer is kept for its repeats. */
    public static final Duration KEYS_ARE_KEPT = Duration.ofDays(30);

    private final DataSource dataSource;
    private final Clock clock;

    /** @param dataSource connects as a role that may append, in our own migration lianshou_command */
    public EventLog(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Writes the events, all or none.
     *
     * @throws StreamConflict when the stream does not end where the append expects
     * @throws KeyAlreadyUsed when the same command was carried out before
     * @throws KeyReusedWithOtherBody when the key stands for another command
     * @throws EventLogUnavailable when the database cannot be reached
     */
    public Appended append(Append append) {
        try {
            return attempt(append);
        } catch (SQLException e) {
            if (SqlFailure.isUniqueViolation(e)) {
                return attemptAgain(append);
            }
            throw SqlFailure.explained(e);
        }
    }

    /** What the command was answered before, if it was. Worth asking before deciding; the append asks again. */
    public Optional<KeptAnswer> keptAnswer(CommandKey key) {
        String find = "select k.body, e.stream, e.sequence, e.position"
                + " from log.command_key k join log.event e on e.position = k.position where k.scope = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(find)) {
            select.setObject(1, key.scope());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(answer(row, key)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw SqlFailure.explained(e);
        }
    }

    /**
     * Forgets the answers older than {@link #KEYS_ARE_KEPT}.
     *
     * @return how many
     */
    public int purgeKeys() {
        long last = new EventLogReader(dataSource)
                .lastPositionBefore(clock.instant().minus(KEYS_ARE_KEPT));
        String purge = "delete from log.command_key where position <= ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(purge)) {
            connection.setAutoCommit(true);
            delete.setLong(1, last);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw SqlFailure.explained(e);
        }
    }

    private Appended attempt(Append append) throws SQLException {
        List<RecordedEvent> events = List.of();
        try (AppendTransaction transaction = AppendTransaction.begin(dataSource)) {
            LogState state = transaction.lockAndRead(append.stream(), append.key());
            state.refuseLosers(append);
            events = state.record(append, clock.instant());
            transaction.writeAndCommit(events, append.key());
            return Appended.through(events.getLast());
        } catch (SQLException e) {
            if (events.isEmpty() || !SqlFailure.isUnavailable(e)) {
                throw e;
            }
            return settle(events.getLast(), e);
        }
    }

    /** An index fired: someone wrote without the lock. By now its rows are visible, and the reading names the loser. */
    private Appended attemptAgain(Append append) {
        try {
            return attempt(append);
        } catch (SQLException e) {
            throw SqlFailure.explained(e);
        }
    }

    /** The connection broke while it wrote: only the log itself can tell whether it had committed. */
    private Appended settle(RecordedEvent last, SQLException failure) {
        try (AppendTransaction transaction = AppendTransaction.begin(dataSource)) {
            if (transaction.lockAndFind(last)) {
                return Appended.through(last);
            }
        } catch (SQLException unreachable) {
            failure.addSuppressed(unreachable);
            throw new EventLogUnavailable(failure, true);
        }
        throw new EventLogUnavailable(failure, false);
    }

    private static KeptAnswer answer(ResultSet row, CommandKey key) throws SQLException {
        if (!key.body().equals(row.getObject(1, UUID.class))) {
            throw new KeyReusedWithOtherBody();
        }
        return new KeptAnswer(row.getObject(2, UUID.class), row.getLong(3), row.getLong(4));
    }
}
