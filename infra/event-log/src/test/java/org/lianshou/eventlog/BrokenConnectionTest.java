package org.lianshou.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianshou.eventlog.Events.opening;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    @ParameterizedTest
    @EnumSource
    void everybody_in_a_batch_whose_answer_was_lost_gets_the_right_one(BatchTest.Writer writer) {
        List<Waiting> batch = batchCutWhileWriting(writer, State.CUT_ANSWER, State.WHOLE);

        assertThat(batch.get(0).await().version()).isEqualTo(1);
        assertThatThrownBy(() -> batch.get(1).await()).isInstanceOf(StreamConflict.class);
        assertThat(batch.get(2).await().version()).isEqualTo(2);
        assertThat(reader.stream(stream)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void everybody_in_a_batch_that_never_arrived_is_told_that_nothing_was_done(BatchTest.Writer writer) {
        List<Waiting> batch = batchCutWhileWriting(writer, State.CUT_REQUEST, State.WHOLE);

        assertThat(batch)
                .allSatisfy(waiting -> assertThat(catchThrowableOfType(EventLogUnavailable.class, waiting::await)
                                .outcomeUnknown())
                        .isFalse());
        assertThat(reader.stream(stream)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everybody_in_a_batch_that_nobody_can_look_for_is_told_so(BatchTest.Writer writer) {
        List<Waiting> batch = batchCutWhileWriting(writer, State.CUT_ANSWER, State.DOWN);

        assertThat(batch)
                .allSatisfy(waiting -> assertThat(catchThrowableOfType(EventLogUnavailable.class, waiting::await)
                                .outcomeUnknown())
                        .isTrue());
    }

    @Test
    void what_was_called_not_done_is_not_done_later_either() throws Exception {
        List<Waiting> batch = batchCutWhileWriting(BatchTest.Writer.REMEMBERS, State.DELAY_REQUEST, State.WHOLE);
        assertThat(catchThrowableOfType(
                                EventLogUnavailable.class, () -> batch.get(0).await())
                        .outcomeUnknown())
                .isFalse();

        line.deliver();
        Thread.sleep(500); // the server is to do what now arrives, and nothing else waits for it
        assertThat(reader.stream(stream)).isEmpty();
        assertThat(new EventLog(database.command(), Clock.systemUTC())
                        .append(opening(stream, 1))
                        .version())
                .isZero();
    }

    private List<Waiting> batchCutWhileWriting(BatchTest.Writer kind, State cut, State then) {
        Cutting clock = new Cutting();
        BatchWriter writer = new BatchWriter(database.commandBy(line), clock);
        if (kind == BatchTest.Writer.REMEMBERS) {
            writer.write(List.of(new Waiting(opening(UUID.randomUUID(), 1))));
        }
        clock.next = () -> line.cutOnce(cut, then);
        List<Waiting> batch = Stream.of(opening(stream, 2), opening(stream, 1), new Append(stream, 1, Events.events(1)))
                .map(Waiting::new)
                .toList();
        writer.write(batch);
        return batch;
    }

    private EventLog cutWhileWriting(State cut, State then) {
        Cutting clock = new Cutting();
        clock.next = () -> line.cutOnce(cut, then);
        return new EventLog(database.commandBy(line), clock);
    }

    /** The log asks for the time between its reading and its writing: the moment to cut. */
    private static final class Cutting extends Clock {
        private Runnable next = () -> {};

        @Override
        public Instant instant() {
            next.run();
            next = () -> {};
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
    }
}
