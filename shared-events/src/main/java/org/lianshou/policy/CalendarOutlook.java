package org.lianshou.policy;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How far the loaded calendar reaches from a day on.
 *
 * @param loadedUntil the first day of which nothing is known
 * @param isDue whether the next year's paper should have been loaded by now
 */
public record CalendarOutlook(LocalDate today, LocalDate loadedUntil, boolean isDue) {

    /** The State Council publishes next year's paper in November, so in December it is missed whatever policy says. */
    public static CalendarOutlook of(WorkCalendar calendar, LocalDate today, Policy policy) {
        LocalDate until = calendar.endOfLoaded(today);
        boolean missed = today.getMonth() == Month.DECEMBER && !calendar.isLoaded(today.getYear() + 1);
        boolean few = ChronoUnit.DAYS.between(today, until) < policy.calendarWarningDays();
        return new CalendarOutlook(today, until, missed || few);
    }

    public long daysLeft() {
        return ChronoUnit.DAYS.between(today, loadedUntil);
    }

    private String known() {
        return daysLeft() > 0
                ? "The work calendar is loaded until %s, for %d more days.".formatted(loadedUntil, daysLeft())
                : "The work calendar of this year is not loaded.";
    }

    /** What is to be done, where something is. */
    public Optional<String> warning() {
        return isDue
                ? Optional.of(
                        "%s Load the State Council's paper of %d: deadlines that reach further are only lower bounds, and nothing is held late against them."
                                .formatted(known(), loadedUntil.getYear()))
                : Optional.empty();
    }
}
