package org.lianshou.query.rates;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Person;
import org.lianshou.issue.IssueId;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.register.IssueRow;
import org.lianshou.query.register.SeenIssues;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.sight.Sight;
import org.lianshou.supervision.MonthCount;
import org.lianshou.supervision.MonthCount.Hit;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The issues that a figure is made of, each with the event for which it counted, as far as a person sees them. */
@Component
class CountedIssues {

    private static final Duration KEPT = Duration.ofMinutes(5);

    /** Numbers, some 25 MB of them. */
    private static final long MOST = 1_000_000;

    private final ViewDatabase database;
    private final SeenIssues issues;
    private final Sight sight;
    private final Cache<Read, List<Long>> numbers;

    CountedIssues(ViewDatabase database, SeenIssues issues, Sight sight, Clock clock) {
        this.database = database;
        this.issues = issues;
        this.sight = sight;
        numbers = Caffeine.newBuilder()
                .expireAfterAccess(KEPT)
                .maximumWeight(MOST)
                .weigher((Read read, List<Long> some) -> some.size() + 1)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** @param count the very one: another of the same month counted other issues */
    private record Read(
            MonthCount count, String figure, @Nullable Boolean met, Condition seen) {}

    /**
     * One of them.
     *
     * @param event the type of the event that it rests on, as stored; absent while the history is not shown that far
     * @param recordedAt when that event was recorded
     */
    record Line(
            IssueRow row,
            Hit hit,
            @Nullable String event,
            @Nullable Instant recordedAt) {}

    private record Told(UUID stream, long sequence) {}

    private record Event(String type, Instant recordedAt) {}

    /**
     * The numbers of those of a figure that a person sees, the highest first. Whoever turns the pages of one count meets the
     * same ones on them; what is shown on each is looked up anew.
     */
    List<Long> numbers(MonthCount count, Figure figure, Person person) {
        return numbers.get(
                new Read(count, figure.key(), figure.met(), sight.of(person)),
                read -> issues.numbers(figure.hits().stream().map(Hit::issue).toList(), person));
    }

    /** Newest first, at most so many of those with a lower number. */
    List<Line> page(List<Hit> hits, Person person, long below, int limit) {
        return lines(hits, issues.page(hits.stream().map(Hit::issue).toList(), person, below, limit));
    }

    /** Newest first, those with these numbers. */
    List<Line> numbered(List<Hit> hits, Person person, List<Long> numbers) {
        return lines(hits, issues.numbered(numbers, person));
    }

    private List<Line> lines(List<Hit> hits, List<IssueRow> rows) {
        Map<IssueId, Hit> byIssue = hits.stream().collect(toMap(Hit::issue, Function.identity()));
        List<Hit> shown = rows.stream()
                .map(row -> Objects.requireNonNull(byIssue.get(row.id())))
                .toList();
        Map<Told, Event> events = events(shown);
        return IntStream.range(0, rows.size())
                .mapToObj(at -> line(rows.get(at), shown.get(at), events))
                .toList();
    }

    private static Line line(IssueRow row, Hit hit, Map<Told, Event> events) {
        Event event = events.get(new Told(row.id().value(), hit.rests()));
        return event == null ? new Line(row, hit, null, null) : new Line(row, hit, event.type(), event.recordedAt());
    }

    private Map<Told, Event> events(List<Hit> hits) {
        Map<Told, Event> events = new HashMap<>();
        database.client()
                .sql("select h.stream, h.sequence, h.type, h.recorded_at from history h"
                        + " join unnest(?, ?) as hit (stream, sequence) using (stream, sequence)")
                .params(
                        new SqlArrayValue(
                                "uuid",
                                hits.stream().map(hit -> hit.issue().value()).toArray()),
                        new SqlArrayValue(
                                "int4",
                                hits.stream()
                                        .map(hit -> Math.toIntExact(hit.rests()))
                                        .toArray()))
                .query(row -> {
                    events.put(
                            new Told(row.getObject(1, UUID.class), row.getLong(2)),
                            new Event(
                                    row.getString(3),
                                    row.getObject(4, OffsetDateTime.class).toInstant()));
                });
        return events;
    }
}
