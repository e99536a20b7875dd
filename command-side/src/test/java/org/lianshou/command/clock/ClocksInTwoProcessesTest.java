package org.lianshou.command.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.command.CommandDatabase;
import org.lianshou.embedded.TestDatabase;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.LadderEvent.IssueEscalated;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two processes of the operating system on one database, each with a clock of its own that is set on in step. */
class ClocksInTwoProcessesTest {
    /** A Monday, at nine in the county. */
    private static final Instant MONDAY = Instant.parse("2026-11-02T01:00:00Z");

    /** Who strikes now; nobody between two turns. */
    private static final String WHOSE_TURN = "select picked_by from desk.scheduled_tasks where picked";

    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock(MONDAY);
    private final TestDatabase database = CommandDatabase.fresh();
    private final List<ClockProcess> processes = new ArrayList<>();
    private HikariDataSource owner;

    /** Where the test itself gives commands; it neither sets alarms nor strikes. */
    private CommandNode desk;

    @BeforeEach
    void open() throws Exception {
        owner = CommandNode.pool(database.owner());
        desk = new CommandNode(database.command(), ClockProcess.keys(folder), clock);
        startBoth();
    }

    @AfterEach
    void close() throws Exception {
        processes.forEach(ClockProcess::close);
        desk.close();
        owner.close();
    }

    /** Every other day; then both stand still for a week; and of those that strike what was left, one is killed meanwhile. */
    @Test
    void each_deadline_is_struck_once() throws Exception {
        List<IssueId> early = desk.accepted(20);
        for (int day = 0; day < 8; day += 2) {
            setOn(Duration.ofDays(2));
            awaitAllStruck();
        }
        List<IssueId> late = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            late.addFirst(desk.report());
        }
        for (int n = 0; n < 200; n++) {
            setOn(Duration.ofMinutes(n % 10 == 0 ? 7 : 0));
            desk.accept(late.get(n));
        }
        awaitAllSet();
        stopBoth();
        long before = desk.reader.head().position();
        clock.on(Duration.ofDays(7));
        assertThat(desk.striker.overdue().oldest()).isGreaterThan(Duration.ofDays(5));

        startBoth();
        killWhoStrikes();
        awaitAllStruck();
        List<IssueId> later = desk.accepted(3);
        setOn(Duration.ofDays(2));
        awaitAllStruck();

        Set<IssueId> inOrder = new LinkedHashSet<>();
        desk.reader.scan(before, event -> inOrder.add(new IssueId(event.stream())));
        inOrder.retainAll(Set.copyOf(late));
        assertThat(inOrder)
                .extracting(issue -> late.indexOf(issue) / 10)
                .as("the oldest first")
                .isSorted();
        Stream.of(early, late, later).flatMap(List::stream).forEach(issue -> Struck.assertOnce(desk, issue));
        assertThat(early)
                .allSatisfy(issue -> assertThat(desk.events(issue))
                        .filteredOn(IssueEscalated.class::isInstance)
                        .hasSize(1));
    }

    private void startBoth() throws IOException {
        for (int n = 0; n < 2; n++) {
            processes.add(ClockProcess.start(database.command(), folder, clock.instant()));
        }
        for (ClockProcess process : processes) {
            process.awaitReady();
        }
    }

    private void stopBoth() throws Exception {
        for (ClockProcess process : processes) {
            process.stop();
        }
        processes.clear();
    }

    private void setOn(Duration time) throws IOException {
        clock.on(time);
        for (ClockProcess process : processes) {
            process.on(time);
        }
    }

    /** In the middle of it: something is struck, and something is left. */
    private void killWhoStrikes() throws Exception {
        long all = overdue();
        Patience.await(() -> overdue() < all - 20);
        String name =
                JdbcClient.create(owner).sql(WHOSE_TURN).query(String.class).single();
        ClockProcess striking = processes.stream()
                .filter(process -> name.startsWith(process.pid() + "@"))
                .findFirst()
                .orElseThrow();
        striking.kill();
        processes.remove(striking);
        assertThat(overdue()).as("left by who was killed").isPositive();
    }

    private long overdue() {
        return desk.striker.overdue().alarms();
    }

    private void awaitAllSet() {
        long head = desk.reader.head().position();
        Patience.await(() -> desk.alarms().position() >= head);
    }

    private void awaitAllStruck() {
        awaitAllSet();
        Patience.await(() -> overdue() == 0);
    }
}
