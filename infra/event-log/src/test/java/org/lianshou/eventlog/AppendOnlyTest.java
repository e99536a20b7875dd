package org.lianshou.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianshou.eventlog.Events.events;
import static org.lianshou.eventlog.Events.key;
import static org.lianshou.eventlog.Events.opening;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppendOnlyTest {

    private static final Instant NOW = Instant.parse("2026-05-03T08:00:00Z");

    private final LogDatabase database = new LogDatabase();
    private final EventLogReader reader = new EventLogReader(database.query());
    private final UUID stream = UUID.randomUUID();

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update log.event set payload = 'x'",
                "delete from log.event",
                "truncate log.event",
                "drop table log.event",
                "alter table log.event drop column hash",
                "update log.head set log_id = gen_random_uuid()",
                "delete from log.head"
            })
    void the_command_role_may_not(String sql) {
        logAt(NOW).append(opening(stream, 1));
        assertDenied(database.command(), sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into log.event select * from log.event",
                "update log.event set payload = 'x'",
                "delete from log.event",
                "update log.head set position = 0",
                "select * from log.command_key"
            })
    void the_query_role_may_not(String sql) {
        assertDenied(database.query(), sql);
    }

    @Test
    void a_flipped_byte_is_detected() throws SQLException {
        logAt(NOW).append(opening(stream, 3));
        assertThat(Envelope.firstBroken(reader.stream(stream))).isEmpty();

        for (String column : new String[] {"payload", "metadata", "hash", "previous_hash"}) {
            String flip = "update log.event set %s = set_bit(%s, 5, 1 - get_bit(%s, 5)) where sequence = 1"
                    .formatted(column, column, column);
            LogDatabase.execute(database.owner(), flip);
            assertThat(Envelope.firstBroken(reader.stream(stream)))
                    .as(column)
                    .hasValueSatisfying(broken -> assertThat(broken.sequence()).isEqualTo(1));
            LogDatabase.execute(database.owner(), flip);
        }
        assertThat(Envelope.firstBroken(reader.stream(stream))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from log.event where sequence = 1",
                "update log.event set recorded_at = recorded_at - interval '1 microsecond' where sequence = 1",
                "update log.event set type = 'other' where sequence = 1",
                "update log.event set revision = 2 where sequence = 1",
                "update log.event set epoch = 2 where sequence = 1",
                "update log.event set position = 9 where sequence = 1",
                "update log.event set sequence = 7 where sequence = 1",
                "update log.head set log_id = gen_random_uuid()"
            })
    void a_change_beside_the_bytes_is_detected(String sql) throws SQLException {
        logAt(NOW).append(opening(stream, 3));
        LogDatabase.execute(database.owner(), sql);
        assertThat(Envelope.firstBroken(new EventLogReader(database.query()).stream(stream)))
                .isPresent();
    }

    @Test
    void a_row_written_around_the_lock_is_a_conflict_and_not_an_accident() throws Exception {
        EventLog log = logAt(NOW);
        log.append(opening(stream, 1));
        try (Connection around = database.owner().getConnection()) {
            around.setAutoCommit(false);
            around.createStatement()
                    .execute("insert into log.event select 2, recorded_at, stream, 1, epoch, revision, type,"
                            + " previous_hash, hash, metadata, payload from log.event");
            Thread commitsLater = Thread.startVirtualThread(() -> commitSoon(around));
            assertThatThrownBy(() -> log.append(new Append(stream, 0, events(1))))
                    .isInstanceOf(StreamConflict.class);
            commitsLater.join();
        }
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

    private static void commitSoon(Connection connection) {
        try {
            Thread.sleep(300);
            connection.commit();
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertDenied(DataSource role, String sql) {
        assertThatThrownBy(() -> LogDatabase.execute(role, sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
}
