package org.lianshou.command.clock;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lianshou.eventlog.LogFollower;
import org.lianshou.issue.IssueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.SqlArrayValue;

/** The alarms that are set, at most one an issue, and how far the log was followed for them. */
final class Alarms implements LogFollower.Cursor {
    private static final int ONE_MICROSECOND = 1_000;

    private final JdbcClient sql;

    Alarms(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /** Written in the session that holds a lease. */
    Alarms(Connection session) {
        this(new SingleConnectionDataSource(session, true));
    }

    /** Sets each, unless one is set that a later version of its issue gave. */
    void set(List<Alarm> alarms) {
        if (alarms.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into desk.alarm as alarm (issue, version, at)
                select * from unnest(?, ?, ?)
                on conflict (issue) do update set version = excluded.version, at = excluded.at
                 where alarm.version <= excluded.version
                """)
                .param(array("uuid", alarms.stream().map(alarm -> alarm.issue().value())))
                .param(array("int8", alarms.stream().map(Alarm::version)))
                .param(array("timestamptz", alarms.stream().map(alarm -> time(notBefore(alarm.at())))))
                .update();
    }

    void drop(Collection<UUID> issues) {
        if (!issues.isEmpty()) {
            sql.sql("delete from desk.alarm where issue = any (?)")
                    .param(array("uuid", issues.stream()))
                    .update();
        }
    }

    /** Takes the alarm off, unless a later version of its issue has set it. */
    void drop(IssueId issue, long version) {
        sql.sql("delete from desk.alarm where issue = ? and version <= ?")
                .params(issue.value(), version)
                .update();
    }

    /** Those that are due, oldest first, from beyond one on. */
    List<Alarm> due(Instant now, @Nullable Alarm beyond, int limit) {
        Instant at = beyond == null ? Instant.EPOCH : beyond.at();
        UUID issue = beyond == null ? new UUID(0, 0) : beyond.issue().value();
        return sql.sql("""
                select issue, version, at from desk.alarm
                 where at <= ? and (at, issue) > (?, ?) order by at, issue limit ?
                """)
                .params(time(now), time(at), issue, limit)
                .query(Alarms::read)
                .list();
    }

    /** When the first of them is due. */
    Optional<Instant> next() {
        return sql.sql("select at from desk.alarm order by at, issue limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    Overdue overdue(Instant now) {
        return sql.sql("select count(*), min(at) from desk.alarm where at <= ?")
                .param(time(now))
                .query((row, n) -> {
                    OffsetDateTime oldest = row.getObject(2, OffsetDateTime.class);
                    Duration age = oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), now);
                    return new Overdue(row.getLong(1), age);
                })
                .single();
    }

    @Override
    public long position() {
        return sql.sql("select position from desk.alarm_cursor")
                .query(Long.class)
                .single();
    }

    @Override
    public void moveTo(long position) {
        sql.sql("update desk.alarm_cursor set position = ?").param(position).update();
    }

    /** By another calendar each may be due at another time, so all are looked at again. */
    void countBy(String calendar, Instant now) {
        int changed = sql.sql("update desk.alarm_cursor set calendar = ? where calendar <> ?")
                .params(calendar, calendar)
                .update();
        if (changed > 0) {
            sql.sql("update desk.alarm set at = ? where at > ?")
                    .params(time(now), time(now))
                    .update();
        }
    }

    private static Alarm read(ResultSet row, int number) throws SQLException {
        return new Alarm(
                new IssueId(row.getObject("issue", UUID.class)),
                row.getLong("version"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static SqlArrayValue array(String type, java.util.stream.Stream<?> values) {
        return new SqlArrayValue(type, values.toArray());
    }

    /** The column keeps microseconds: an alarm that went off a little before its time would find nothing to strike. */
    private static Instant notBefore(Instant at) {
        return at.plusNanos(ONE_MICROSECOND - 1).truncatedTo(ChronoUnit.MICROS);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
