package org.lianshou.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.Deadline;
import org.lianshou.policy.CalendarDay;
import org.lianshou.policy.CalendarDay.Kind;
import org.lianshou.policy.FigureKey;
import org.lianshou.policy.Policy;
import org.lianshou.policy.Span;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.wire.LianshouJson;
import tools.jackson.databind.JsonNode;

class WorkCalendarFileTest {
    private static final WorkCalendar CALENDAR = ReferenceData.demo().calendar();
    private static final Policy POLICY = ReferenceData.demo().policies().at(Instant.parse("2026-06-01T00:00:00Z"));

    @Test
    void a_shifted_saturday_before_spring_festival_is_worked() {
        assertThat(CALENDAR.on(LocalDate.of(2026, 2, 14)))
                .isEqualTo(new CalendarDay(LocalDate.of(2026, 2, 14), Kind.SHIFTED_WORKING_DAY, "春节", false));
    }

    @Test
    void the_eve_of_spring_festival_is_not_worked() {
        assertThat(CALENDAR.on(LocalDate.of(2026, 2, 16)))
                .isEqualTo(new CalendarDay(LocalDate.of(2026, 2, 16), Kind.HOLIDAY, "春节", false));
    }

    @Test
    void a_deadline_says_which_days_it_skipped() {
        Deadline deadline = fiveWorkingDaysFrom("2026-02-12T01:00:00Z");

        assertThat(deadline.due()).isEqualTo(Instant.parse("2026-02-26T16:00:00Z"));
        assertThat(deadline.skipped())
                .hasSize(9)
                .startsWith(LocalDate.of(2026, 2, 15))
                .endsWith(LocalDate.of(2026, 2, 23));
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void a_deadline_in_a_year_not_yet_loaded_is_a_bound() {
        assertThat(CALENDAR.isLoaded(2027)).isFalse();
        assertThat(fiveWorkingDaysFrom("2026-12-29T01:00:00Z").isBound()).isTrue();
    }

    @Test
    void every_day_is_as_published() throws IOException {
        Map<LocalDate, CalendarDay> published = published();

        assertThat(LocalDate.of(2023, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)))
                .hasSize(1461)
                .allSatisfy(day -> assertThat(CALENDAR.on(day)).isEqualTo(published.getOrDefault(day, ordinary(day))));
    }

    @Test
    void of_the_years_around_only_what_a_paper_says_is_known() throws IOException {
        assertThat(CALENDAR.on(LocalDate.of(2022, 12, 31)))
                .isEqualTo(published().get(LocalDate.of(2022, 12, 31)));
        assertThat(List.of(LocalDate.of(2022, 12, 30), LocalDate.of(2027, 1, 4), LocalDate.of(2027, 6, 15)))
                .allSatisfy(day -> assertThat(CALENDAR.on(day).kind()).isEqualTo(Kind.NOT_LOADED));
    }

    /** What the papers name; all days of 2026's December may still be changed by the next. */
    private static Map<LocalDate, CalendarDay> published() throws IOException {
        Path published = ReferenceDataTest.publishedCalendars();
        assumeTrue(Files.isDirectory(published), () -> "skipped: no published calendars in " + published);
        Map<LocalDate, CalendarDay> days = new HashMap<>();
        for (int year = 2023; year <= 2026; year++) {
            byte[] file = Files.readAllBytes(published.resolve(year + ".json"));
            for (JsonNode day : LianshouJson.mapper().readTree(file).get("days")) {
                LocalDate date = LocalDate.parse(day.get("date").asString());
                Kind kind = day.get("isOffDay").asBoolean() ? Kind.HOLIDAY : Kind.SHIFTED_WORKING_DAY;
                days.put(date, day(date, kind, day.get("name").asString()));
            }
        }
        return days;
    }

    private static CalendarDay ordinary(LocalDate date) {
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return day(date, weekend ? Kind.WEEKEND : Kind.WORKING_DAY, null);
    }

    private static CalendarDay day(LocalDate date, Kind kind, @Nullable String holiday) {
        boolean open = date.getYear() == 2026 && date.getMonthValue() == 12;
        return new CalendarDay(date, kind, holiday, open);
    }

    private static Deadline fiveWorkingDaysFrom(String instant) {
        return CALENDAR.deadline(
                Instant.parse(instant), Span.parse("5 working-day"), FigureKey.HANDLING_APPEAL, POLICY);
    }
}
