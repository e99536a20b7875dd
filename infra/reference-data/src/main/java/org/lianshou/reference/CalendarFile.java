package org.lianshou.reference;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Given;
import org.lianshou.policy.WorkCalendar;

/**
 * One year of the work calendar as the State Council published it, in the form in which NateScarlet/holiday-cn keeps it,
 * so that a year of theirs can be taken as it is.
 *
 * @param source who wrote the paper down; absent where somebody of the county did
 * @param papers where it was published
 * @param days all that are not as their day of the week says, and the weekends within a holiday
 */
record CalendarFile(int year, @Nullable String source, List<String> papers, List<Day> days) {
    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    /** @param name the holiday that it is off for, or worked instead of, such as 春节 */
    record Day(String name, LocalDate date, boolean isOffDay) {
        Day {
            Given.line("name", name);
            Given.present("date", date);
        }
    }

    CalendarFile {
        Given.check("year", year >= FIRST && year <= LAST, "range", "is required, from " + FIRST + " to " + LAST);
        papers = List.copyOf(Given.present("papers", papers));
        days = List.copyOf(Given.present("days", days));
        Given.check("papers", !papers.isEmpty(), "required", "names no paper");
        Given.check("days", !days.isEmpty(), "required", "names no day");
        Set<LocalDate> seen = new HashSet<>();
        for (int n = 0; n < days.size(); n++) {
            check("days[" + n + "] (" + days.get(n).date() + ")", days.get(n), year, seen);
        }
    }

    private static void check(String field, Day day, int year, Set<LocalDate> seen) {
        LocalDate date = day.date();
        boolean reachesBack = date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER;
        Given.check(
                field, date.getYear() == year || reachesBack, "range", "lies neither in " + year + " nor just before");
        Given.check(field, seen.add(date), "repeated", "is there twice");
        Given.check(
                field,
                day.isOffDay() || WorkCalendar.isOfWeekend(date),
                "weekday",
                "is worked, but is no day of a weekend");
    }

    Map<LocalDate, String> holidays() {
        return names(true);
    }

    /** 调休. */
    Map<LocalDate, String> shiftedWorkingDays() {
        return names(false);
    }

    private Map<LocalDate, String> names(boolean off) {
        return days.stream()
                .filter(day -> day.isOffDay() == off)
                .collect(Collectors.toUnmodifiableMap(Day::date, Day::name));
    }
}
