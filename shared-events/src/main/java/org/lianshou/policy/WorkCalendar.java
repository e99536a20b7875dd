package org.lianshou.policy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.PolicyVersion;

/**
 * Which days are worked, and how spans are counted. The day on which something begins does not count (Civil Code,
 * article 201); a span of days ends with its last day, so its deadline is the first instant of the next
 * (half-open, Asia/Shanghai).
 */
public final class WorkCalendar {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final String version;
    private final Set<Integer> years;
    private final Set<LocalDate> daysOff;
    private final Set<LocalDate> shiftedWorkingDays;

    /**
     * @param years those whose holidays are published; others are counted by weekday, and marked provisional
     * @param shiftedWorkingDays days of a weekend that are worked (调休)
     */
    public WorkCalendar(String version, Set<Integer> years, Set<LocalDate> daysOff, Set<LocalDate> shiftedWorkingDays) {
        this.version = version;
        this.years = Set.copyOf(years);
        this.daysOff = Set.copyOf(daysOff);
        this.shiftedWorkingDays = Set.copyOf(shiftedWorkingDays);
    }

    public String version() {
        return version;
    }

    public boolean isPublished(int year) {
        return years.contains(year);
    }

    public boolean isWorkingDay(LocalDate day) {
        if (shiftedWorkingDays.contains(day)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !daysOff.contains(day);
    }

    /** The deadline of a span that begins at an instant, with the days it skipped. */
    public Deadline deadline(Instant from, Span span, PolicyVersion policy) {
        List<LocalDate> skipped = new ArrayList<>();
        Instant due = due(from, span, skipped);
        boolean provisional = span.unit() == Span.Unit.WORKING_DAY
                && !isPublished(due.minusNanos(1).atZone(ZONE).getYear());
        return new Deadline(due, span.toString(), policy, version, skipped, provisional);
    }

    /** The first instant after a span. */
    public Instant end(Instant from, Span span) {
        return due(from, span, new ArrayList<>());
    }

    /** The day on which an instant falls. */
    public static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    private Instant due(Instant from, Span span, List<LocalDate> skipped) {
        return switch (span.unit()) {
            case MINUTE -> from.plus(Duration.ofMinutes(span.amount()));
            case HOUR -> from.plus(Duration.ofHours(span.amount()));
            case CALENDAR_DAY -> startOf(day(from).plusDays(span.amount() + 1L));
            case WORKING_DAY ->
                startOf(lastWorkingDay(day(from), span.amount(), skipped).plusDays(1));
        };
    }

    private LocalDate lastWorkingDay(LocalDate from, int days, List<LocalDate> skipped) {
        LocalDate day = from;
        int counted = 0;
        while (counted < days) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            } else {
                skipped.add(day);
            }
        }
        return day;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
