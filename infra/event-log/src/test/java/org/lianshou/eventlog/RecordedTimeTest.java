package org.lianshou.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.eventlog.Events.events;
import static org.lianshou.eventlog.Events.key;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordedTimeTest {

    private static final Instant NOW = Instant.parse("2026-05-03T08:00:00Z");

    private final LogDatabase database = new LogDatabase();
    private final EventLogReader reader = new EventLogReader(database.query());
    private final UUID stream = UUID.randomUUID();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keys_are_forgotten_after_thirty_days_and_not_before() {
        logAt(NOW).append(new Append(stream, -1, events(1), key("old", "body")));
        logAt(NOW.plusSeconds(60)).append(new Append(stream, 0, events(1), key("young", "body")));
        EventLog later = logAt(NOW.plus(Duration.ofDays(30)).plusSeconds(30));

        assertThat(later.purgeKeys()).isEqualTo(1);
        assertThat(later.keptAnswer(key("old", "body"))).isEmpty();
        assertThat(later.keptAnswer(key("young", "body"))).isPresent();
    }

    @Test
    void a_position_is_found_by_its_time() {
        for (int i = 0; i < 5; i++) {
            logAt(NOW.plusSeconds(i)).append(new Append(stream, i - 1, events(1)));
        }
        assertThat(reader.lastPositionBefore(NOW)).isZero();
        assertThat(reader.lastPositionBefore(NOW.plusMillis(1))).isEqualTo(1);
        assertThat(reader.lastPositionBefore(NOW.plusSeconds(3))).isEqualTo(3);
        assertThat(reader.lastPositionBefore(NOW.plusSeconds(60))).isEqualTo(5);
    }

    private EventLog logAt(Instant now) {
        return new EventLog(database.command(), Clock.fixed(now, ZoneOffset.UTC));
    }
}
