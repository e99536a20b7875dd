package org.lianshou.query.rates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lianshou.area.LiveChronicle;
import org.lianshou.area.Places;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;
import org.lianshou.policy.Cadence;
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
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Counts a month for an area and for each area right below it, as of where its bulletin was counted, or else as of now. */
@Component
class MonthFigures {

    /** What was counted last is asked for again from every figure of it. */
    private static final int KEPT = 8;

    private final EventLogReader reader;
    private final LogAsOf log;
    private final LiveChronicle county;
    private final LiveRules rules;
    private final Runs runs;
    private final Clock clock;
    private final Map<Asked, Figures> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Figures> eldest) {
            return size() > KEPT;
        }
    };

    MonthFigures(
            @Qualifier("queryLogReader") EventLogReader reader,
            LiveChronicle county,
            LiveRules rules,
            Runs runs,
            Clock clock) {
        this.reader = reader;
        this.log = new LogAsOf(reader, StreamEventCodec.sealed());
        this.county = county;
        this.rules = rules;
        this.runs = runs;
        this.clock = clock;
    }

    private record Asked(AreaId area, Period period, Pin pin, long rules) {}

    /**
     * A month in figures.
     *
     * @param below the areas right below, in the order of their ids
     */
    record Figures(AreaId area, Period period, Pin pin, MonthCount count, Map<AreaId, MonthCount> below) {}

    /** The month of a day, of the newest bulletin that the county or a township has of it; absent where there is none. */
    Optional<Edition> bulletin(List<AreaId> way, Period month) {
        return way.reversed().stream()
                .flatMap(area -> runs.find(RunKind.BULLETIN, area, month.from()).stream())
                .map(run -> run.state().editions().getLast())
                .findFirst();
    }

    /** Where the bulletin of an area, or of the nearest above it, was counted; now, where there is none yet. */
    Pin pin(List<AreaId> way, Period month) {
        return bulletin(way, month).map(Edition::pin).orElseGet(() -> at(clock.instant()));
    }

    /** What had been recorded before an instant. */
    Pin at(Instant instant) {
        return new Pin(reader.lastPositionBefore(instant), instant);
    }

    static Period month(LocalDate day) {
        return Period.of(Cadence.MONTHLY, day);
    }

    Figures of(AreaId area, Period month, Pin pin) {
        Rules current = rules.now();
        Asked asked = new Asked(area, month, pin, current.version());
        synchronized (kept) {
            Figures known = kept.get(asked);
            if (known != null) {
                return known;
            }
        }
        Figures counted = counted(area, month, pin, current);
        synchronized (kept) {
            kept.put(asked, counted);
        }
        return counted;
    }

    private Figures counted(AreaId area, Period month, Pin pin, Rules current) {
        Places places = MonthCounts.places(county.upToDate(), month, pin);
        List<AreaId> areas = new ArrayList<>(List.of(area));
        areas.addAll(below(area, places));
        MonthCounts counts = new MonthCounts(month, pin, places, current.policies(), current.calendar());
        Map<AreaId, MonthCount> all = counts.of(areas, each -> log.period(month, pin, each));
        MonthCount whole = Objects.requireNonNull(all.remove(area));
        return new Figures(area, month, pin, whole, all);
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
}
