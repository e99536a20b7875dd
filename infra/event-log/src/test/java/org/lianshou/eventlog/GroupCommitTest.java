package org.lianshou.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianshou.eventlog.Events.opening;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GroupCommitTest {

    private static final LogDatabase database = new LogDatabase();
    private final EventLogReader reader = new EventLogReader(database.query());
    private final long before = reader.head().position();
    private final Gate gate = new Gate();

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void all_who_come_while_one_is_written_are_written_together() throws Exception {
        EventLog log = new EventLog(database.command(), gate);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Appended>> appends = new ArrayList<>();
            appends.add(callers.submit(() -> log.append(opening(UUID.randomUUID(), 1))));
            gate.reached.await();
            for (int i = 0; i < 9; i++) {
                appends.add(callers.submit(() -> log.append(opening(UUID.randomUUID(), 2))));
            }
            awaitWaiting(log, 9);
            gate.open();
            for (Future<Appended> append : appends) {
                assertThat(append.get().position()).isGreaterThan(before);
            }
        }
        assertThat(transactionsSince(before)).isEqualTo(2);
        assertThat(reader.head().position()).isEqualTo(before + 19);
        awaitCounted(log, 10);
        assertThat(log.workload())
                .isEqualTo(new Workload(0, 9, 10, 2, log.workload().nanosWriting(), 0));
    }

    @Test
    void one_who_comes_alone_writes_at_once_and_without_another_thread() {
        gate.open();
        EventLog log = new EventLog(database.command(), gate);
        for (int i = 0; i < 3; i++) {
            log.append(opening(UUID.randomUUID(), 1));
            assertThat(gate.asker).isSameAs(Thread.currentThread());
        }
        assertThat(log.workload().lastBatch()).isEqualTo(1);
    }

    @Test
    void when_the_queue_is_full_the_next_is_turned_away_at_once_and_those_in_it_are_written() throws Exception {
        EventLog log = new EventLog(database.command(), gate, 2);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Appended>> appends = new ArrayList<>();
            appends.add(callers.submit(() -> log.append(opening(UUID.randomUUID(), 1))));
            gate.reached.await();
            appends.add(callers.submit(() -> log.append(opening(UUID.randomUUID(), 1))));
            appends.add(callers.submit(() -> log.append(opening(UUID.randomUUID(), 1))));
            awaitWaiting(log, 2);

            Future<Appended> oneTooMany = callers.submit(() -> log.append(opening(UUID.randomUUID(), 1)));
            try {
                assertThatThrownBy(() -> oneTooMany.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(EventLogBusy.class);
            } finally {
                gate.open();
            }
            for (Future<Appended> append : appends) {
                assertThat(append.get().position()).isGreaterThan(before);
            }
        }
        assertThat(log.workload().busy()).isEqualTo(1);
        assertThat(reader.head().position()).isEqualTo(before + 3);
        assertThat(log.append(opening(UUID.randomUUID(), 1)).position()).isEqualTo(before + 4);
    }

    @Test
    void what_is_large_goes_by_itself() throws Exception {
        EventLog log = new EventLog(database.command(), gate);
        String large = "x".repeat(GroupCommit.MOST_BYTES_IN_BATCH - 100);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            callers.submit(() -> log.append(opening(UUID.randomUUID(), 1)));
            gate.reached.await();
            for (int i = 0; i < 3; i++) {
                callers.submit(() -> log.append(new Append(UUID.randomUUID(), -1, List.of(Events.event(large)))));
            }
            awaitWaiting(log, 3);
            gate.open();
        }
        assertThat(transactionsSince(before)).isEqualTo(4);
    }

    /** Callers are answered before they are counted. */
    private static void awaitCounted(EventLog log, long appends) throws InterruptedException {
        while (log.workload().appends() < appends) {
            Thread.sleep(1);
        }
    }

    private static void awaitWaiting(EventLog log, int callers) throws InterruptedException {
        while (log.workload().waiting() < callers) {
            Thread.sleep(1);
        }
    }

    private static int transactionsSince(long position) throws SQLException {
        try (Connection connection = database.query().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(distinct xmin::text) from log.event where position > " + position)) {
            row.next();
            return row.getInt(1);
        }
    }
}
