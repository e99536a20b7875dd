package org.lianshou.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.eventlog.Events.events;
import static org.lianshou.eventlog.Events.key;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TwoNodesTest {

    private static final int CALLERS_A_NODE = 8;
    private static final int APPENDS_A_CALLER = 60;

    private final List<UUID> streams =
            List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final List<Appended> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final ConcurrentHashMap<String, KeptAnswer> answers = new ConcurrentHashMap<>();

    @Test
    void two_nodes_that_write_at_once_make_one_log_without_a_gap() throws Exception {
        try (LogDatabase database = new LogDatabase()) {
            EventLogReader reader = new EventLogReader(database.query());
            Clock late = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-5));
            List<EventLog> nodes = List.of(
                    new EventLog(database.command(), Clock.systemUTC()), new EventLog(database.command(), late));
            try (ExecutorService threads = Executors.newFixedThreadPool(2 * CALLERS_A_NODE)) {
                List<Future<?>> callers = new ArrayList<>();
                for (int i = 0; i < 2 * CALLERS_A_NODE; i++) {
                    Random random = new Random(i);
                    EventLog node = nodes.get(i % 2);
                    callers.add(threads.submit(() -> call(node, reader, random)));
                }
                for (Future<?> caller : callers) {
                    caller.get();
                }
            }
            assertOneLog(reader);
        }
    }

    private void call(EventLog node, EventLogReader reader, Random random) {
        for (int i = 0; i < APPENDS_A_CALLER; i++) {
            UUID stream = random.nextInt(3) == 0 ? UUID.randomUUID() : streams.get(random.nextInt(streams.size()));
            String name = "key " + random.nextInt(CALLERS_A_NODE * APPENDS_A_CALLER);
            try {
                long seen = reader.lastSequence(stream).orElse(Append.NEW_STREAM);
                Append append = new Append(stream, seen, events(1 + random.nextInt(3)), key(name, "body"));
                Appended appended = node.append(append);
                acknowledged.add(appended);
                assertThat(answers.putIfAbsent(name, KeptAnswer.of(appended))).isNull();
            } catch (StreamConflict lost) {
                // as it may
            } catch (KeyAlreadyUsed repeated) {
                answers.computeIfPresent(name, (key, answer) -> {
                    assertThat(repeated.answer()).isEqualTo(answer);
                    return answer;
                });
            }
        }
    }

    private void assertOneLog(EventLogReader reader) {
        List<RecordedEvent> log = new ArrayList<>();
        reader.scan(0, log::add);
        assertThat(log.stream().map(RecordedEvent::position))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, log.size()).boxed().toList());
        assertThat(log.stream().map(RecordedEvent::recordedAt)).isSorted();
        assertThat(reader.head().position()).isEqualTo(log.size());
        assertThat(acknowledged).hasSizeGreaterThan(200).allSatisfy(told -> {
            RecordedEvent event = log.get((int) told.position() - 1);
            assertThat(event.stream()).isEqualTo(told.stream());
            assertThat(event.sequence()).isEqualTo(told.version());
        });
        assertThat(log.stream().map(RecordedEvent::stream).distinct())
                .allSatisfy(stream ->
                        assertThat(Envelope.firstBroken(reader.stream(stream))).isEmpty());
    }
}
