package org.lianshou.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.eventlog.Events.opening;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
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

    /** Else whoever closes the pool next breaks it off, and says so in the log. */
    @Test
    void a_tail_that_is_closed_has_given_its_connection_back() throws InterruptedException {
        AtomicInteger taken = new AtomicInteger();
        LogTail tail = new LogTail(counting(taken, database.query()), LONG);
        log.append(opening(UUID.randomUUID(), 1));
        assertThat(tail.await(before, LONG)).isEqualTo(before + 1);
        assertThat(taken).hasValue(1);

        tail.close();

        assertThat(taken).hasValue(0);
    }

    private static DataSource counting(AtomicInteger taken, DataSource source) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Connection connection = source.getConnection();
            taken.incrementAndGet();
            return proxy(Connection.class, (own, called, with) -> {
                if (called.getName().equals("close")) {
                    taken.decrementAndGet();
                }
                return called.invoke(connection, with);
            });
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
