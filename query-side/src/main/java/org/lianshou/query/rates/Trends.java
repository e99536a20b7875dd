package org.lianshou.query.rates;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.rates.Trend.Series;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.sight.Sight;
import org.lianshou.query.supervision.Runs;
import org.lianshou.supervision.Bulletin;
import org.lianshou.supervision.Reminder;
import org.lianshou.supervision.RunKind;
import org.lianshou.supervision.SupervisionRun;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** What was reported and closed week by week, what the bulletins said month by month, and what each Monday found late. */
@Component
class Trends {
    private static final int WEEKS = 12;
    private static final int MONTHS = 12;
    private static final int MONTH = "2026-10".length();
    private static final List<String> RATES = List.of("response", "resolution", "satisfaction");

    /** What is older is counted anew for whoever looks next. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** What nobody has looked at for so long is forgotten. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private static final int MOST = 1_000;

    private record Asked(String what, LocalDate first, AreaId area, Condition seen) {}

    private final LoadingCache<Asked, List<@Nullable Integer>> counted;
    private final ViewDatabase database;
    private final Runs runs;
    private final Directory directory;
    private final Sight sight;
    private final Clock clock;

    Trends(ViewDatabase database, Runs runs, Directory directory, Sight sight, Clock clock) {
        this.database = database;
        this.runs = runs;
        this.directory = directory;
        this.sight = sight;
        this.clock = clock;
        counted = Caffeine.newBuilder()
                .refreshAfterWrite(FRESH)
                .expireAfterWrite(KEPT)
                .maximumSize(MOST)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build(this::perWeek);
    }

    List<Trend> of(AreaId area, Person person) {
        return List.of(weeks(area, person), rates(area), late(area));
    }

    private Trend weeks(AreaId area, Person person) {
        LocalDate monday = WorkCalendar.day(clock.instant()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first = monday.minusWeeks(WEEKS - 1L);
        return new Trend(
                "weeks",
                false,
                mondays(first).map(LocalDate::toString).toList(),
                Stream.of("reported", "closed")
                        .map(what -> new Series(what, counted.get(new Asked(what, first, area, sight.of(person)))))
                        .toList());
    }

    private static Stream<LocalDate> mondays(LocalDate first) {
        return first.datesUntil(first.plusWeeks(WEEKS), Period.ofWeeks(1));
    }

    /** Counted once for all who see the same. Who looks when a minute has gone by does not wait: it is counted meanwhile. */
    private List<@Nullable Integer> perWeek(Asked asked) {
        Object[] begins = mondays(asked.first())
                .map(monday -> WorkCalendar.startOf(monday).atOffset(ZoneOffset.UTC))
                .toArray();
        Map<Integer, Integer> counts = new HashMap<>();
        database.client()
                .sql("select width_bucket(" + asked.what() + "_at, ?) as week, count(*) from register where "
                        + asked.what() + "_at >= ? and starts_with(area_path, ?) and "
                        + asked.seen().sql() + " group by 1")
                .param(new SqlArrayValue("timestamptz", begins))
                .param(begins[0])
                .param(directory.path(asked.area()).toString())
                .params(asked.seen().values())
                .query(row -> {
                    counts.put(row.getInt(1), row.getInt(2));
                });
        List<@Nullable Integer> values = new ArrayList<>();
        IntStream.rangeClosed(1, WEEKS).forEach(week -> values.add(counts.getOrDefault(week, 0)));
        return values;
    }

    /** A village has no bulletin of its own, and so no line here. */
    private Trend rates(AreaId area) {
        List<SupervisionRun> months = earliestFirst(RunKind.BULLETIN, area, MONTHS);
        return new Trend(
                "rates",
                true,
                months.stream()
                        .map(run -> begin(run).toString().substring(0, MONTH))
                        .toList(),
                RATES.stream()
                        .map(key -> new Series(
                                key,
                                months.stream().map(run -> permille(run, key)).toList()))
                        .toList());
    }

    private static @Nullable Integer permille(SupervisionRun run, String key) {
        return run.editions().getLast().bulletin().rates().stream()
                .filter(rate -> rate.key().equals(key))
                .findFirst()
                .map(Bulletin.Rate::permille)
                .orElse(null);
    }

    /** Of the units that answer for the area or for what lies in it. */
    private Trend late(AreaId area) {
        List<SupervisionRun> weeks = earliestFirst(RunKind.REMINDER, directory.county(), WEEKS);
        return new Trend(
                "late",
                false,
                weeks.stream().map(run -> begin(run).toString()).toList(),
                List.of(new Series(
                        "reminded", weeks.stream().map(run -> late(run, area)).toList())));
    }

    private Integer late(SupervisionRun run, AreaId area) {
        return run.reminders().stream()
                .filter(reminder -> directory
                        .unit(reminder.unit())
                        .filter(unit -> directory.isUnder(unit.area(), area))
                        .isPresent())
                .mapToInt(Reminder::late)
                .sum();
    }

    private List<SupervisionRun> earliestFirst(RunKind kind, AreaId area, int most) {
        return runs.newest(kind, area, most).reversed().stream()
                .map(snapshot -> snapshot.state())
                .toList();
    }

    private static LocalDate begin(SupervisionRun run) {
        return Objects.requireNonNull(run.turn()).period().from();
    }
}
