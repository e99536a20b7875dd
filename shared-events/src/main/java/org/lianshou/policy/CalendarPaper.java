package org.lianshou.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one year's days off and of the weekends that are worked.
 *
 * @param source who wrote the paper down; absent where somebody of the county did
 * @param papers where it was published
 * @param days all that are not as their day of the week says, and the weekends within a holiday
 */
public record CalendarPaper(int year, @Nullable String source, List<String> papers, List<Day> days) {

    /** @param name the holiday that it is off for, or worked instead of, such as 春节 */
    public record Day(String name, LocalDate date, boolean isOffDay) {}

    public CalendarPaper {
        papers = List.copyOf(papers);
        days = List.copyOf(days);
    }

    /** The days off, each with what it is off for. */
    Map<LocalDate, String> holidays() {
        return names(true);
    }

    /** 调休: the days worked, each with what they make up for. */
    Map<LocalDate, String> shiftedWorkingDays() {
        return names(false);
    }

    private Map<LocalDate, String> names(boolean off) {
        return days.stream()
                .filter(day -> day.isOffDay() == off)
                .collect(Collectors.toUnmodifiableMap(Day::date, Day::name));
    }
}
