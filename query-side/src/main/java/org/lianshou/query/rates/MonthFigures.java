package org.lianshou.query.rates;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.lianshou.area.LiveChronicle;
import org.lianshou.area.Places;
import org.lianshou.directory.Directory;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;
import org.lianshou.policy.LiveRules;
import org.lianshou.policy.Rules;
import org.lianshou.query.supervision.Runs;
import org.lianshou.supervision.MonthCount;
import org.lianshou.supervision.MonthCounts;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Pin;
import org.lianshou.supervision.RunKind;
import org.lianshou.supervision.SupervisionRun.Edition;
import org.lianshou.wire.LogAsOf;
import org.lianshou.wire.StreamEventCodec;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Counts a month for an area and for each area right below it, as of where its bulletin was counted, or else as of now; one
 * month after another, while whoever asks is told how far it got.
 */
@Component
class MonthFigures implements DisposableBean {

    /** What was counted last is asked for again from every figure of it. */
    private static final int KEPT = 8;

    /** So many issues, each as often as a figure names it, are some 40 MB. */
    private static final long MOST_HITS = 1_000_000;

    /** What took longer is not begun anew for each who looks. */
    private static final Duration LONG = Duration.ofSeconds(1);

    /** For so many times as long as it took, what took long still does. */
    private static final int GOOD_FOR = 20;

