package org.lianshou.command.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.command.CommandDatabase;
import org.lianshou.command.DeskSchema;
import org.lianshou.command.issue.DiscussionCommand;
import org.lianshou.command.issue.EvaluationCommand;
import org.lianshou.command.issue.ResolutionCommand;
import org.lianshou.embedded.TestDatabase;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.ClockEvent;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.LadderEvent.IssueEscalated;
import org.lianshou.issue.Stage;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.CalendarFile;
import org.lianshou.policy.CalendarPaper;

/** Two nodes, a stop of a week, and crashes: each clock strikes once, in its order. */
class ClocksOnTwoNodesTest {
    /** A Monday, at nine in the county. */
    private static final Instant MONDAY = Instant.parse("2026-11-02T01:00:00Z");

    private static final UnitId GRID = new UnitId("u-330521001200-1");

    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock(MONDAY);
    private final TestDatabase database = CommandDatabase.fresh();
    private CommandNode here;
    private CommandNode there;

    @BeforeEach
    void open() {
        SubjectKeys keys = SubjectKeys.open(folder.resolve("keys"), folder.resolve("master.key"));
        here = new CommandNode(database.command(), keys, clock);
        there = new CommandNode(database.command(), keys, clock);
    }

    @AfterEach
    void close() throws Exception {
        here.close();
        there.close();
    }

    @Test
    void two_nodes_strike_each_clock_once_as_time_goes_by() {
        List<IssueId> issues = here.accepted(20);
        List<AlarmSetter> setters = List.of(here.setAlarms(), there.setAlarms());
        here.strikeInTurns();
        there.strikeInTurns();
        for (int day = 0; day < 14; day++) {
            awaitAllSet(setters);
            clock.on(Duration.ofHours(24));
            awaitNothingOverdue();
        }
        for (IssueId issue : issues) {
            assertStruckOnce(issue);
            assertThat(events(issue).stream().filter(IssueEscalated.class::isInstance))
                    .hasSize(1);
        }
    }

