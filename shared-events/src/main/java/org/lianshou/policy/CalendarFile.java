package org.lianshou.policy;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Given;

/**
 * One year of the work calendar as the State Council published it and people write it down, in the form in which
 * NateScarlet/holiday-cn keeps it, so that a year of theirs can be taken as it is.
 *
 * @param source who wrote the paper down; absent where somebody of the county did
 * @param papers where it was published
 * @param days all that are not as their day of the week says, and the weekends within a holiday
 */
public record CalendarFile(int year, @Nullable String source, List<String> papers, List<CalendarPaper.Day> days) {
    private static final int FIRST = 2000;
    private static final int LAST = 2100;
    private static final int DAYS = 400;

    public CalendarFile {
        Given.check("year", year >= FIRST && year <= LAST, "range", "is required, from " + FIRST + " to " + LAST);
        papers = Given.list("papers", Given.present("papers", papers));
        days = Given.list("days", Given.present("days", days), DAYS);
        Given.check("papers", !papers.isEmpty(), "required", "names no paper");
        Given.check("days", !days.isEmpty(), "required", "names no day");
        Set<LocalDate> seen = new HashSet<>();
        for (int n = 0; n < days.size(); n++) {
            check("days[" + n + "] (" + days.get(n).date() + ")", days.get(n), year, seen);
        }
    }

    private static void check(String field, CalendarPaper.Day day, int year, Set<LocalDate> seen) {
        LocalDate date = Given.present(field + ".date", day.date());
        Given.line(field + ".name", day.name());
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

    /** What it says. */
    public CalendarPaper paper() {
        return new CalendarPaper(year, source, papers, days);
    }
}
