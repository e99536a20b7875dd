package org.lianshou.command.supervising;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.command.CommandDatabase;
import org.lianshou.command.clock.SetClock;
import org.lianshou.command.hotline.HotlineCommand.CorrectDay;
import org.lianshou.command.hotline.HotlineCommand.EnterDay;
import org.lianshou.command.issue.ResolutionCommand.Complete;
import org.lianshou.embedded.TestDatabase;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.hotline.Calls;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.policy.Cadence;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.supervision.Bulletin;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Pin;
import org.lianshou.supervision.Prominent;
import org.lianshou.supervision.Reminder;
import org.lianshou.supervision.RunId;
import org.lianshou.supervision.RunKind;
import org.lianshou.supervision.SupervisionRun;
import org.lianshou.supervision.Telephone;
import org.lianshou.supervision.Turn;

/** What comes round is held once for each period, as of its own time, however late the system comes to it. */
class SupervisionRoundsTest {
    private static final AreaId COUNTY = new AreaId("330521");
    private static final AreaId TOWNSHIP = new AreaId("330521001");
    private static final AreaId OTHER_TOWNSHIP = new AreaId("330521101");
    private static final String OPENED = "supervision-run.opened";

    /** Monday 2 November 2026 at 9 by the clock on the county's wall. */
    private final SetClock clock = new SetClock(at("2026-11-02T09:00"));

    @TempDir
    private Path folder;

    private final TestDatabase database = CommandDatabase.fresh();
    private SupervisingNode node;

    @BeforeEach
    void open() {
        node = new SupervisingNode(database, folder, clock);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void on_mondays_units_are_reminded_of_what_is_late_or_will_be() {
        node.rounds().holdDue();
        IssueId issue = node.inProgress();
        node.rounds().holdDue();
        assertThat(node.all(OPENED))
                .as("supervision began in the middle of a week")
                .isEmpty();

        clockTo("2026-11-09T00:00");
        node.rounds().holdDue();
        node.rounds().holdDue();
        Reminder first = reminder("2026-11-09");
        assertThat(first.due()).isEqualTo(1);
        assertThat(first.late()).isZero();
        assertThat(first.matters().getFirst().issue()).isEqualTo(issue);
        assertThat(first.matters().getFirst().due()).isEqualTo(at("2026-11-10T00:00"));

        clockTo("2026-11-16T00:00");
        node.rounds().holdDue();
        assertThat(reminder("2026-11-16").late()).isEqualTo(1);
        assertThat(runs(RunKind.REMINDER)).hasSize(2);
    }

    @Test
    void after_a_stop_of_five_weeks_each_week_is_held_once_as_it_would_have_been_then() {
        node.rounds().holdDue();
        Map<Period, List<Reminder>> then = new HashMap<>();
        for (int week = 0; week < 5; week++) {
            IssueId issue = node.inProgress();
            if (week % 2 == 0) {
                clock.on(Duration.ofDays(2));
                node.done(issue, "village", true);
                clock.on(Duration.ofDays(5));
            } else {
                clock.on(Duration.ofDays(7));
            }
            Period period = Period.of(Cadence.WEEKLY, WorkCalendar.day(clock.instant()));
            Pin pin = node.contents().before(period.begin());
            then.put(period, node.contents().reminders(period, pin).reminders());
        }
        node.rounds().holdDue();

        assertThat(runs(RunKind.REMINDER)).hasSize(5);
        assertThat(then.values()).anySatisfy(list -> assertThat(list).isNotEmpty());
        then.forEach((period, reminders) -> {
            SupervisionRun run = run(new Turn(COUNTY, RunKind.REMINDER, period));
            assertThat(run.reminders()).as("%s", period).isEqualTo(reminders);
            assertThat(run.pin()).isEqualTo(node.contents().before(period.begin()));
        });
        assertThat(runs(RunKind.COORDINATION)).as("both halves of November").hasSize(2);
        assertThat(runs(RunKind.BULLETIN)).as("the county and its townships").hasSize(14);
    }

    @Test
    void two_nodes_that_hold_at_the_same_time_hold_once() throws Exception {
        node.rounds().holdDue();
        node.inProgress();
        clockTo("2026-12-08T09:00");
        SupervisingNode other = new SupervisingNode(database, folder, clock);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> held = new ArrayList<>();
            held.add(both.submit(() -> node.rounds().holdDue()));
            held.add(both.submit(() -> other.rounds().holdDue()));
            for (Future<?> one : held) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            both.shutdownNow();
            other.close();
        }
        List<RecordedEvent> opened = node.all(OPENED);
        assertThat(opened).hasSize(5 + 2 + 14);
        assertThat(opened.stream().map(RecordedEvent::stream).distinct()).hasSize(opened.size());
    }

