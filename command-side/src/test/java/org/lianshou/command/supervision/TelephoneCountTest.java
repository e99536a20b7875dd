package org.lianshou.command.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.hotline.Calls;
import org.lianshou.hotline.DayFigures;
import org.lianshou.hotline.DayFigures.Entry;
import org.lianshou.hotline.Standard;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Ground;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.Cadence;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Telephone;
import org.lianshou.supervision.Telephone.Day;

/** A month's calls: by day and hotline, whatever was entered when and in which order it is counted. */
class TelephoneCountTest {
    private static final UnitId HOTLINE = new UnitId("u-hotline");
    private static final UnitId OTHER = new UnitId("u-other-hotline");
    private static final Period FEBRUARY = Period.of(Cadence.MONTHLY, LocalDate.of(2026, 2, 1));
    private static final Standard USUAL = new Standard(new PolicyVersion("test-2026.1"), 95, "15 second");
    private static final Standard STRICT = new Standard(new PolicyVersion("test-2026.2"), 98, "10 second");

    @Test
    void daysBelowTheStandardOfTheDayAndDaysWithoutFiguresAreNamed() {
        TelephoneCount count = count(FEBRUARY.end());
        List<DayFigures> days = days(1, 28);
        days.removeIf(day -> day.day().getDayOfMonth() == 9 || day.day().getDayOfMonth() == 28);
        days.set(2, day(3, new Calls(100, 94, 94), USUAL));
        days.set(3, day(4, new Calls(100, 97, 10), STRICT));
        days.set(4, day(5, new Calls(0, 0, 0), USUAL));
        count.take(HOTLINE, null, days);

        Telephone telephone = Objects.requireNonNull(count.telephone());
        assertThat(telephone.hotlines()).containsExactly(HOTLINE);
        assertThat(telephone.entered()).isEqualTo(26);
        assertThat(telephone.offered()).isEqualTo(2_500);
        assertThat(telephone.connected()).isEqualTo(23 * 99 + 94 + 97);
        assertThat(telephone.timely()).isEqualTo(23 * 90 + 94 + 10);
        assertThat(telephone.standards()).containsExactly(USUAL, STRICT);
        assertThat(telephone.below().first()).containsExactly(at(3), at(4));
        assertThat(telephone.missing().first()).containsExactly(at(9));
        assertThat(telephone.awaited().first())
                .as("the last day's are entered when the bulletin is out")
                .containsExactly(at(28));
        assertThat(TelephoneText.of(telephone))
                .contains("标准：接通率不低于 95%，及时接听指 15 秒内接听（test-2026.1）")
                .contains("呼入：2500 次（本期内已录入的 26 天）")
                .contains("接通率：2468/2500，98.7%（")
                .contains("低于标准：2 天（当日接通率低于当日有效标准）：u-hotline 2026-02-03、u-hotline 2026-02-04")
                .contains("未录入：1 天（次日结束仍无话务数据）：u-hotline 2026-02-09")
                .contains("待录入：1 天");
    }

    @Test
    void whenTheLastDayIsADayPastItIsMissing() {
        TelephoneCount count = count(FEBRUARY.end().plusSeconds(86_400));
        count.take(HOTLINE, null, days(1, 27));
        Telephone telephone = Objects.requireNonNull(count.telephone());
        assertThat(telephone.awaited().count()).isZero();
        assertThat(telephone.missing().first()).containsExactly(at(28));
    }

    @Test
    void aHotlineOwesFiguresFromItsFirstDayOnAndUntilItIsClosed() {
        TelephoneCount begun = count(FEBRUARY.end());
        begun.take(HOTLINE, null, days(20, 26));
        assertThat(Objects.requireNonNull(begun.telephone()).missing().first()).containsExactly(at(27));

        TelephoneCount closed = count(FEBRUARY.end());
        closed.take(HOTLINE, LocalDate.of(2026, 2, 4), days(1, 2));
        assertThat(Objects.requireNonNull(closed.telephone()).missing().first()).containsExactly(at(3));
        assertThat(closed.telephone().awaited().count()).isZero();

        TelephoneCount silent = count(FEBRUARY.end());
        silent.take(HOTLINE, null, List.of(day(LocalDate.of(2025, 12, 31), new Calls(1, 1, 1), USUAL)));
        Telephone telephone = Objects.requireNonNull(silent.telephone());
        assertThat(telephone.missing().count()).isEqualTo(27);
        assertThat(TelephoneText.of(telephone)).contains("接通率：无来电");
    }

