package org.lianshou.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianshou.eventlog.Events.opening;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianshou.eventlog.CuttableLine.State;

class BrokenConnectionTest {

    private static final LogDatabase database = new LogDatabase();
    private final CuttableLine line = new CuttableLine(database.port());
    private final EventLogReader reader = new EventLogReader(database.query());
    private final UUID stream = UUID.randomUUID();

    @AfterEach
    void closeLine() {
        line.close();
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @Test
    void while_the_database_is_down_an_append_says_so_and_afterwards_works() {
        EventLog log = new EventLog(database.commandBy(line), Clock.systemUTC());
        line.become(State.DOWN);
        EventLogUnavailable down =
                catchThrowableOfType(EventLogUnavailable.class, () -> log.append(opening(stream, 1)));
        assertThat(down.outcomeUnknown()).isFalse();

        line.become(State.WHOLE);
        assertThat(log.append(opening(stream, 1)).version()).isZero();
    }

    @Test
    void an_append_that_never_arrived_is_reported_as_not_done() {
        EventLogUnavailable lost = catchThrowableOfType(
                EventLogUnavailable.class,
                () -> cutWhileWriting(State.CUT_REQUEST, State.WHOLE).append(opening(stream, 2)));

        assertThat(lost.outcomeUnknown()).isFalse();
        assertThat(reader.stream(stream)).isEmpty();
    }

    @Test
    void an_append_whose_answer_was_lost_is_found_in_the_log() {
        Appended appended = cutWhileWriting(State.CUT_ANSWER, State.WHOLE).append(opening(stream, 2));

        assertThat(reader.stream(stream)).hasSize(2);
        assertThat(reader.stream(stream).getLast().position()).isEqualTo(appended.position());
    }

    @Test
    void when_nobody_can_look_the_outcome_is_called_unknown() {
        EventLogUnavailable lost = catchThrowableOfType(
                EventLogUnavailable.class,
                () -> cutWhileWriting(State.CUT_ANSWER, State.DOWN).append(opening(stream, 2)));

        assertThat(lost.outcomeUnknown()).isTrue();
        assertThat(reader.stream(stream)).hasSize(2);
    }

    /** The log asks for the time between its reading and its writing: the moment to cut. */
    private EventLog cutWhileWriting(State cut, State then) {
        return new EventLog(database.commandBy(line), new Clock() {
            @Override
            public Instant instant() {
                line.cutOnce(cut, then);
                return Instant.now();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
    }
}
