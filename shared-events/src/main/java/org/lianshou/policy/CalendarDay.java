package org.lianshou.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day, and why it is worked or not.
 *
 * @param holiday what it is off for, or worked instead of, such as 春节; absent for the others
 * @param provisional whether the next year's paper may still change it: papers reach back into December
 */
public record CalendarDay(
        LocalDate date, Kind kind, @Nullable String holiday, boolean provisional) {

    /** What sort of day it is. */
    public enum Kind {
        WORKING_DAY,
        /** A day of a weekend that is worked (调休). */
        SHIFTED_WORKING_DAY,
        WEEKEND,
        /** Off because the State Council says so, whatever day of the week it is. */
        HOLIDAY,
        /** Nobody has told yet whether it is worked: its year's paper is not loaded. */
        NOT_LOADED
    }

    /** Whether it is known that nobody works. */
    public boolean isOff() {
        return kind == Kind.WEEKEND || kind == Kind.HOLIDAY;
    }

    public boolean isLoaded() {
        return kind != Kind.NOT_LOADED;
    }
}
