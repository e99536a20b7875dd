package org.lianshou.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.eventlog.Events.opening;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lianshou.eventlog.CuttableLine.State;

class LogTailTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private static final LogDatabase database = new LogDatabase();
    private final EventLog log = new EventLog(database.command(), Clock.systemUTC());
    private final long before = new EventLogReader(database.query()).head().position();

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void a_tail_knows_what_was_there_before_it_and_wakes_for_what_comes() throws InterruptedException {
        log.append(opening(UUID.randomUUID(), 2));
        try (LogTail tail = new LogTail(database.query(), LONG)) { // so long that only a notification can wake it
            assertThat(tail.await(before, LONG)).isEqualTo(before + 2);
            Thread.startVirtualThread(() -> log.append(opening(UUID.randomUUID(), 1)));
            assertThat(tail.await(before + 2, LONG)).isEqualTo(before + 3);
        }
    }

    @Test
    void a_wait_for_nothing_ends_with_its_time() throws InterruptedException {
        try (LogTail tail = new LogTail(database.query())) {
            assertThat(tail.await(before, Duration.ofMillis(50))).isLessThanOrEqualTo(before);
        }
    }

    @Test
    void a_tail_survives_its_connection() throws InterruptedException {
        try (CuttableLine line = new CuttableLine(database.port());
                LogTail tail = new LogTail(database.commandBy(line), Duration.ofMillis(100))) {
            log.append(opening(UUID.randomUUID(), 1));
            assertThat(tail.await(before, LONG)).isEqualTo(before + 1);

            line.become(State.DOWN);
            log.append(opening(UUID.randomUUID(), 1));
            assertThat(tail.await(before + 1, Duration.ofMillis(500))).isEqualTo(before + 1);

            line.become(State.WHOLE);
            assertThat(tail.await(before + 1, LONG)).isEqualTo(before + 2);
        }
    }
}
