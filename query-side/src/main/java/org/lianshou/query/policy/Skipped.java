package org.lianshou.query.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianshou.policy.CalendarDay;
import org.lianshou.policy.WorkCalendar;

/**
 * A day that did not count, and why.
 *
 * @param holiday what it is off for, such as 国庆节; absent for a weekend
 * @param why for people, such as 国庆节放假
 */
public record Skipped(
        LocalDate date, CalendarDay.Kind kind, @Nullable String holiday, String why) {

    static Skipped of(LocalDate date, WorkCalendar calendar) {
        CalendarDay day = calendar.on(date);
        return new Skipped(date, day.kind(), day.holiday(), why(day));
    }

    private static String why(CalendarDay day) {
        return switch (day.kind()) {
            case HOLIDAY -> day.holiday() + "放假";
            case WEEKEND -> "周末";
            case SHIFTED_WORKING_DAY, WORKING_DAY, NOT_LOADED -> "按计算时的日历不计";
        };
    }
}
