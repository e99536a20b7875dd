package org.lianshou.policy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Deadline;
import org.lianshou.policy.CalendarDay.Kind;

/**
 * Which days are worked, and how spans are counted. The day on which something begins does not count (Civil Code,
 * article 201); a span of days ends with its last day, so its deadline is the first instant of the next
 * (half-open, Asia/Shanghai). Half days are read alike: the half in which something begins does not count, and the
 * deadline is the end of the last half that does, which is the split of the day or midnight.
 */
public final class WorkCalendar {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final String version;
    private final Set<Integer> years;
    private final Map<LocalDate, String> holidays;
    private final Map<LocalDate, String> shiftedWorkingDays;

    /**
     * @param years those whose paper is loaded; of all others nothing is known but what a neighbour's paper says
     * @param holidays the days off, each with what it is off for
     * @param shiftedWorkingDays days of a weekend that are worked (调休), each with the holiday it makes up for
     */
    public WorkCalendar(
            String version,
            Set<Integer> years,
            Map<LocalDate, String> holidays,
            Map<LocalDate, String> shiftedWorkingDays) {
        this.version = version;
        this.years = Set.copyOf(years);
        this.holidays = Map.copyOf(holidays);
        this.shiftedWorkingDays = Map.copyOf(shiftedWorkingDays);
    }

    public String version() {
        return version;
    }

    /** Whether the paper of a year is loaded. */
    public boolean isLoaded(int year) {
        return years.contains(year);
    }

    /** What sort of day it is, and why. */
    public CalendarDay on(LocalDate date) {
        String holiday = holidays.get(date);
        String shifted = shiftedWorkingDays.get(date);
        if (holiday != null) {
            return day(date, Kind.HOLIDAY, holiday);
        }
        if (shifted != null) {
            return day(date, Kind.SHIFTED_WORKING_DAY, shifted);
        }
        if (!isLoaded(date.getYear())) {
            return day(date, Kind.NOT_LOADED, null);
        }
        return day(date, isOfWeekend(date) ? Kind.WEEKEND : Kind.WORKING_DAY, null);
    }

    /** By the day of the week alone, whatever the papers say. */
    public static boolean isOfWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private CalendarDay day(LocalDate date, Kind kind, @Nullable String holiday) {
        boolean open = isLoaded(date.getYear()) && date.getMonth() == Month.DECEMBER && !isLoaded(date.getYear() + 1);
        return new CalendarDay(date, kind, holiday, open);
    }

    /** The first day from one on of which nothing is known. */
    public LocalDate endOfLoaded(LocalDate from) {
        int year = from.getYear();
        while (isLoaded(year)) {
            year++;
        }
        return year == from.getYear() ? from : LocalDate.of(year, Month.JANUARY, 1);
    }

    /** The deadline that a figure of policy sets for what begins at an instant, with the days it skipped. */
    public Deadline deadline(Instant from, FigureKey figure, Policy policy) {
        return deadline(from, policy.span(figure), figure, policy);
    }

    /** The same for a span that was granted under the figure, such as an extension. */
    public Deadline deadline(Instant from, Span span, FigureKey figure, Policy policy) {
        Count count = count(from, span, policy);
        return new Deadline(
                count.due,
                span.toString(),
                policy.version(),
                version,
                count.skipped(),
                count.isBound() || count.isDecemberOpen(),
                new Deadline.Basis(figure.key(), from, count.isDecemberOpen() && !count.isBound()));
    }

    /**
     * A provisional deadline counted again by this calendar, which may know more; any other as it is. One that was
     * recorded without its basis stays as it is, and a bound.
     */
    public Deadline settled(Deadline deadline, Policy policy) {
        Deadline.Basis basis = deadline.basis();
        return basis == null || !deadline.provisional() || deadline.calendar().equals(version)
                ? deadline
                : FigureKey.of(basis.figure())
                        .map(figure -> deadline(basis.from(), Span.parse(deadline.rule()), figure, policy))
                        .orElse(deadline);
    }

