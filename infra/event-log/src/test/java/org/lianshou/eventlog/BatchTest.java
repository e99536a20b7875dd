package org.lianshou.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianshou.eventlog.Events.events;
import static org.lianshou.eventlog.Events.key;
import static org.lianshou.eventlog.Events.opening;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of each append of a batch, whether it is written upon what was read or upon what was remembered. */
class BatchTest {

    private static final LogDatabase database = new LogDatabase();
    private final EventLogReader reader = new EventLogReader(database.query());
    private final UUID stream = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID third = UUID.randomUUID();
    private final String name = UUID.randomUUID().toString();

    enum Writer {
        LOOKS,
        REMEMBERS;

        BatchWriter make() {
            BatchWriter writer = new BatchWriter(database.command(), Clock.systemUTC());
            if (this == REMEMBERS) {
                writer.write(List.of(new Waiting(opening(UUID.randomUUID(), 1))));
            }
            return writer;
        }
    }

    @AfterEach
    void what_was_written_is_sound() {
        assertThat(Envelope.firstBroken(reader.stream(stream))).isEmpty();
        assertThat(Envelope.firstBroken(reader.stream(other))).isEmpty();
        assertThat(reader.after(0, 10_000).getLast().position())
                .isEqualTo(reader.after(0, 10_000).size())
                .isEqualTo(reader.head().position());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void one_may_follow_another_in_the_same_stream(Writer writer) {
        List<Waiting> batch = written(writer.make(), opening(stream, 2), new Append(stream, 1, events(1)));

        assertThat(batch.get(1).await().version()).isEqualTo(2);
        assertThat(batch.get(1).await().position())
                .isEqualTo(batch.get(0).await().position() + 1);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_read_the_same_version_the_second_is_refused(Writer writer) {
        List<Waiting> batch = written(writer.make(), opening(stream, 2), opening(stream, 1), opening(other, 1));

        assertThat(batch.get(0).await().version()).isEqualTo(1);
        StreamConflict conflict =
                catchThrowableOfType(StreamConflict.class, () -> batch.get(1).await());
        assertThat(conflict.actual()).isEqualTo(1);
        assertThat(batch.get(2).await().version()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void what_stands_beside_an_append_is_written_with_it(Writer writer) {
        BatchWriter node = writer.make();
        written(node, opening(other, 2));
        Append both = new Append(
                stream, -1, events(2), key(name, "body"), List.of(new Append(other, 1, events(3)), opening(third, 1)));
        List<Waiting> batch = written(node, both, new Append(other, 4, events(1)), new Append(stream, 1, events(1)));

        Appended appended = batch.get(0).await();
        assertThat(appended.stream()).isEqualTo(stream);
        assertThat(appended.version()).isEqualTo(1);
        assertThat(batch.get(1).await().version()).isEqualTo(5);
        assertThat(batch.get(2).await().version()).isEqualTo(2);
        assertThat(reader.stream(third)).hasSize(1);
        KeyAlreadyUsed repeat = catchThrowableOfType(
                KeyAlreadyUsed.class, () -> written(node, both).getFirst().await());
        assertThat(repeat.answer()).isEqualTo(KeptAnswer.of(appended));
    }

    @ParameterizedTest
    @EnumSource
    void where_one_stream_has_gone_on_nothing_is_written_to_any(Writer writer) {
        BatchWriter node = writer.make();
        written(node, opening(other, 2));
        Append lagging =
                new Append(stream, -1, events(1), null, List.of(opening(third, 1), new Append(other, 0, events(1))));
        List<Waiting> batch = written(node, opening(UUID.randomUUID(), 1), lagging, new Append(other, 1, events(1)));

        StreamConflict conflict =
                catchThrowableOfType(StreamConflict.class, () -> batch.get(1).await());
        assertThat(conflict.stream()).isEqualTo(other);
        assertThat(batch.get(0).await().version()).isZero();
        assertThat(batch.get(2).await().version()).isEqualTo(2);
        assertThat(reader.stream(stream)).isEmpty();
        assertThat(reader.stream(third)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void one_who_lags_behind_the_log_loses_alone(Writer writer) {
        BatchWriter node = writer.make();
        written(node, opening(stream, 3));
        List<Waiting> batch =
                written(node, new Append(stream, 0, events(1)), opening(other, 1), new Append(stream, 2, events(1)));

        assertThatThrownBy(() -> batch.get(0).await()).isInstanceOf(StreamConflict.class);
        assertThat(batch.get(1).await().version()).isZero();
        assertThat(batch.get(2).await().version()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void a_repeat_in_the_same_batch_gets_the_answer_of_the_first(Writer writer) {
        List<Waiting> batch = written(
                writer.make(),
                new Append(stream, -1, events(2), key(name, "body")),
                new Append(other, -1, events(1), key(name, "body")),
                new Append(other, -1, events(1), key(name, "other body")));

        KeptAnswer kept = KeptAnswer.of(batch.get(0).await());
        assertThat(catchThrowableOfType(KeyAlreadyUsed.class, () -> batch.get(1).await())
                        .answer())
                .isEqualTo(kept);
        assertThatThrownBy(() -> batch.get(2).await()).isInstanceOf(KeyReusedWithOtherBody.class);
        assertThat(reader.stream(other)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_repeat_of_what_is_in_the_log_fails_alone(Writer writer) {
        BatchWriter node = writer.make();
        Appended first = written(node, new Append(stream, -1, events(2), key(name, "body")))
                .getFirst()
                .await();
        List<Waiting> batch = written(
                node,
                opening(other, 1),
                new Append(stream, 1, events(2), key(name, "body")),
                new Append(other, 0, events(1)));

        assertThat(batch.get(0).await().version()).isZero();
        assertThat(catchThrowableOfType(KeyAlreadyUsed.class, () -> batch.get(1).await())
                        .answer())
                .isEqualTo(KeptAnswer.of(first));
        assertThat(batch.get(2).await().version()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void what_the_database_will_not_take_fails_alone(Writer writer) {
        NewEvent poison = new NewEvent("no\0text", 1, new byte[0], new byte[0]);
        List<Waiting> batch = written(
                writer.make(),
                opening(stream, 1),
                new Append(UUID.randomUUID(), -1, List.of(poison)),
                new Append(stream, 0, List.of(poison)),
                new Append(stream, 0, events(1)));

        assertThat(batch.get(0).await().version()).isZero();
        assertThatThrownBy(() -> batch.get(1).await()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> batch.get(2).await()).isInstanceOf(IllegalStateException.class);
        assertThat(batch.get(3).await().version()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void an_append_in_between_by_another_node_is_noticed(Writer writer) {
        BatchWriter node = writer.make();
        BatchWriter otherNode = Writer.LOOKS.make();
        written(node, opening(stream, 1));
        written(otherNode, new Append(stream, 0, events(2)), opening(other, 1));
        List<Waiting> batch = written(node, new Append(stream, 0, events(1)), new Append(other, 0, events(1)));

        assertThatThrownBy(() -> batch.get(0).await()).isInstanceOf(StreamConflict.class);
        assertThat(batch.get(1).await().version()).isEqualTo(1);
        assertThat(written(otherNode, new Append(stream, 2, events(1)))
                        .getFirst()
                        .await()
                        .version())
                .isEqualTo(3);
        assertThat(written(node, new Append(stream, 3, events(1)))
                        .getFirst()
                        .await()
                        .version())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void many_go_in_as_well_as_few(Writer writer) {
        BatchWriter node = writer.make();
        List<Waiting> batch = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            batch.add(new Waiting(new Append(stream, 2L * i - 1, events(2), key(name + i, "body"))));
        }
        node.write(batch);

        assertThat(batch.getLast().await().version()).isEqualTo(199);
        Waiting repeat = new Waiting(new Append(other, -1, events(1), key(name + 77, "body")));
        node.write(List.of(repeat));
        assertThat(catchThrowableOfType(KeyAlreadyUsed.class, repeat::await).answer())
                .isEqualTo(KeptAnswer.of(batch.get(77).await()));
    }

    private static List<Waiting> written(BatchWriter writer, Append... appends) {
        List<Waiting> batch = Stream.of(appends).map(Waiting::new).toList();
        writer.write(batch);
        assertThat(batch).allMatch(Waiting::isAnswered);
        return batch;
    }
}
