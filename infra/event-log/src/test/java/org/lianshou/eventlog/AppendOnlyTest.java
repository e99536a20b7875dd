package org.lianshou.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianshou.eventlog.Events.events;
import static org.lianshou.eventlog.Events.opening;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppendOnlyTest {

    private static final LogDatabase database = new LogDatabase();
    private final EventLogReader reader = new EventLogReader(database.query());
    private final EventLog log = new EventLog(database.command(), Clock.systemUTC());
    private final UUID stream = UUID.randomUUID();

    @AfterAll
    static void close() {
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
        log.append(opening(stream, 1));
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
        log.append(opening(stream, 3));
        assertThat(Envelope.firstBroken(reader.stream(stream))).isEmpty();

        for (String column : new String[] {"payload", "metadata", "hash", "previous_hash"}) {
            String flip =
                    "update log.event set %s = set_bit(%s, 5, 1 - get_bit(%s, 5))".formatted(column, column, column)
                            + inStream();
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
                "delete from log.event",
                "update log.event set recorded_at = recorded_at - interval '1 microsecond'",
                "update log.event set type = 'other'",
                "update log.event set revision = 2",
                "update log.event set epoch = 2",
                "update log.event set position = position + 1000000",
                "update log.event set sequence = 7"
            })
    void a_change_beside_the_bytes_is_detected(String sql) throws SQLException {
        log.append(opening(stream, 3));
        LogDatabase.execute(database.owner(), sql + inStream());
        assertThat(Envelope.firstBroken(reader.stream(stream))).isPresent();
    }

    @Test
    void a_row_written_around_the_lock_is_a_conflict_and_not_an_accident() throws Exception {
        log.append(opening(stream, 1));
        try (Connection around = database.owner().getConnection()) {
            around.setAutoCommit(false);
            around.createStatement()
                    .execute("insert into log.event select position + 5000000, recorded_at, stream, 1, epoch, revision,"
                            + " type, previous_hash, hash, metadata, payload from log.event where sequence = 0 and stream = '"
                            + stream + "'");
            Thread commitsLater = Thread.startVirtualThread(() -> commitSoon(around));
            assertThatThrownBy(() -> log.append(new Append(stream, 0, events(1))))
                    .isInstanceOf(StreamConflict.class);
            commitsLater.join();
        }
    }

    private String inStream() {
        return " where sequence = 1 and stream = '" + stream + "'";
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
