package org.lianshou.query.comparison;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogPages;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.issue.Issue;
import org.lianshou.query.comparison.ComparisonStatus.State;
import org.lianshou.query.projection.Comparison;
import org.lianshou.query.projection.Comparison.Found;
import org.lianshou.query.projection.Difference;

/** One comparison of everything: through the log by position, each issue where it begins. */
final class ComparisonRun implements Runnable {
    private static final int PAGE = 500;

    private final UUID id = UUID.randomUUID();
    private final EventLogReader log;
    private final Comparison comparison;
    private final Clock clock;
    private final Instant startedAt;
    private final long total;
    private final List<Difference> listed = new ArrayList<>();
    private State state = State.RUNNING;
    private long compared;
    private long issues;
    private long behind;
    private long differing;
    private @Nullable Instant finishedAt;
    private @Nullable String failure;

    ComparisonRun(EventLogReader log, Comparison comparison, Clock clock) {
        this.log = log;
        this.comparison = comparison;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.total = log.head().position();
    }

    UUID id() {
        return id;
    }

    synchronized boolean isRunning() {
        return state == State.RUNNING;
    }

    synchronized ComparisonStatus status() {
        return new ComparisonStatus(
                id,
                state,
                total,
                compared,
                issues,
                behind,
                differing,
                List.copyOf(listed),
                startedAt,
                finishedAt,
                failure);
    }

    @Override
    public void run() {
        try {
            LogPages pages = log.pagesAfter(0, PAGE);
            for (long position = 0; position < total; ) {
                List<RecordedEvent> page = pages.next();
                position = page.getLast().position();
                compare(page, position);
            }
            comparison.unknownToTheLog().forEach(this::count);
            end(State.DONE, null);
        } catch (RuntimeException e) {
            end(State.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private void compare(List<RecordedEvent> page, long position) {
        List<UUID> begun = page.stream()
                .filter(event -> event.sequence() == 0 && event.position() <= total)
                .map(RecordedEvent::stream)
                .toList();
        Found found = begun.isEmpty() ? new Found(List.of(), 0) : comparison.of(begun);
        found.differences().forEach(this::count);
        advance(Math.min(position, total), issues(page), found.behind());
    }

    /** Streams of other kinds are compared as well, and are no issues. */
    private int issues(List<RecordedEvent> page) {
        return Math.toIntExact(page.stream()
                .filter(event -> event.sequence() == 0 && event.position() <= total && Issue.KIND.names(event.type()))
                .count());
    }

    private synchronized void count(Difference difference) {
        differing++;
        if (listed.size() < ComparisonStatus.LISTED) {
            listed.add(difference);
        }
    }

    private synchronized void advance(long position, int begun, long notYetShown) {
        compared = position;
        issues += begun;
        behind += notYetShown;
    }

    private synchronized void end(State ended, @Nullable String why) {
        state = ended;
        failure = why;
        finishedAt = clock.instant();
    }
}
