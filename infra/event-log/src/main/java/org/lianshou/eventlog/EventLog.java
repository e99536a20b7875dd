package org.lianshou.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
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

    /** Enough for every caller of a busy node; a database that falls further behind than this will not catch up soon. */
    public static final int MOST_WAITING = 1024;

    private final DataSource dataSource;
    private final Clock clock;
    private final BatchWriter writer;
    private final GroupCommit commit;

    /** @param dataSource connects as a role that may append, in our own migration lianshou_command */
    public EventLog(DataSource dataSource, Clock clock) {
        this(dataSource, clock, MOST_WAITING);
    }

    /** @param mostWaiting how many appends may wait while another is written, before more are turned away */
    public EventLog(DataSource dataSource, Clock clock, int mostWaiting) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.writer = new BatchWriter(dataSource, clock);
        this.commit = new GroupCommit(writer, mostWaiting);
    }

    /**
     * Writes the events, all or none, those of every stream that the append names. Those who append at the same time are
     * written in one transaction, yet each is answered for itself: one's refusal or failure is nobody else's.
     *
     * @throws StreamConflict when a stream does not end where the append expects
     * @throws KeyAlreadyUsed when the same command was carried out before
     * @throws KeyReusedWithOtherBody when the key stands for another command
     * @throws EventLogBusy when too many wait already; nothing was written
     * @throws EventLogUnavailable when the database cannot be reached
     */
    public Appended append(Append append) {
        return commit.append(append);
    }

    /** Saves a look when something is appended after this event, which whoever decides has just read. */
    public void saw(RecordedEvent last) {
        writer.ends().saw(last.stream(), StreamEnd.at(last));
    }

    /** What the writer of this node has to do, and has done so far. */
    public Workload workload() {
        return commit.workload();
    }

    /** What the command was answered before, if it was. Worth asking before deciding; the append asks again. */
    public Optional<KeptAnswer> keptAnswer(CommandKey key) {
        String find = "select k.body, e.stream, e.sequence, e.position, h.log_id, h.epoch"
                + " from log.command_key k join log.event e on e.position = k.position, log.head h where k.scope = ?";
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

    private static KeptAnswer answer(ResultSet row, CommandKey key) throws SQLException {
        if (!key.body().equals(row.getObject(1, UUID.class))) {
            throw new KeyReusedWithOtherBody();
        }
        return new KeptAnswer(
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getLong(4),
                row.getObject(5, UUID.class),
                row.getInt(6));
    }
}
