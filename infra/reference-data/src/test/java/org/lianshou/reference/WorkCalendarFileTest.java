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
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.policy.Span;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.wire.LianshouJson;
import tools.jackson.databind.JsonNode;

class WorkCalendarFileTest {
    private static final WorkCalendar CALENDAR = ReferenceData.demo().calendar();
    private static final PolicyVersion POLICY = new PolicyVersion("county-2026.1");

    @Test
    void a_shifted_saturday_before_spring_festival_is_worked() {
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
    }

    @Test
    void the_eve_of_spring_festival_is_not_worked() {
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2026, 2, 16))).isFalse();
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
    void a_deadline_in_a_year_not_yet_published_is_provisional() {
        assertThat(CALENDAR.isPublished(2027)).isFalse();
        assertThat(fiveWorkingDaysFrom("2026-12-29T01:00:00Z").provisional()).isTrue();
    }

    @Test
    void every_day_is_as_published() throws IOException {
        Path published = publishedCalendars();
        assumeTrue(Files.isDirectory(published), () -> "skipped: no published calendars in " + published);

        Map<LocalDate, Boolean> off = new HashMap<>();
        for (int year = 2023; year <= 2026; year++) {
            for (JsonNode day : LianshouJson.mapper()
                    .readTree(Files.readAllBytes(published.resolve(year + ".json")))
                    .get("days")) {
                off.put(
                        LocalDate.parse(day.get("date").asString()),
                        day.get("isOffDay").asBoolean());
            }
        }

        assertThat(LocalDate.of(2023, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)))
                .hasSize(1461)
                .allSatisfy(day -> assertThat(CALENDAR.isWorkingDay(day))
                        .as(day.toString())
                        .isEqualTo(!off.getOrDefault(day, day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0)));
    }

    @Test
    void each_year_in_the_file_is_published() {
        assertThat(IntStream.rangeClosed(2023, 2026)).allMatch(CALENDAR::isPublished);
    }

    private static Deadline fiveWorkingDaysFrom(String instant) {
        return CALENDAR.deadline(Instant.parse(instant), Span.parse("5 working-day"), POLICY);
    }

    private static Path publishedCalendars() {
        String given = System.getenv("LIANSHOU_TEST_DATA");
        return Path.of(Objects.requireNonNullElse(given, "../../../shared/data"))
                .resolve("calendar");
    }
}
