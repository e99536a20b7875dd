package org.lianshou.supervision;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import org.lianshou.issue.Given;
import org.lianshou.issue.InvalidInput;
import org.lianshou.policy.Cadence;
import org.lianshou.policy.WorkCalendar;

/**
 * A week, half of a month, or a month, in days of Asia/Shanghai. A month is halved after its 15th day, whatever its length.
 *
 * @param until the first day that is not in it
 */
public record Period(LocalDate from, LocalDate until) {
    private static final int SECOND_HALF = 16;
    private static final int MONTH = "2026-10".length();

    public Period {
        Given.present("period.from", from);
        Given.present("period.until", until);
        Given.check("period.until", from.isBefore(until), "order", "lies after its beginning");
    }

    /** The one that a day lies in. */
    public static Period of(Cadence cadence, LocalDate day) {
        return switch (cadence) {
            case WEEKLY -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Period(monday, monday.plusWeeks(1));
            }
            case TWICE_A_MONTH -> half(day);
            case MONTHLY -> new Period(day.withDayOfMonth(1), firstOfNext(day));
        };
    }

    private static Period half(LocalDate day) {
        LocalDate middle = day.withDayOfMonth(SECOND_HALF);
        return day.isBefore(middle) ? new Period(day.withDayOfMonth(1), middle) : new Period(middle, firstOfNext(day));
    }

    private static LocalDate firstOfNext(LocalDate day) {
        return day.with(TemporalAdjusters.firstDayOfNextMonth());
    }

    /** A day of one, as {@code 2026-10-16}, or as {@code 2026-10} for the first of a month. */
    public static LocalDate day(String field, String text) {
        try {
            return text.length() == MONTH ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidInput(field, "day", "must be a month such as 2026-10 or a day such as 2026-10-16");
        }
    }

    public boolean covers(Instant at) {
        return !at.isBefore(begin()) && at.isBefore(end());
    }

    /** Its first instant. */
    public Instant begin() {
        return WorkCalendar.startOf(from);
    }

    /** The first instant after it. */
    public Instant end() {
        return WorkCalendar.startOf(until);
    }

    /** As {@link #end}, or an earlier instant while it still runs. */
    public Instant endAsOf(Instant now) {
        return now.isBefore(end()) ? now : end();
    }

    /** When the first worked day of it begins; the first of all where none is worked. */
    public Instant firstWorked(WorkCalendar calendar) {
        return WorkCalendar.startOf(from.datesUntil(until)
                .filter(day -> !calendar.on(day).isOff())
                .findFirst()
                .orElse(from));
    }
}