    private final EventLogReader reader;
    private final LogAsOf log;
    private final LiveChronicle county;
    private final LiveRules rules;
    private final Runs runs;
    private final Directory directory;
    private final Clock clock;
    private final ExecutorService counter = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("month-figures").factory());
    private final Map<Asked, Counting> kept = new LinkedHashMap<>(16, 0.75f, true);

    MonthFigures(
            @Qualifier("queryLogReader") EventLogReader reader,
            LiveChronicle county,
            LiveRules rules,
            Runs runs,
            Directory directory,
            Clock clock) {
        this.reader = reader;
        this.log = new LogAsOf(reader, StreamEventCodec.sealed());
        this.county = county;
        this.rules = rules;
        this.runs = runs;
        this.directory = directory;
        this.clock = clock;
    }

    private record Asked(AskedMonth month, long rules) {

        private boolean isOf(AreaId area, Period period) {
            return month.area().equals(area) && month.month().equals(period);
        }
    }

    /**
     * A month in figures.
     *
     * @param below the areas right below, in the order of their ids
     */
    record Figures(AreaId area, Period period, Pin pin, MonthCount count, Map<AreaId, MonthCount> below) {

        private long hits() {
            return Stream.concat(Stream.of(count), below.values().stream())
                    .mapToLong(MonthCount::size)
                    .sum();
        }

        private Optional<MonthCount> of(AreaId one) {
            return one.equals(area) ? Optional.of(count) : Optional.ofNullable(below.get(one));
        }
    }

    /** The newest bulletin that an area has of a month; absent where there is none. */
    Optional<Edition> bulletin(AreaId area, Period month) {
        return runs.find(RunKind.BULLETIN, area, month.from())
                .map(run -> run.state().editions().getLast());
    }

    /**
     * Where the bulletin of an area, or of the nearest above it, was counted. Where there is none yet: now, or not long ago
     * where that took long.
     */
    Pin pin(AreaId area, Period month) {
        return directory.path(area).areas().reversed().stream()
                .flatMap(each -> bulletin(each, month).stream())
                .map(Edition::pin)
                .findFirst()
                .or(() -> recent(area, month))
                .orElseGet(() -> at(clock.instant()));
    }

    private Optional<Pin> recent(AreaId area, Period month) {
        Instant now = clock.instant();
        synchronized (kept) {
            return kept.entrySet().stream()
                    .filter(entry -> entry.getKey().isOf(area, month))
                    .map(Map.Entry::getValue)
                    .filter(counting -> isGoodAt(now, counting))
                    .map(Counting::pin)
                    .max(Comparator.comparing(Pin::asOf));
        }
    }

    private static boolean isGoodAt(Instant now, Counting counting) {
        Duration age = Duration.between(counting.pin().asOf(), now);
        return !age.isNegative()
                && (!counting.hasEnded()
                        || (counting.isCounted()
                                && counting.took().compareTo(LONG) > 0
                                && age.compareTo(counting.took().multipliedBy(GOOD_FOR)) < 0));
    }

    /** What had been recorded before an instant. */
    Pin at(Instant instant) {
        return new Pin(reader.lastPositionBefore(instant), instant);
    }

    /** Begins to count where that is not done yet, and does not wait for it. */
    Counting of(AskedMonth month) {
        Rules current = rules.now();
        Asked asked = new Asked(month, current.version());
        synchronized (kept) {
            Counting known = kept.get(asked);
            if (known != null && (known.isCounted() || !known.hasEnded())) {
                return known;
            }
            Counting begun = new Counting(month.pin());
            kept.put(asked, begun);
            counter.execute(() -> count(month, current, begun));
            return begun;
        }
    }

    /** What was counted of an area already, by itself or as one of those right below another. */
    Optional<MonthCount> known(AskedMonth month) {
        long version = rules.now().version();
        synchronized (kept) {
            return kept.entrySet().stream()
                    .filter(entry -> entry.getKey().rules() == version
                            && entry.getKey().month().month().equals(month.month())
                            && entry.getKey().month().pin().equals(month.pin())
                            && entry.getValue().isCounted())
                    .flatMap(entry -> entry.getValue().figures().of(month.area()).stream())
                    .findFirst();
        }
    }

    private void count(AskedMonth month, Rules current, Counting counting) {
        long began = System.nanoTime();
        try {
            Figures counted = counted(month, current, counting);
            counting.end(counted, Duration.ofNanos(System.nanoTime() - began));
            forget(counting);
        } catch (RuntimeException | Error e) {
            counting.fail(e);
        }
    }

    /** What was not asked for the longest. */
    private void forget(Counting newest) {
        synchronized (kept) {
            long hits = kept.values().stream().mapToLong(MonthFigures::hits).sum();
            Iterator<Counting> eldest = kept.values().iterator();
            while (eldest.hasNext() && (kept.size() > KEPT || hits > MOST_HITS)) {
                Counting one = eldest.next();
                if (one.hasEnded() && one != newest) {
                    hits -= hits(one);
                    eldest.remove();
                }
            }
        }
    }

    private static long hits(Counting counting) {
        return counting.isCounted() ? counting.figures().hits() : 0;
    }

    private Figures counted(AskedMonth asked, Rules current, Counting counting) {
        Period month = asked.month();
        Pin pin = asked.pin();
        Places places = MonthCounts.places(county.upToDate(), month, pin);
        List<AreaId> areas = new ArrayList<>(List.of(asked.area()));
        areas.addAll(below(asked.area(), places));
        MonthCounts counts = new MonthCounts(month, pin, places, current.policies(), current.calendar());
        Map<AreaId, MonthCount> all = counts.of(areas, each -> log.period(month, pin, counting::reads, each));
        MonthCount whole = Objects.requireNonNull(all.remove(asked.area()));
        return new Figures(asked.area(), month, pin, whole, all);
    }

    /** Grids have no figures of their own. */
    private static List<AreaId> below(AreaId area, Places places) {
        List<AreaId> below = new ArrayList<>();
        for (Level level : List.of(Level.TOWNSHIP, Level.VILLAGE)) {
            places.of(level).stream()
                    .filter(one -> isRightBelow(one, area, places))
                    .forEach(below::add);
        }
        return below;
    }

    private static boolean isRightBelow(AreaId one, AreaId area, Places places) {
        List<AreaId> way = places.path(one).areas();
        return way.size() > 1 && way.get(way.size() - 2).equals(area);
    }

    @Override
    public void destroy() {
        counter.shutdownNow();
    }
}
