package org.lianshou.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.eventlog.Events.events;
import static org.lianshou.eventlog.Events.key;
import static org.lianshou.eventlog.Events.opening;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ConcurrentAppendTest {

    private static final int WRITERS = 8;

    private static final LogDatabase database = new LogDatabase();
    private final EventLogReader reader = new EventLogReader(database.query());
    private final long before = reader.head().position();

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void positions_are_dense_and_streams_chained_under_concurrent_writers_of_whom_many_are_refused() throws Exception {
        EventLog log = new EventLog(database.command(), Clock.systemUTC());
        List<UUID> streams = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        AtomicLong written = new AtomicLong();
        AtomicLong refused = new AtomicLong();

        inParallel(writer -> {
            Random random = new Random(writer);
            for (int i = 0; i < 60; i++) {
                try {
                    UUID stream = streams.get(random.nextInt(streams.size()));
                    long seen = reader.lastSequence(stream).orElse(-1);
                    written.addAndGet(log.append(new Append(stream, seen, events(1 + random.nextInt(3))))
                                    .version()
                            - seen);
                } catch (StreamConflict e) {
                    refused.incrementAndGet();
                }
            }
            return writer;
        });

        assertThat(refused.get()).isPositive();
        assertThat(allPositions())
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + written.get())
                        .boxed()
                        .toList());
        assertThat(reader.head().position()).isEqualTo(before + written.get());
        assertThat(streams)
                .allSatisfy(
                        s -> assertThat(Envelope.firstBroken(reader.stream(s))).isEmpty());
    }

    @Test
    void a_reader_that_follows_the_head_never_sees_a_hole() throws Exception {
        EventLog log = new EventLog(database.command(), Clock.systemUTC());
        Future<List<Long>> followed;
        try (ExecutorService follower = Executors.newSingleThreadExecutor()) {
            followed = follower.submit(() -> follow(WRITERS * 40L));
            inParallel(writer -> {
                for (int i = 0; i < 40; i++) {
                    log.append(opening(UUID.randomUUID(), 1));
                }
                return writer;
            });
        }
        assertThat(followed.get())
                .isEqualTo(LongStream.rangeClosed(before + 1, before + WRITERS * 40L)
                        .boxed()
                        .toList());
    }

    @Test
    void of_eight_who_send_the_same_command_at_once_one_appends_and_seven_get_its_answer() throws Exception {
        EventLog log = new EventLog(database.command(), Clock.systemUTC());
        ConcurrentHashMap<KeptAnswer, Integer> answers = new ConcurrentHashMap<>();

        List<Boolean> appended = inParallel(writer -> {
            UUID stream = UUID.randomUUID(); // a repeated report decides anew, and would open another issue
            try {
                Appended done = log.append(new Append(stream, -1, events(2), key("same", "body")));
                answers.merge(KeptAnswer.of(done), 1, Integer::sum);
                return true;
            } catch (KeyAlreadyUsed e) {
                answers.merge(e.answer(), 1, Integer::sum);
                return false;
            }
        });

        assertThat(appended).containsOnlyOnce(true);
        assertThat(answers).hasSize(1).containsValue(WRITERS);
        assertThat(reader.head().position()).isEqualTo(before + 2);
    }

    @Test
    void recorded_at_never_falls_though_the_clock_jumps_to_and_fro() throws Exception {
        EventLog log = new EventLog(database.command(), new JumpingClock());
        inParallel(writer -> {
            for (int i = 0; i < 30; i++) {
                log.append(opening(UUID.randomUUID(), 1));
            }
            return writer;
        });

        List<Instant> times = new ArrayList<>();
        reader.scan(before, event -> times.add(event.recordedAt()));
        assertThat(times).hasSize(WRITERS * 30).isSorted();
        assertThat(reader.head().recordedAt()).isEqualTo(times.getLast());
    }

    private List<Long> follow(long until) {
        List<Long> seen = new ArrayList<>();
        Instant deadline = Instant.now().plusSeconds(20);
        while (seen.size() < until && Instant.now().isBefore(deadline)) {
            reader.after(seen.isEmpty() ? before : seen.getLast(), 7).forEach(event -> seen.add(event.position()));
        }
        return seen;
    }

    private List<Long> allPositions() {
        List<Long> positions = new ArrayList<>();
        reader.scan(before, event -> positions.add(event.position()));
        return positions;
    }

    private interface Writer<T> {
        T write(int number) throws Exception;
    }

    private static <T> List<T> inParallel(Writer<T> writer) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int number = i;
                all.add(() -> writer.write(number));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(all)) {
                results.add(result.get());
            }
            return results;
        }
    }

    private static final class JumpingClock extends Clock {
        private final AtomicLong calls = new AtomicLong();
        private final Instant start = Instant.now().plusSeconds(3600); // after all that the other tests recorded

        @Override
        public Instant instant() {
            long call = calls.incrementAndGet();
            return start.plusSeconds(call % 3 == 0 ? call : -call);
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
