package org.lianshou.command.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.hotline.Calls;
import org.lianshou.hotline.DayFigures;
import org.lianshou.hotline.DayFigures.Entry;
import org.lianshou.hotline.Standard;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Telephone;
import org.lianshou.supervision.Telephone.Day;
import org.lianshou.supervision.Telephone.Days;

/**
 * 热线话务: counts the days of a period at some hotlines. A hotline is known by its figures, so it owes them from its first day
 * on that has any; and a day's figures are due when the day after it is over.
 */
public final class TelephoneCount {
    private final Period period;
    private final Instant asOf;
    private final Map<String, Hotline> hotlines = new TreeMap<>();

    public TelephoneCount(Period period, Instant asOf) {
        this.period = period;
        this.asOf = asOf;
    }

    /**
     * Takes one of its months.
     *
     * @param closed the first day without the hotline; absent where none is set
     */
    public void take(UnitId unit, @Nullable LocalDate closed, List<DayFigures> days) {
        Hotline hotline = hotlines.computeIfAbsent(unit.value(), id -> new Hotline(unit, closed));
        days.forEach(day -> hotline.days.put(day.day(), day.last()));
    }

    /** Absent where no hotline had any by the end of the period. */
    public @Nullable Telephone telephone() {
        List<Hotline> known = hotlines.values().stream()
                .filter(hotline -> !hotline.owed(period).isEmpty())
                .toList();
        if (known.isEmpty()) {
            return null;
        }
        return new Telephone(
                known.stream().map(hotline -> hotline.unit).toList(),
                sum(known, Calls::offered),
                sum(known, Calls::connected),
                sum(known, Calls::timely),
                standards(known),
                (int) entries(known).count(),
                days(known, (hotline, day) -> isBelow(hotline.days.get(day))),
                days(known, (hotline, day) -> !hotline.days.containsKey(day) && isDue(day)),
                days(known, (hotline, day) -> !hotline.days.containsKey(day) && !isDue(day)));
    }

    private boolean isDue(LocalDate day) {
        return !WorkCalendar.startOf(day.plusDays(2)).isAfter(asOf);
    }

    private static boolean isBelow(@Nullable Entry entry) {
        return entry != null && !entry.standard().isMetBy(entry.calls());
    }

    private int sum(List<Hotline> known, ToIntFunction<Calls> what) {
        return entries(known).map(Entry::calls).mapToInt(what).sum();
    }

    private List<Standard> standards(List<Hotline> known) {
        return entries(known)
                .map(Entry::standard)
                .distinct()
                .sorted(Comparator.comparing(standard -> standard.policy().value()))
                .toList();
    }

    private Stream<Entry> entries(List<Hotline> known) {
        return known.stream()
                .flatMap(hotline -> hotline.owed(period).stream().map(hotline.days::get))
                .filter(Objects::nonNull);
    }

    private Days days(List<Hotline> known, BiPredicate<Hotline, LocalDate> which) {
        List<Day> all = known.stream()
                .flatMap(hotline -> hotline.owed(period).stream()
                        .filter(day -> which.test(hotline, day))
                        .map(day -> new Day(hotline.unit, day)))
                .toList();
        return new Days(all.size(), all.stream().limit(Days.MOST).toList());
    }

    private static final class Hotline {
        private final UnitId unit;
        private final @Nullable LocalDate closed;
        private final NavigableMap<LocalDate, Entry> days = new TreeMap<>();

        Hotline(UnitId unit, @Nullable LocalDate closed) {
            this.unit = unit;
            this.closed = closed;
        }

        /** The days of a period of which there are or should be figures. */
        List<LocalDate> owed(Period period) {
            return period.from()
                    .datesUntil(period.until())
                    .filter(day -> !days.headMap(day, true).isEmpty())
                    .filter(day -> closed == null || day.isBefore(closed) || days.containsKey(day))
                    .toList();
        }
    }
}
