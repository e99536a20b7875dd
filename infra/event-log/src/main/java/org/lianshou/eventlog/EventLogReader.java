package org.lianshou.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The reading side of the log. Positions are dense and become visible in order, so a reader that has read up to n needs
 * nothing but n to go on, and misses nothing.
 */
public final class EventLogReader {

    private static final String SELECT = "select " + EventRows.COLUMNS + " from log.event ";
    private static final int PAGE = 2000;

    private final DataSource dataSource;
    private volatile @Nullable UUID logId;

    /** @param dataSource connects as a role that may read the log: lianshou_query or lianshou_command */
    public EventLogReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public Head head() {
        return query("select log_id, epoch, position, recorded_at from log.head", select -> {}, row -> {
            row.next();
            return new Head(row.getObject(1, UUID.class), row.getInt(2), row.getLong(3), EventRows.instant(row, 4));
        });
    }

    /** The next events after a position, in order. */
    public List<RecordedEvent> after(long position, int limit) {
        return events("where position > ? order by position limit ?", select -> {
            select.setLong(1, position);
            select.setInt(2, limit);
        });
    }

    /** The events of some types after a position and up to another, in order. */
    public List<RecordedEvent> after(long position, long upTo, Collection<String> types) {
        return events("where position > ? and position <= ? and type = any (?) order by position", select -> {
            select.setLong(1, position);
            select.setLong(2, upTo);
            select.setArray(3, select.getConnection().createArrayOf("text", types.toArray()));
        });
    }

    /** A whole stream, in order; empty if there is none. */
    public List<RecordedEvent> stream(UUID stream) {
        return stream(stream, 0);
    }

    /** A stream from a sequence on, in order. */
    public List<RecordedEvent> stream(UUID stream, long fromSequence) {
        return events("where stream = ? and sequence >= ? order by sequence", select -> {
            select.setObject(1, stream);
            select.setInt(2, Math.toIntExact(fromSequence));
        });
    }

    /** Some streams, one after the other, each in order. */
    public List<RecordedEvent> streams(Collection<UUID> streams) {
        return events(
                "where stream = any (?) order by stream, sequence",
                select -> select.setArray(1, select.getConnection().createArrayOf("uuid", streams.toArray())));
    }

    /** The last event of each stream that has any after a position and up to another; nothing of what it holds is read. */
    public List<LastOfStream> lastOfEach(long position, long upTo) {
        return query(
                """
                select distinct on (stream) stream, sequence, type from log.event
                 where position > ? and position <= ? order by stream, sequence desc
                """,
                select -> {
                    select.setLong(1, position);
                    select.setLong(2, upTo);
                },
                row -> {
                    List<LastOfStream> last = new ArrayList<>();
                    while (row.next()) {
                        last.add(new LastOfStream(row.getObject(1, UUID.class), row.getLong(2), row.getString(3)));
                    }
                    return last;
                });
    }

    /** Where the events of some streams stand, ascending, up to a position. */
    public long[] positions(Collection<UUID> streams, long upTo) {
        return query(
                "select position from log.event where stream = any (?) and position <= ? order by position",
                select -> {
                    select.setArray(1, select.getConnection().createArrayOf("uuid", streams.toArray()));
                    select.setLong(2, upTo);
                },
                row -> {
                    LongStream.Builder positions = LongStream.builder();
                    while (row.next()) {
                        positions.add(row.getLong(1));
                    }
                    return positions.build().toArray();
                });
    }

    /** The events at some positions, in order. */
    public List<RecordedEvent> at(long[] positions) {
        return events("where position = any (?) order by position", select -> select.setObject(1, positions));
    }

    /** The sequence of a stream's last event: cheaper than its events when only "am I behind?" is asked. */
    public OptionalLong lastSequence(UUID stream) {
        return query(
                "select sequence from log.event where stream = ? order by sequence desc limit 1",
                select -> select.setObject(1, stream),
                row -> row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty());
    }

    /** The events after a position, so many at a time, to the end of the log as it is reached. */
    public LogPages pagesAfter(long position, int size) {
        return new LogPages(this, position, size);
    }

    /**
     * Hands over every event after a position, to the end of the log as it is reached.
     *
     * @return the last position handed over
     */
    public long scan(long afterPosition, Consumer<RecordedEvent> consumer) {
        LogPages pages = pagesAfter(afterPosition, PAGE);
        long last = afterPosition;
        for (List<RecordedEvent> page = pages.next(); !page.isEmpty(); page = pages.next()) {
            page.forEach(consumer);
            last = page.getLast().position();
            if (page.size() < PAGE) {
                return last;
            }
        }
        return last;
    }

    /**
     * The last position recorded before an instant, 0 if none was. Found by halving, with no index on the time: recorded
     * times never fall from one position to the next.
     */
    public long lastPositionBefore(Instant instant) {
        long before = 0;
        long notBefore = head().position() + 1;
        while (notBefore - before > 1) {
            long middle = (before + notBefore) >>> 1;
            if (recordedAt(middle).isBefore(instant)) {
                before = middle;
            } else {
                notBefore = middle;
            }
        }
        return before;
    }

    private Instant recordedAt(long position) {
        return query(
                "select recorded_at from log.event where position = ?", select -> select.setLong(1, position), row -> {
                    row.next();
                    return EventRows.instant(row, 1);
                });
    }

    private List<RecordedEvent> events(String where, Binding binding) {
        UUID id = logId();
        return query(SELECT + where, binding, row -> {
            List<RecordedEvent> events = new ArrayList<>();
            while (row.next()) {
                events.add(EventRows.read(row, id));
            }
            return events;
        });
    }

    /** A log keeps its id for life, through every restore. */
    private UUID logId() {
        UUID known = logId;
        if (known == null) {
            known = head().logId();
            logId = known;
        }
        return known;
    }

    private <T> T query(String sql, Binding binding, Reading<T> reading) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            binding.bind(select);
            try (ResultSet row = select.executeQuery()) {
                return reading.read(row);
            }
        } catch (SQLException e) {
            throw SqlFailure.explained(e);
        }
    }

    private interface Binding {
        void bind(PreparedStatement select) throws SQLException;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