    @Test
    void a_round_chooses_from_what_stands_out_the_most_failed_first() {
        node.rounds().holdDue();
        IssueId quiet = node.inProgress();
        IssueId failed = node.inProgress();
        node.done(failed, "village", false);
        clockTo("2026-11-16T00:00");
        node.rounds().holdDue();
        Turn turn = new Turn(COUNTY, RunKind.COORDINATION, Period.of(Cadence.TWICE_A_MONTH, day("2026-11-01")));
        assertThat(run(turn).candidates().stream().map(Prominent::issue)).containsExactly(failed, quiet);
        assertThat(run(turn).candidates().getFirst().reworks()).isEqualTo(1);
        assertThat(run(turn).candidates().getLast().lateSince()).isEqualTo(at("2026-11-10T00:00"));
    }

    @Test
    void a_bulletin_counts_its_month_and_says_the_same_whenever_it_is_counted() {
        node.rounds().holdDue();
        IssueId good = node.inProgress();
        node.done(good, "village", true);
        IssueId bad = node.inProgress();
        node.done(bad, "village", false);
        node.accepted();
        clockTo("2026-12-01T00:00");
        node.rounds().holdDue();

        Bulletin bulletin = edition(TOWNSHIP, 1);
        assertThat(count(bulletin, "reported")).isEqualTo(3);
        assertThat(count(bulletin, "completed")).isEqualTo(2);
        assertThat(count(bulletin, "open")).isEqualTo(3);
        assertThat(count(bulletin, "late"))
                .as("rework has its time anew, and that is over too")
                .isEqualTo(2);
        assertThat(bulletin.rates().stream().map(rate -> rate.met() + "/" + rate.of()))
                .containsExactly("2/2", "1/2", "1/2");
        assertThat(bulletin.rates().get(1).missed()).containsExactly(bad);
        assertThat(count(edition(COUNTY, 1), "reported")).isEqualTo(3);
        assertThat(count(edition(OTHER_TOWNSHIP, 1), "reported")).isZero();
        assertThat(bulletin.text()).contains("武康街道").contains("统计至日志位置");
        assertThat(bulletin.sha256()).isEqualTo(Bulletin.digestOf(bulletin.text()));

        clock.on(Duration.ofDays(3));
        node.done(bad, "village", true);
        clock.on(Duration.ofSeconds(1));
        assertThat(again(1, pinOfFirst(TOWNSHIP)))
                .as("counted again as of the same pin, in another week")
                .isEqualTo(bulletin);
        assertThat(again(1, node.contents().before(clock.instant())))
                .as("what happened since does not belong to the month")
                .usingRecursiveComparison()
                .ignoringFields("text", "sha256")
                .isEqualTo(bulletin);
    }

    @Test
    void a_bulletin_that_is_held_late_calls_its_area_as_it_was_called_then() {
        node.rounds().holdDue();
        node.accepted();
        clockTo("2026-12-10T09:00");
        node.county.renamed(at("2026-12-02T09:00"), TOWNSHIP, "英溪街道");
        node.rounds().holdDue();
        assertThat(edition(TOWNSHIP, 1).text()).startsWith("武康街道 通报 2026-11-01 至 2026-11-30（第 1 版）");
        assertThat(again(2, node.contents().before(clock.instant())).text()).startsWith("英溪街道");
    }

    @Test
    void what_is_entered_late_about_the_month_is_in_the_next_edition() {
        node.rounds().holdDue();
        node.accepted();
        clockTo("2026-12-01T00:00");
        node.rounds().holdDue();
        clock.on(Duration.ofDays(2));
        node.accepted(at("2026-11-30T10:00"));
        clock.on(Duration.ofSeconds(1));

        Bulletin corrected = again(2, node.contents().before(clock.instant()));
        assertThat(count(edition(TOWNSHIP, 1), "reported")).isEqualTo(1);
        assertThat(count(corrected, "reported")).isEqualTo(2);
        assertThat(count(corrected, "open")).isEqualTo(2);
    }

