package org.lianshou.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.PolicyVersion;

/** 2026's National Day: 1 to 7 October off, Saturday the 10th worked. */
class WorkCalendarTest {
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            "2026",
            Set.of(2026),
            LocalDate.of(2026, 10, 1).datesUntil(LocalDate.of(2026, 10, 8)).collect(Collectors.toSet()),
            Set.of(LocalDate.of(2026, 10, 10)));

    @Test
    void theDayOnWhichItBeginsDoesNotCount() {
        assertThat(end("2026-03-02T00:00", "1 working-day")).isEqualTo(at("2026-03-04T00:00"));
        assertThat(end("2026-03-02T23:59", "1 working-day")).isEqualTo(at("2026-03-04T00:00"));
        assertThat(end("2026-03-02T12:00", "1 calendar-day")).isEqualTo(at("2026-03-04T00:00"));
    }

    @Test
    void theDeadlineIsTheFirstInstantAfterTheLastDay() {
        Instant due = end("2026-03-02T09:00", "5 working-day");
        assertThat(due).isEqualTo(at("2026-03-10T00:00"));
        assertThat(WorkCalendar.day(due.minusNanos(1))).isEqualTo("2026-03-09");
    }

    @Test
    void holidaysAndWeekendsAreSkippedAndNamedAndShiftedDaysAreWorked() {
        Deadline deadline =
                CALENDAR.deadline(at("2026-09-30T09:00"), Span.parse("3 working-day"), new PolicyVersion("v"));
        assertThat(deadline.due()).isEqualTo(at("2026-10-11T00:00"));
        assertThat(deadline.skipped()).hasSize(7).allMatch(day -> day.getDayOfMonth() <= 7);
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void calendarDaysSkipNothing() {
        assertThat(end("2026-09-30T09:00", "5 calendar-day")).isEqualTo(at("2026-10-06T00:00"));
    }

    @Test
    void hoursAndMinutesRunThroughTheNightToTheSecond() {
        assertThat(end("2026-10-01T22:30", "24 hour")).isEqualTo(at("2026-10-02T22:30"));
        assertThat(end("2026-10-01T23:45", "30 minute")).isEqualTo(at("2026-10-02T00:15"));
    }

    @Test
    void dayIsTheCountysDayNotGreenwichs() {
        assertThat(WorkCalendar.day(Instant.parse("2026-03-01T16:00:00Z"))).isEqualTo("2026-03-02");
        assertThat(WorkCalendar.day(Instant.parse("2026-03-01T15:59:59Z"))).isEqualTo("2026-03-01");
    }

    @Test
    void aCountIntoAYearThatIsNotPublishedIsProvisional() {
        assertThat(deadline("2026-12-30T09:00", "1 working-day").provisional()).isFalse();
        assertThat(deadline("2026-12-30T09:00", "2 working-day").provisional()).isTrue();
        assertThat(deadline("2026-12-30T09:00", "2 calendar-day").provisional()).isFalse();
    }

    @Test
    void aSpanReadsAsRulesWriteIt() {
        assertThat(Span.parse("5 working-day")).isEqualTo(new Span(5, Span.Unit.WORKING_DAY));
        assertThat(Span.parse("5 working-day")).hasToString("5 working-day");
        assertThatThrownBy(() -> Span.parse("working-day")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Span.parse("0 hour")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Span.parse("5 moons")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant end(String from, String span) {
        return CALENDAR.end(at(from), Span.parse(span));
    }

    private static Deadline deadline(String from, String span) {
        return CALENDAR.deadline(at(from), Span.parse(span), new PolicyVersion("v"));
    }

    private static Instant at(String shanghai) {
        return Instant.parse(shanghai + ":00+08:00");
    }
}