    /** Without a word between them: both see the same alarms at the same time. */
    @Test
    void two_nodes_that_strike_at_the_same_time_strike_once() throws Exception {
        List<IssueId> issues = here.accepted(100);
        setAllAlarms(here);
        clock.on(Duration.ofDays(14));
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> struck = new ArrayList<>();
            struck.add(both.submit(here.striker::strikeDue));
            struck.add(both.submit(there.striker::strikeDue));
            for (Future<?> one : struck) {
                one.get(Patience.SECONDS, TimeUnit.SECONDS);
            }
        } finally {
            both.shutdownNow();
        }
        issues.forEach(this::assertStruckOnce);
        assertThat(here.striker.overdue().alarms()).isZero();
    }

    @Test
    void after_a_stop_of_a_week_all_is_struck_once_and_the_oldest_first() throws Exception {
        List<IssueId> issues = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            issues.addFirst(here.report());
        }
        for (IssueId issue : issues) {
            clock.on(Duration.ofMinutes(7));
            here.accept(issue);
        }
        setAllAlarms(here);
        long before = here.reader.head().position();
        clock.on(Duration.ofDays(7));
        assertThat(here.striker.overdue().alarms()).isEqualTo(12);
        assertThat(here.striker.overdue().oldest()).isGreaterThan(Duration.ofDays(5));
        here.strikeInTurns();
        awaitNothingOverdue();
        Set<IssueId> inOrder = new LinkedHashSet<>();
        here.reader.scan(before, event -> inOrder.add(new IssueId(event.stream())));
        assertThat(inOrder).containsExactlyElementsOf(issues);
        for (IssueId issue : issues) {
            assertStruckOnce(issue);
            List<Instant> times = events(issue).stream()
                    .filter(ClockEvent.class::isInstance)
                    .map(event -> event.act().occurredAt())
                    .toList();
            assertThat(times).isSorted().allMatch(time -> time.isBefore(clock.instant()));
        }
    }

    @Test
    void a_process_killed_before_the_cursor_moved_sets_the_same_alarms_again() throws Exception {
        here.accepted(3);
        setAllAlarms(here);
        List<Alarm> alarms = allAlarms();
        asOwner("update desk.alarm_cursor set position = 0");
        asOwner("delete from desk.alarm where issue = '" + alarms.getFirst().issue() + "'");
        setAllAlarms(there);
        assertThat(allAlarms()).containsExactlyElementsOf(alarms);
    }

    @Test
    void a_process_killed_after_the_append_and_before_the_next_alarm_strikes_nothing_again() throws Exception {
        IssueId issue = here.accepted(1).getFirst();
        setAllAlarms(here);
        Alarm first = alarm(issue);
        clock.on(Duration.ofDays(2));
        here.striker.strikeDue();
        assertStruckOnce(issue);
        int struck = events(issue).size();
        asOwner("update desk.alarm set version = " + first.version() + ", at = '" + first.at() + "'");
        there.striker.strikeDue();
        assertThat(events(issue)).hasSize(struck);
        Alarm next = alarm(issue);
        assertThat(next.at()).as("and the alarm is set on").isAfter(clock.instant());
    }

    @Test
    void an_alarm_follows_its_issue_and_goes_with_its_last_clock() throws Exception {
        IssueId issue = here.accepted(1).getFirst();
        setAllAlarms(here);
        Instant forDispatch = alarm(issue).at();
        there.give(issue, "village", new DiscussionCommand.WaiveDiscussion(new Ground("minor-matter", "小事。")));
        there.give(issue, "village", new ResolutionCommand.Dispatch(GRID, List.of(), "请查。"));
        there.give(issue, "worker", new ResolutionCommand.SignFor());
        setAllAlarms(here);
        assertThat(alarm(issue).at()).as("now that for handling").isAfter(forDispatch);
        there.give(issue, "worker", complete());
        there.give(issue, "operator", new EvaluationCommand.RecordCallback(true, true, true, null));
        setAllAlarms(here);
        assertThat(allAlarms()).isEmpty();
        clock.on(Duration.ofDays(30));
        here.striker.strikeDue();
        assertThat(events(issue)).noneMatch(ClockEvent.class::isInstance);
    }

    @Test
    void an_older_word_does_not_set_an_alarm_that_a_newer_one_set() {
        Alarm newer = new Alarm(here.report(), 5, MONDAY.plusSeconds(60));
        here.alarms().set(List.of(newer));
        here.alarms().set(List.of(new Alarm(newer.issue(), 4, MONDAY)));
        here.alarms().drop(newer.issue(), 4);
        assertThat(allAlarms()).containsExactly(newer);
    }

    /** This node keeps the issue warm as it was before the other one finished it. */
    @Test
    void what_another_node_has_finished_is_not_late() throws Exception {
        IssueId issue = here.accepted(1).getFirst();
        here.give(issue, "village", new DiscussionCommand.WaiveDiscussion(new Ground("minor-matter", "小事。")));
        here.give(issue, "village", new ResolutionCommand.Dispatch(GRID, List.of(), "请查。"));
        here.give(issue, "worker", new ResolutionCommand.SignFor());
        setAllAlarms(here);
        there.give(issue, "worker", complete());
        there.give(issue, "operator", new EvaluationCommand.RecordCallback(true, true, true, null));
        clock.on(Duration.ofDays(30));
        here.striker.strikeDue();
        assertThat(events(issue)).noneMatch(ClockEvent.class::isInstance);
        assertThat(here.orders().stored(issue).stage()).isEqualTo(Stage.EVALUATED);
    }

    @Test
    void an_issue_that_cannot_be_read_holds_no_other_back_and_is_seen() throws Exception {
        List<IssueId> issues = here.accepted(3);
        asOwner("alter table log.event disable trigger all");
        asOwner("update log.event set payload = '{}' where sequence = 1 and stream = '" + issues.getFirst() + "'");
        setAllAlarms(here);
        clock.on(Duration.ofDays(2));
        here.striker.strikeDue();
        assertStruckOnce(issues.get(1));
        assertStruckOnce(issues.get(2));
        assertThat(here.striker.overdue().alarms()).isEqualTo(1);
        assertThat(here.striker.overdue().oldest()).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void by_another_calendar_every_alarm_is_looked_at_again() throws Exception {
        IssueId issue = here.accepted(1).getFirst();
        setAllAlarms(here);
        Alarm set = alarm(issue);
        asOwner("update desk.alarm_cursor set calendar = 'last-year'");
        setAllAlarms(here);
        assertThat(alarm(issue).at()).isEqualTo(clock.instant());
        here.striker.strikeDue();
        assertThat(alarm(issue)).isEqualTo(set);
    }

    @Test
    void a_year_that_is_loaded_meanwhile_has_every_alarm_looked_at_again() throws Exception {
        IssueId issue = here.accepted(1).getFirst();
        setAllAlarms(here);
        Alarm set = alarm(issue);
        var newYear = new CalendarPaper.Day("元旦", LocalDate.of(2027, 1, 1), true);

        there.load(new CalendarFile(2027, null, List.of("国办发明电"), List.of(newYear)));
        setAllAlarms(here);

        assertThat(set.at()).isAfter(clock.instant());
        assertThat(alarm(issue).at()).isEqualTo(clock.instant());
    }

    /** A log that was there before the clocks: nobody is held late for what was then. */
    @Test
    void a_log_that_is_there_already_is_followed_from_its_end() throws Exception {
        asOwner("drop table desk.alarm, desk.alarm_cursor, desk.scheduled_tasks, desk.outcome_cursor,"
                + " desk.response_cursor, desk.repetition_cursor, desk.accepted_issue, desk.repeated,"
                + " desk.supervision_cursor, desk.supervision_round");
        asOwner("delete from desk.flyway_schema_history where version::int >= 5"); // the clocks, and what came after
        here.accepted(2);
        try (HikariDataSource owner = CommandNode.pool(database.owner())) {
            DeskSchema.migrate(owner);
        }
        IssueId later = here.accepted(1).getFirst();
        setAllAlarms(here);
        assertThat(allAlarms()).extracting(Alarm::issue).containsExactly(later);
    }

    private static ResolutionCommand.Complete complete() {
        Evidence lamp = new Evidence("photo:1", null, null, null);
        return new ResolutionCommand.Complete("亮了。", null, List.of(lamp));
    }

    /** By a setter that lives only for that long. */
    private static void setAllAlarms(CommandNode node) throws Exception {
        AlarmSetter setter = node.setAlarms();
        long head = node.reader.head().position();
        Patience.await(() -> setter.followed() >= head);
        assertThat(setter.trouble()).isEmpty();
        node.stopFollowingAndStriking();
    }

    /** One of them has the lease. */
    private void awaitAllSet(List<AlarmSetter> setters) {
        long head = here.reader.head().position();
        Patience.await(() -> setters.stream().anyMatch(setter -> setter.followed() >= head));
    }

    private void awaitNothingOverdue() {
        Patience.await(() -> here.striker.overdue().alarms() == 0);
    }

    private void assertStruckOnce(IssueId issue) {
        Struck.assertOnce(here, issue);
    }

    private Alarm alarm(IssueId issue) {
        return allAlarms().stream()
                .filter(alarm -> alarm.issue().equals(issue))
                .findFirst()
                .orElseThrow();
    }

    private List<Alarm> allAlarms() {
        return here.alarms().due(MONDAY.plus(Duration.ofDays(3650)), null, 1_000);
    }

    private List<IssueEvent> events(IssueId issue) {
        return here.events(issue);
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = database.owner().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