    @Test
    void what_was_entered_after_the_month_is_not_in_a_first_edition_that_is_held_late() {
        node.rounds().holdDue();
        IssueId issue = node.inProgress();
        clockTo("2026-12-02T09:00");
        node.give(issue, "village", at("2026-11-30T10:00"), new Complete("已换灯", null, null));
        clock.on(Duration.ofSeconds(1));
        node.rounds().holdDue();
        assertThat(count(edition(TOWNSHIP, 1), "completed")).isZero();
        assertThat(count(edition(TOWNSHIP, 1), "late")).isEqualTo(1);
        Bulletin corrected = again(2, node.contents().before(clock.instant()));
        assertThat(count(corrected, "completed")).isEqualTo(1);
        assertThat(count(corrected, "late")).isZero();
    }

    @Test
    void a_bulletin_counts_the_calls_of_its_month_as_of_its_pin() {
        node.rounds().holdDue();
        clockTo("2026-11-30T08:00");
        LocalDate first = day("2026-11-01");
        first.datesUntil(day("2026-11-30"))
                .filter(day -> !day.equals(day("2026-11-17")))
                .forEach(day -> node.enter(new EnterDay(day, new Calls(1_000, 980, 900))));
        node.enter(new CorrectDay(first, new Calls(1_000, 940, 900), new Ground("recount", "少计")));
        clockTo("2026-12-01T00:00");
        node.rounds().holdDue();

        Bulletin bulletin = edition(COUNTY, 1);
        Telephone telephone = Objects.requireNonNull(bulletin.telephone());
        assertThat(telephone.hotlines()).containsExactly(SupervisingNode.HOTLINE);
        assertThat(telephone.offered()).isEqualTo(28_000);
        assertThat(telephone.connected()).isEqualTo(27 * 980 + 940);
        assertThat(telephone.below().first()).extracting(Telephone.Day::day).containsExactly(first);
        assertThat(telephone.missing().first()).extracting(Telephone.Day::day).containsExactly(day("2026-11-17"));
        assertThat(telephone.awaited().first()).extracting(Telephone.Day::day).containsExactly(day("2026-11-30"));
        assertThat(bulletin.text()).contains("热线话务", "低于标准：1 天", "未录入：1 天", "待录入：1 天");
        assertThat(edition(TOWNSHIP, 1).telephone())
                .as("the hotline is the county's")
                .isNull();

        clock.on(Duration.ofDays(2));
        node.enter(new EnterDay(day("2026-11-30"), new Calls(500, 500, 500)));
        node.enter(new CorrectDay(first, new Calls(1_000, 990, 900), new Ground("recount", "多计")));
        clock.on(Duration.ofSeconds(1));
        assertThat(node.contents().again(1, COUNTY, november(), pinOfFirst(COUNTY)))
                .as("counted again as of the same pin")
                .isEqualTo(bulletin);
        Telephone corrected = Objects.requireNonNull(node.contents()
                .again(2, COUNTY, november(), node.contents().before(clock.instant()))
                .telephone());
        assertThat(corrected.offered()).isEqualTo(28_500);
        assertThat(corrected.below().count()).isZero();
        assertThat(corrected.awaited().count()).isZero();
    }

    private Bulletin again(int edition, Pin pin) {
        return node.contents().again(edition, TOWNSHIP, november(), pin);
    }

    private Pin pinOfFirst(AreaId area) {
        return run(new Turn(area, RunKind.BULLETIN, november()))
                .editions()
                .getFirst()
                .pin();
    }

    private Bulletin edition(AreaId area, int edition) {
        return run(new Turn(area, RunKind.BULLETIN, november()))
                .editions()
                .get(edition - 1)
                .bulletin();
    }

    private static Period november() {
        return Period.of(Cadence.MONTHLY, day("2026-11-01"));
    }

    private static int count(Bulletin bulletin, String key) {
        return bulletin.counts().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private Reminder reminder(String monday) {
        Turn turn = new Turn(COUNTY, RunKind.REMINDER, Period.of(Cadence.WEEKLY, day(monday)));
        return run(turn).reminder(SupervisingNode.VILLAGE).orElseThrow();
    }

    private SupervisionRun run(Turn turn) {
        return node.stored(SupervisionRun.notHeld(turn.id()));
    }

    private List<SupervisionRun> runs(RunKind kind) {
        return node.all(OPENED).stream()
                .map(event -> node.stored(SupervisionRun.notHeld(new RunId(event.stream()))))
                .filter(run -> Objects.requireNonNull(run.turn()).kind() == kind)
                .toList();
    }

    private void clockTo(String wall) {
        clock.on(Duration.between(clock.instant(), at(wall)));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(WorkCalendar.ZONE).toInstant();
    }
}