    @Test
    void whereNoHotlineHadAnyFiguresNothingIsSaid() {
        assertThat(count(FEBRUARY.end()).telephone()).isNull();
        TelephoneCount later = count(FEBRUARY.end());
        later.take(HOTLINE, null, List.of(day(LocalDate.of(2026, 3, 1), new Calls(1, 1, 1), USUAL)));
        assertThat(later.telephone()).isNull();
    }

    @Test
    void theLastEntryOfADayCounts() {
        Entry first = entry(new Calls(100, 10, 10), USUAL, null);
        Entry corrected = entry(new Calls(100, 99, 90), USUAL, new Ground("recount", "少计"));
        TelephoneCount count = count(FEBRUARY.end());
        count.take(HOTLINE, null, List.of(new DayFigures(LocalDate.of(2026, 2, 1), List.of(first, corrected))));
        Telephone telephone = Objects.requireNonNull(count.telephone());
        assertThat(telephone.connected()).isEqualTo(99);
        assertThat(telephone.below().count()).isZero();
    }

    @Test
    void itSaysTheSameInWhateverOrderMonthsComeAndItsListsAreBounded() {
        List<Runnable> takes = new ArrayList<>();
        TelephoneCount[] count = new TelephoneCount[1];
        for (UnitId unit : List.of(HOTLINE, OTHER, new UnitId("u-third"))) {
            takes.add(() -> count[0].take(unit, null, bad(1, 27)));
            takes.add(() ->
                    count[0].take(unit, null, List.of(day(LocalDate.of(2026, 1, 5), new Calls(1, 1, 1), USUAL))));
        }
        Random random = new Random(7);
        Telephone first = null;
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(takes, random);
            count[0] = count(FEBRUARY.end());
            takes.forEach(Runnable::run);
            Telephone telephone = Objects.requireNonNull(count[0].telephone());
            first = first == null ? telephone : first;
            assertThat(telephone).isEqualTo(first);
            assertThat(telephone.below().count()).isEqualTo(81);
            assertThat(telephone.below().first()).hasSize(Telephone.Days.MOST);
        }
    }

    private static TelephoneCount count(Instant asOf) {
        return new TelephoneCount(FEBRUARY, asOf);
    }

    private static Day at(int day) {
        return new Day(HOTLINE, LocalDate.of(2026, 2, day));
    }

    private static List<DayFigures> days(int from, int to) {
        return days(from, to, new Calls(100, 99, 90));
    }

    private static List<DayFigures> bad(int from, int to) {
        return days(from, to, new Calls(100, 10, 10));
    }

    private static List<DayFigures> days(int from, int to, Calls calls) {
        List<DayFigures> days = new ArrayList<>();
        for (int day = from; day <= to; day++) {
            days.add(day(day, calls, USUAL));
        }
        return days;
    }

    private static DayFigures day(int day, Calls calls, Standard standard) {
        return day(LocalDate.of(2026, 2, day), calls, standard);
    }

    private static DayFigures day(LocalDate day, Calls calls, Standard standard) {
        return new DayFigures(day, List.of(entry(calls, standard, null)));
    }

    private static Entry entry(Calls calls, Standard standard, @Nullable Ground ground) {
        Actor operator = new Actor(new PersonId("operator"), Role.OPERATOR, HOTLINE);
        Act act = new Act(operator, WorkCalendar.startOf(FEBRUARY.until()), false, standard.policy());
        return new Entry(calls, standard, act, ground);
    }
}
