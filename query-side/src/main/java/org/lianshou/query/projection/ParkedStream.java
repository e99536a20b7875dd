package org.lianshou.query.projection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * A stream whose next event could not be applied: it stands still, and all others go on.
 *
 * @param sequence of the event that failed
 */
public record ParkedStream(UUID stream, long sequence, String reason, Instant parkedAt) {

    private static final int LONGEST_REASON = 1_000;

    static ParkedStream because(UUID stream, long sequence, Throwable failure, Instant now) {
        String reason = failure.toString().replace('\0', ' ');
        String bounded = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
        return new ParkedStream(stream, sequence, bounded, now);
    }

    static Set<UUID> among(Collection<UUID> streams, JdbcTemplate jdbc) {
        return new HashSet<>(jdbc.queryForList(
                "select stream from parked where stream = any(?)",
                UUID.class,
                new SqlArrayValue("uuid", streams.toArray())));
    }

    void save(JdbcTemplate jdbc) {
        jdbc.update(
                "insert into parked (stream, sequence, reason, parked_at) values (?, ?, ?, ?)"
                        + " on conflict (stream) do nothing",
                stream,
                sequence,
                reason,
                parkedAt.atOffset(ZoneOffset.UTC));
    }
}
