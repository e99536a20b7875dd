package org.lianshou.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.lianshou.policy.CalendarDay;
import org.lianshou.policy.WorkCalendar;

/** The days of the month, and when people are in their offices. */
final class Days {
    private static final LocalTime OPENING = LocalTime.of(8, 30);
    private static final LocalTime CLOSING = LocalTime.of(17, 30);

    private final LocalDate first;
    private final WorkCalendar calendar;

    Days(LocalDate first, WorkCalendar calendar) {
        this.first = first;
        this.calendar = calendar;
    }

    /** @param day the how-manieth of the month, from 0 */
    LocalDate day(int day) {
        return first.plusDays(day);
    }

    /** @param time as {@code 08:30}, in Asia/Shanghai */
    Instant at(int day, String time) {
        return at(day(day), LocalTime.parse(time));
    }

    /** That day, or the next on which people are in their offices. */
    Instant atOffice(int day, String time) {
        LocalDate date = day(day);
        while (!isWorked(date)) {
            date = date.plusDays(1);
        }
        return at(date, LocalTime.parse(time));
    }

    boolean isWorked(LocalDate date) {
        CalendarDay day = calendar.on(date);
        return day.isLoaded() ? !day.isOff() : !WorkCalendar.isOfWeekend(date);
    }

    boolean isMonday(int day) {
        return day(day).getDayOfWeek() == DayOfWeek.MONDAY;
    }

    /** As soon as somebody is in their office. */
    Instant inOffice(Instant at) {
        ZonedDateTime local = at.atZone(WorkCalendar.ZONE);
        LocalDate date = local.toLocalDate();
        if (isWorked(date) && local.toLocalTime().isBefore(OPENING)) {
            return at(date, OPENING).plus(minutesOf(at));
        }
        if (isWorked(date) && local.toLocalTime().isBefore(CLOSING)) {
            return at;
        }
        do {
            date = date.plusDays(1);
        } while (!isWorked(date));
        return at(date, OPENING).plus(minutesOf(at));
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(WorkCalendar.ZONE).toInstant();
    }

    /** Not everybody begins with the same thing at the stroke of the hour. */
    private static Duration minutesOf(Instant at) {
        return Duration.ofSeconds(
                Math.floorMod(at.getEpochSecond(), Duration.ofHours(2).toSeconds()));
    }
}