    /**
     * More time, from the last day that was due on. What is added to a bound is counted with it from its beginning, so
     * that both are settled together; where that can't be, it stays a bound.
     *
     * @param figure that allows it
     */
    public Deadline extended(Deadline before, Span more, FigureKey figure, Policy policy) {
        Deadline known = settled(before, policy);
        Instant lastDay = known.due().minusNanos(1);
        if (!known.isBound()) {
            return deadline(lastDay, more, figure, policy);
        }
        Deadline.Basis basis = known.basis();
        Span granted = Span.parse(known.rule());
        return basis != null && granted.unit() == more.unit()
                ? deadline(basis.from(), new Span(granted.amount() + more.amount(), more.unit()), figure, policy)
                : bound(deadline(lastDay, more, figure, policy));
    }

    private static Deadline bound(Deadline later) {
        return new Deadline(later.due(), later.rule(), later.policy(), later.calendar(), later.skipped(), true);
    }

    /** The first instant after a span; where days are not loaded, no later than that. */
    public Instant end(Instant from, Span span, Policy policy) {
        return count(from, span, policy).due;
    }

    /** Whether a span is over at an instant, for certain: never by days of which nothing is known. */
    public boolean isOver(Instant from, Span span, Policy policy, Instant at) {
        Count count = count(from, span, policy);
        return !count.isBound() && !at.isBefore(count.due);
    }

    /** The day on which an instant falls. */
    public static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    private Count count(Instant from, Span span, Policy policy) {
        return switch (span.unit()) {
            case SECOND -> Count.plain(from.plus(Duration.ofSeconds(span.amount())));
            case MINUTE -> Count.plain(from.plus(Duration.ofMinutes(span.amount())));
            case HOUR -> Count.plain(from.plus(Duration.ofHours(span.amount())));
            case CALENDAR_DAY -> Count.plain(startOf(day(from).plusDays(span.amount() + 1L)));
            case WORKING_DAY -> days(from, span.amount());
            case HALF_WORKING_DAY -> halves(from, span.amount(), policy);
        };
    }

    private Count days(Instant from, int amount) {
        List<CalendarDay> met = new ArrayList<>();
        LocalDate date = day(from);
        for (int left = amount; left > 0; ) {
            date = date.plusDays(1);
            left -= worked(date, met) ? 1 : 0;
        }
        return new Count(startOf(date.plusDays(1)), met);
    }

    private Count halves(Instant from, int amount, Policy policy) {
        LocalTime split = policy.halfDaySplit();
        ZonedDateTime begin = from.atZone(ZONE);
        List<CalendarDay> met = new ArrayList<>();
        LocalDate date = begin.toLocalDate();
        int left = amount;
        if (begin.toLocalTime().isBefore(split)) {
            left -= worked(date, met) ? 1 : 0;
        }
        while (left > 0) {
            date = date.plusDays(1);
            left -= worked(date, met) ? 2 : 0;
        }
        boolean ofBothHalves = left == 0;
        return new Count(ofBothHalves ? startOf(date.plusDays(1)) : instant(date.atTime(split)), met);
    }

    /** A day of which nothing is known counts as worked, so that what comes out is never too late. */
    private boolean worked(LocalDate date, List<CalendarDay> met) {
        CalendarDay day = on(date);
        met.add(day);
        return !day.isOff();
    }

    /** The first instant of a day. */
    public static Instant startOf(LocalDate day) {
        return instant(day.atStartOfDay());
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    /** Where a count ended, and the days it met on the way. */
    private record Count(Instant due, List<CalendarDay> met) {
        static Count plain(Instant due) {
            return new Count(due, List.of());
        }

        List<LocalDate> skipped() {
            return met.stream()
                    .filter(CalendarDay::isOff)
                    .map(CalendarDay::date)
                    .toList();
        }

        boolean isBound() {
            return met.stream().anyMatch(day -> !day.isLoaded());
        }

        boolean isDecemberOpen() {
            return met.stream().anyMatch(CalendarDay::provisional);
        }
    }
}
