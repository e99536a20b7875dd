package org.lianshou.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshou.issue.Deadline;
import org.lianshou.policy.CalendarDay.Kind;

/** 2026's National Day: 1 to 7 October off, Saturday the 10th worked. */
class WorkCalendarTest {
    private static final Map<LocalDate, String> OFF = LocalDate.of(2026, 10, 1)
            .datesUntil(LocalDate.of(2026, 10, 8))
            .collect(Collectors.toMap(day -> day, day -> "国庆节"));
    private static final Map<LocalDate, String> WORKED = Map.of(LocalDate.of(2026, 10, 10), "国庆节");
    private static final WorkCalendar CALENDAR = new WorkCalendar("2026", Set.of(2026), OFF, WORKED);
    private static final Policy POLICY = SampleLayers.policy("v");

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

    /** Friday 6 March; the half in which it begins does not count, noon belongs to the second. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-06T00:00, 0.5, 2026-03-07T00:00",
        "2026-03-06T11:59, 0.5, 2026-03-07T00:00",
        "2026-03-06T12:00, 0.5, 2026-03-09T12:00",
        "2026-03-06T23:59, 0.5, 2026-03-09T12:00",
        "2026-03-07T09:00, 0.5, 2026-03-09T12:00",
        "2026-03-06T09:00, 1.5, 2026-03-10T00:00",
        "2026-03-06T15:00, 1.5, 2026-03-10T12:00",
        "2026-09-30T15:00, 0.5, 2026-10-08T12:00",
    })
    void halfADayIsTheNextHalfThatIsWorked(String from, String amount, String due) {
        assertThat(end(from, amount + " working-day")).isEqualTo(at(due));
    }

    @Test
    void halvesAreSplitWherePolicySays() {
        Policy later =
                new Policy(List.of(SampleLayers.county("w", SampleLayers.NEW_YEAR, null, "half-day.split", "13:30")));
        Span half = Span.parse("0.5 working-day");

        assertThat(CALENDAR.end(at("2026-03-05T13:29"), half, later)).isEqualTo(at("2026-03-06T00:00"));
        assertThat(CALENDAR.end(at("2026-03-05T13:30"), half, later)).isEqualTo(at("2026-03-06T13:30"));
    }

    @Test
    void holidaysAndWeekendsAreSkippedAndNamedAndShiftedDaysAreWorked() {
        Deadline deadline = deadline("2026-09-30T09:00", "3 working-day");
        assertThat(deadline.due()).isEqualTo(at("2026-10-11T00:00"));
        assertThat(deadline.skipped()).hasSize(7).allMatch(day -> day.getDayOfMonth() <= 7);
        assertThat(deadline.provisional()).isFalse();
        assertThat(deadline.basis()).isEqualTo(new Deadline.Basis("tolerance", at("2026-09-30T09:00"), false));
        assertThat(deadline("2026-10-09T15:00", "0.5 working-day").skipped()).isEmpty();
        assertThat(deadline("2026-10-10T15:00", "0.5 working-day").skipped())
                .containsExactly(LocalDate.of(2026, 10, 11));
        assertThat(deadline("2026-03-07T09:00", "0.5 working-day").skipped())
                .containsExactly(LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 8));
    }

    @Test
    void eachDaySaysWhatItIsAndWhy() {
        assertThat(on("2026-10-01")).isEqualTo(new CalendarDay(LocalDate.of(2026, 10, 1), Kind.HOLIDAY, "国庆节", false));
        assertThat(on("2026-10-03").kind()).as("a Saturday within").isEqualTo(Kind.HOLIDAY);
        assertThat(on("2026-10-10"))
                .isEqualTo(new CalendarDay(LocalDate.of(2026, 10, 10), Kind.SHIFTED_WORKING_DAY, "国庆节", false));
        assertThat(on("2026-10-11").kind()).isEqualTo(Kind.WEEKEND);
        assertThat(on("2026-10-12"))
                .isEqualTo(new CalendarDay(LocalDate.of(2026, 10, 12), Kind.WORKING_DAY, null, false));
        assertThat(on("2026-12-01").provisional()).isTrue();
        assertThat(on("2027-01-04").kind()).isEqualTo(Kind.NOT_LOADED);
        assertThat(on("2027-01-02").kind()).as("a Saturday").isEqualTo(Kind.NOT_LOADED);
        assertThat(on("2025-12-31").kind()).isEqualTo(Kind.NOT_LOADED);
    }

    @Test
    void calendarDaysSkipNothing() {
        assertThat(end("2026-09-30T09:00", "5 calendar-day")).isEqualTo(at("2026-10-06T00:00"));
    }

    @Test
    void hoursMinutesAndSecondsRunThroughTheNightToTheSecond() {
        assertThat(end("2026-10-01T22:30", "24 hour")).isEqualTo(at("2026-10-02T22:30"));
        assertThat(end("2026-10-01T23:45", "30 minute")).isEqualTo(at("2026-10-02T00:15"));
        assertThat(end("2026-10-01T23:45", "60 second")).isEqualTo(at("2026-10-01T23:46"));
    }

    @Test
    void dayIsTheCountysDayNotGreenwichs() {
        assertThat(WorkCalendar.day(Instant.parse("2026-03-01T16:00:00Z"))).isEqualTo("2026-03-02");
        assertThat(WorkCalendar.day(Instant.parse("2026-03-01T15:59:59Z"))).isEqualTo("2026-03-01");
    }

    @Test
    void inDecemberTheNextYearsPaperMayStillReachBack() {
        Deadline inDecember = deadline("2026-12-29T09:00", "2 working-day");

        assertThat(inDecember.provisional()).isTrue();
        assertThat(inDecember.isBound()).isFalse();
        assertThat(inDecember.isMissedAt(inDecember.due())).isTrue();
        assertThat(deadline("2026-11-23T09:00", "5 working-day").provisional()).isFalse();
        assertThat(deadline("2026-12-30T09:00", "2 calendar-day").provisional()).isFalse();
    }

    @Test
    void aCountIntoAYearThatIsNotLoadedIsABoundAndHeldAgainstNobody() {
        Deadline bound = deadline("2026-12-30T09:00", "5 working-day");

        assertThat(bound.due()).as("1 to 4 January taken as worked").isEqualTo(at("2027-01-05T00:00"));
        assertThat(bound.skipped()).isEmpty();
        assertThat(bound.provisional()).isTrue();
        assertThat(bound.isBound()).isTrue();
        assertThat(bound.isMissedAt(at("2027-06-01T00:00"))).isFalse();
        assertThat(isOver("2026-12-30T09:00", "5 working-day", "2027-06-01T00:00"))
                .isFalse();
        assertThat(isOver("2026-12-30T09:00", "1 working-day", "2027-01-01T00:00"))
                .isTrue();
        assertThat(isOver("2026-12-30T09:00", "1 working-day", "2026-12-31T23:59"))
                .isFalse();
    }

    @Test
    void whatWasOnlyABoundIsCountedAgainOnceTheYearIsLoaded() {
        Deadline bound = deadline("2026-12-30T09:00", "5 working-day");
        WorkCalendar next = with2027();

        Deadline settled = next.settled(bound, POLICY);

        assertThat(settled.due()).as("1 to 3 January off").isEqualTo(at("2027-01-08T00:00"));
        assertThat(settled.provisional()).isFalse();
        assertThat(settled.due()).isAfterOrEqualTo(bound.due());
        assertThat(CALENDAR.settled(bound, POLICY)).isSameAs(bound);
        Deadline firm = deadline("2026-03-02T09:00", "5 working-day");
        assertThat(next.settled(firm, POLICY)).isSameAs(firm);
    }

    @Test
    void anExtensionOfABoundIsSettledTogetherWithIt() {
        Deadline bound = deadline("2026-12-30T09:00", "2 working-day");
        Span more = Span.parse("2 working-day");

        Deadline extended = CALENDAR.extended(bound, more, FigureKey.EXTENSION_WORKING_DAYS, POLICY);

        assertThat(extended.due()).isEqualTo(at("2027-01-04T00:00"));
        assertThat(extended.isBound()).isTrue();
        assertThat(extended.rule()).as("2 and 2, from the beginning").isEqualTo("4 working-day");
        assertThat(with2027().settled(extended, POLICY).due())
                .as("31 December and 4 to 6 January")
                .isEqualTo(at("2027-01-07T00:00"))
                .as("as if the year had been known at once")
                .isEqualTo(with2027()
                        .extended(bound, more, FigureKey.EXTENSION_WORKING_DAYS, POLICY)
                        .due());
    }

    @Test
    void anExtensionOfABoundOfUnknownBeginningStaysOne() {
        Deadline before =
                new Deadline(at("2027-01-06T00:00"), "5 working-day", POLICY.version(), "2026", List.of(), true);

        Deadline extended =
                with2027().extended(before, Span.parse("2 working-day"), FigureKey.EXTENSION_WORKING_DAYS, POLICY);

        assertThat(extended.due()).isEqualTo(at("2027-01-08T00:00"));
        assertThat(extended.isBound()).isTrue();
    }

    @Test
    void whatWasRecordedBeforeItsBasisWasKeptIsABoundWhereItWasProvisional() {
        Deadline before =
                new Deadline(at("2027-01-06T00:00"), "5 working-day", POLICY.version(), "2026", List.of(), true);

        assertThat(before.isBound()).isTrue();
        assertThat(with2027().settled(before, POLICY)).isSameAs(before);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2027-01-01, 61, false",
        "2026-11-19, 2027-01-01, 43, false",
        "2026-11-20, 2027-01-01, 42, true",
        "2026-12-01, 2027-01-01, 31, true",
        "2027-03-01, 2027-03-01, 0, true",
    })
    void aCalendarThatIsAboutToEndIsMissed(LocalDate today, LocalDate until, int left, boolean due) {
        Policy policy = new Policy(
                List.of(SampleLayers.county("w", SampleLayers.NEW_YEAR, null, "calendar.warning-days", "43")));

        CalendarOutlook outlook = CalendarOutlook.of(CALENDAR, today, policy);

        assertThat(outlook.loadedUntil()).isEqualTo(until);
        assertThat(outlook.daysLeft()).isEqualTo(left);
        assertThat(outlook.warning().isPresent()).isEqualTo(due);
    }

    @Test
    void inDecemberTheNextPaperIsMissedWhateverPolicySays() {
        Policy careless = new Policy(
                List.of(SampleLayers.county("w", SampleLayers.NEW_YEAR, null, "calendar.warning-days", "0")));

        assertThat(CalendarOutlook.of(CALENDAR, LocalDate.of(2026, 11, 30), careless)
                        .warning())
                .isEmpty();
        assertThat(CalendarOutlook.of(CALENDAR, LocalDate.of(2026, 12, 1), careless)
                        .warning())
                .hasValueSatisfying(warning -> assertThat(warning).contains("2027"));
        assertThat(CalendarOutlook.of(with2027(), LocalDate.of(2026, 12, 1), careless)
                        .warning())
                .isEmpty();
    }

    @Test
    void aSpanReadsAsRulesWriteIt() {
        assertThat(Span.parse("5 working-day")).isEqualTo(new Span(5, Span.Unit.WORKING_DAY));
        assertThat(Span.parse("5 working-day")).hasToString("5 working-day");
        assertThat(Span.parse("0.5 working-day")).isEqualTo(new Span(1, Span.Unit.HALF_WORKING_DAY));
        assertThat(Span.parse("2.5 working-day")).hasToString("2.5 working-day");
        assertThatThrownBy(() -> Span.parse("working-day")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Span.parse("0 hour")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Span.parse("5 moons")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Span.parse("0.5 hour")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(2, Span.Unit.HALF_WORKING_DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    /** 1 to 3 January off. */
    private static WorkCalendar with2027() {
        Map<LocalDate, String> off = new HashMap<>(OFF);
        LocalDate.of(2027, 1, 1).datesUntil(LocalDate.of(2027, 1, 4)).forEach(day -> off.put(day, "元旦"));
        return new WorkCalendar("2026-2027", Set.of(2026, 2027), off, WORKED);
    }

    private static CalendarDay on(String day) {
        return CALENDAR.on(LocalDate.parse(day));
    }

    private static Instant end(String from, String span) {
        return CALENDAR.end(at(from), Span.parse(span), POLICY);
    }

    private static boolean isOver(String from, String span, String at) {
        return CALENDAR.isOver(at(from), Span.parse(span), POLICY, at(at));
    }

    private static Deadline deadline(String from, String span) {
        return CALENDAR.deadline(at(from), Span.parse(span), FigureKey.TOLERANCE, POLICY);
    }

    private static Instant at(String shanghai) {
        return Instant.parse(shanghai + ":00+08:00");
    }
}
