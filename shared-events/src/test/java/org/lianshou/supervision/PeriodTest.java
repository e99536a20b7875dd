package org.lianshou.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.InvalidInput;
import org.lianshou.policy.Cadence;
import org.lianshou.policy.WorkCalendar;

/** A month is halved after its 15th day; a week begins on Monday; what comes round is held once in each. */
class PeriodTest {
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            "test", Set.of(2026), Map.of(day("2026-10-05"), "国庆节", day("2026-10-06"), "国庆节"), Map.of());

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, 2026-02-01, 2026-02-16",
        "2026-02-15, 2026-02-01, 2026-02-16",
        "2026-02-16, 2026-02-16, 2026-03-01",
        "2026-02-28, 2026-02-16, 2026-03-01",
        "2028-02-29, 2028-02-16, 2028-03-01",
        "2026-10-15, 2026-10-01, 2026-10-16",
        "2026-10-31, 2026-10-16, 2026-11-01",
        "2026-12-31, 2026-12-16, 2027-01-01",
        "2026-11-30, 2026-11-16, 2026-12-01"
    })
    void a_month_is_halved_after_its_15th_day(LocalDate day, LocalDate from, LocalDate until) {
        assertThat(Period.of(Cadence.TWICE_A_MONTH, day)).isEqualTo(new Period(from, until));
    }

    @ParameterizedTest
    @CsvSource({"WEEKLY, 2026-01-01", "TWICE_A_MONTH, 2026-01-01", "MONTHLY, 2026-01-01"})
    void periods_follow_one_another_without_gap_and_every_day_lies_in_its_own(Cadence cadence, LocalDate begin) {
        Period period = Period.of(cadence, begin);
        for (LocalDate day = begin; day.isBefore(day("2028-12-31")); day = day.plusDays(1)) {
            if (day.equals(period.until())) {
                period = Period.of(cadence, day);
                assertThat(period.from()).isEqualTo(day);
            }
            assertThat(Period.of(cadence, day)).isEqualTo(period);
            assertThat(period.covers(WorkCalendar.startOf(day))).isTrue();
        }
    }

    @Test
    void a_year_has_24_halves() {
        assertThat(day("2026-01-01")
                        .datesUntil(day("2027-01-01"))
                        .map(day -> Period.of(Cadence.TWICE_A_MONTH, day))
                        .distinct())
                .hasSize(24);
    }

    @Test
    void a_period_ends_with_its_last_day_in_Shanghai() {
        Period november = Period.of(Cadence.MONTHLY, day("2026-11-07"));
        assertThat(november.covers(Instant.parse("2026-11-30T15:59:59.999Z"))).isTrue();
        assertThat(november.covers(Instant.parse("2026-11-30T16:00:00Z"))).isFalse();
    }

    @Test
    void reminders_come_when_the_first_worked_day_of_their_week_begins() {
        assertThat(RunKind.REMINDER.heldAt(Period.of(Cadence.WEEKLY, day("2026-11-04")), CALENDAR))
                .isEqualTo(WorkCalendar.startOf(day("2026-11-02")));
        assertThat(RunKind.REMINDER.heldAt(Period.of(Cadence.WEEKLY, day("2026-10-06")), CALENDAR))
                .as("Monday and Tuesday are off")
                .isEqualTo(WorkCalendar.startOf(day("2026-10-07")));
        assertThat(RunKind.BULLETIN.heldAt(Period.of(Cadence.MONTHLY, day("2026-10-06")), CALENDAR))
                .isEqualTo(WorkCalendar.startOf(day("2026-11-01")));
    }

    @Test
    void a_run_has_a_stream_of_its_own_for_area_kind_and_period() {
        Period week = Period.of(Cadence.WEEKLY, day("2026-11-04"));
        Turn turn = new Turn(new AreaId("330521"), RunKind.REMINDER, week);
        assertThat(turn.id()).isEqualTo(new Turn(new AreaId("330521"), RunKind.REMINDER, week).id());
        assertThat(turn.id())
                .isNotIn(
                        new Turn(new AreaId("330522"), RunKind.REMINDER, week).id(),
                        new Turn(new AreaId("330521"), RunKind.BULLETIN, week).id(),
                        new Turn(new AreaId("330521"), RunKind.REMINDER, Period.of(Cadence.WEEKLY, week.until())).id());
    }

    @Test
    void a_day_is_named_by_itself_or_by_its_month() {
        assertThat(Period.day("month", "2026-11")).isEqualTo(day("2026-11-01"));
        assertThat(Period.day("from", "2026-11-16")).isEqualTo(day("2026-11-16"));
        assertThatThrownBy(() -> Period.day("month", "november")).isInstanceOf(InvalidInput.class);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
