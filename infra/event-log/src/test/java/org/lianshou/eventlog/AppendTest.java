package org.lianshou.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianshou.eventlog.Events.event;
import static org.lianshou.eventlog.Events.events;
import static org.lianshou.eventlog.Events.key;
import static org.lianshou.eventlog.Events.opening;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AppendTest {

    private static LogDatabase database;
    private static EventLog log;
    private static EventLogReader reader;

    private final UUID stream = UUID.randomUUID();

    @BeforeAll
    static void migrate() {
        database = new LogDatabase();
        log = new EventLog(database.command(), Clock.systemUTC());
        reader = new EventLogReader(database.query());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void an_event_is_read_back_as_it_was_written() {
        Instant now = Instant.parse("2026-05-03T08:15:30.123456789Z");
        Appended appended = new EventLog(
                        database.command(), Clock.fixed(now.plusSeconds(1_000_000_000), ZoneOffset.UTC))
                .append(new Append(
                        stream, -1, List.of(new NewEvent("issue-reported", 2, new byte[] {1, 0, -1}, new byte[0]))));

        RecordedEvent event = reader.stream(stream).getFirst();
        assertThat(event.type()).isEqualTo("issue-reported");
        assertThat(event.revision()).isEqualTo(2);
        assertThat(event.payload()).containsExactly(1, 0, -1);
        assertThat(event.metadata()).isEmpty();
        assertThat(event.recordedAt()).isEqualTo(Instant.parse("2058-01-09T10:02:10.123456Z"));
        assertThat(event.position()).isEqualTo(appended.position());
        assertThat(event.epoch()).isEqualTo(1);
        assertThat(event.logId()).isEqualTo(reader.head().logId());
        assertThat(appended).isEqualTo(new Appended(stream, 0, event.position(), event.recordedAt(), event.logId(), 1));
    }

    @Test
    void an_append_continues_its_stream_and_moves_the_head() {
        Appended first = log.append(opening(stream, 3));
        Appended second = log.append(new Append(stream, 2, events(2)));

        assertThat(second.version()).isEqualTo(4);
        assertThat(second.position()).isEqualTo(first.position() + 2);
        assertThat(reader.head().position()).isEqualTo(second.position());
        assertThat(reader.head().recordedAt()).isEqualTo(second.recordedAt());
        assertThat(reader.stream(stream, 3)).extracting(RecordedEvent::sequence).containsExactly(3L, 4L);
        assertThat(reader.lastSequence(stream)).hasValue(4);
        assertThat(reader.after(first.position(), 10))
                .extracting(RecordedEvent::sequence)
                .containsExactly(3L, 4L);
    }

    @Test
    void a_stream_that_is_not_there_is_empty() {
        assertThat(reader.stream(stream)).isEmpty();
        assertThat(reader.lastSequence(stream)).isEmpty();
    }

    @Test
    void the_second_of_two_who_read_the_same_version_is_refused() {
        log.append(opening(stream, 1));
        long before = reader.head().position();

        StreamConflict conflict = catchThrowableOfType(StreamConflict.class, () -> log.append(opening(stream, 1)));

        assertThat(conflict.stream()).isEqualTo(stream);
        assertThat(conflict.expected()).isEqualTo(-1);
        assertThat(conflict.actual()).isZero();
        assertThat(reader.head().position()).isEqualTo(before);
    }

    @Test
    void an_append_that_expects_events_which_are_not_there_is_refused() {
        assertThatThrownBy(() -> log.append(new Append(stream, 4, events(1)))).isInstanceOf(StreamConflict.class);
    }

    @Test
    void a_repeat_of_a_command_gets_the_answer_of_the_first() {
        Appended first = log.append(new Append(stream, -1, events(2), key("k1", "body")));
        log.append(new Append(stream, 1, events(1)));

        KeyAlreadyUsed repeat = catchThrowableOfType(
                KeyAlreadyUsed.class, () -> log.append(new Append(stream, 2, events(2), key("k1", "body"))));

        KeptAnswer answer = KeptAnswer.of(first);
        assertThat(repeat.answer()).isEqualTo(answer);
        assertThat(log.keptAnswer(key("k1", "body"))).contains(answer);
        assertThat(reader.lastSequence(stream)).hasValue(2);
    }

    @Test
    void a_key_used_for_another_body_is_refused() {
        log.append(new Append(stream, -1, events(1), key("k2", "body")));

        assertThatThrownBy(() -> log.append(new Append(stream, 0, events(1), key("k2", "other"))))
                .isInstanceOf(KeyReusedWithOtherBody.class);
        assertThatThrownBy(() -> log.keptAnswer(key("k2", "other"))).isInstanceOf(KeyReusedWithOtherBody.class);
        assertThat(log.keptAnswer(key("k3", "body"))).isEmpty();
    }

    @Test
    void an_append_that_is_refused_does_not_use_up_its_key() {
        log.append(opening(stream, 1));
        assertThatThrownBy(() -> log.append(new Append(stream, -1, events(1), key("k4", "body"))))
                .isInstanceOf(StreamConflict.class);

        log.append(new Append(stream, 0, events(1), key("k4", "body")));
        assertThat(log.keptAnswer(key("k4", "body"))).isPresent();
    }

    @Test
    void an_append_names_no_stream_twice_and_what_stands_beside_it_has_no_key() {
        assertThatThrownBy(() -> new Append(stream, -1, events(1), null, List.of(opening(stream, 1))))
                .hasMessageContaining("twice");
        Append keyed = new Append(UUID.randomUUID(), -1, events(1), key("k5", "body"));
        assertThatThrownBy(() -> new Append(stream, -1, events(1), null, List.of(keyed)))
                .hasMessageContaining("no key");
        Append wide = opening(UUID.randomUUID(), Append.MOST_EVENTS);
        assertThatThrownBy(() -> new Append(stream, -1, events(1), null, List.of(wide)))
                .hasMessageContaining("1001 events");
    }

    @Test
    void parts_of_a_key_do_not_run_into_each_other() {
        byte[] body = new byte[32];
        assertThat(CommandKey.of("wang", "POST", "/a", "bc", body))
                .isNotEqualTo(CommandKey.of("wang", "POST", "/ab", "c", body));
    }

    @Test
    void a_payload_may_be_large_and_an_append_may_be_wide() {
        log.append(new Append(stream, -1, List.of(event("x".repeat(3_000_000)))));
        log.append(new Append(stream, 0, events(Append.MOST_EVENTS)));

        assertThat(reader.stream(stream).getFirst().payload()).hasSize(3_000_000);
        assertThat(Envelope.firstBroken(reader.stream(stream))).isEmpty();
    }
}
