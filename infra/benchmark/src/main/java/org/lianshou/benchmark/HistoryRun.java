package org.lianshou.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.wire.StreamEventCodec;

/**
 * How long one issue's history takes, read from the log and folded, in logs of several sizes; and how many changes a second
 * the command side makes on the largest, beside a small one.
 */
final class HistoryRun {

    private static final List<Long> SIZES = List.of(10_000L, 1_000_000L, 5_000_000L);
    private static final List<Long> QUICK_SIZES = List.of(10_000L, 100_000L);
    private static final int ASKED = 2_000;
    private static final int CALLERS = 32;
    private static final int WARM_UP_ROUNDS = 8;
    private static final int WARM_UP = 500;

    private final EventLogReader reader;
    private final StreamEventCodec codec = StreamEventCodec.sealed();
    private final Random random;

    private HistoryRun(EventLogReader reader, long seed) {
        this.reader = reader;
        this.random = new Random(seed);
    }

    static void run(Options options, Lines lines) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            Desk desk = Desk.open(workspace);
            FilledLog log = FilledLog.like(desk.lived(), desk.database().owner());
            HistoryRun run = new HistoryRun(desk.reader(), options.seed().orElse(1));
            List<Long> sizes = options.quick() ? QUICK_SIZES : SIZES;
            for (long size : sizes) {
                log.upTo(size, events -> lines.progress("  %d of %d events".formatted(events, size)));
                run.asked(WARM_UP, size);
                List<Double> millis = run.asked(options.quick() ? WARM_UP : ASKED, size);
                lines.print(
                        "figure", "history",
                        "events", size,
                        "p99_ms", Lines.rounded(Median.percentile(millis, 0.99), 2),
                        "p50_ms", Lines.rounded(Median.percentile(millis, 0.5), 2),
                        "asked", millis.size());
            }
            changes(desk, sizes.getFirst(), options, lines);
        }
    }

    /** On this log and in turn on one that is small, each on a server of its own. */
    private static void changes(Desk large, long smallSize, Options options, Lines lines) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            Desk small = Desk.open(workspace);
            FilledLog.like(small.lived(), small.database().owner()).upTo(smallSize, events -> {});
            Duration time = options.time(4, 1);
            for (int round = 0; round < WARM_UP_ROUNDS; round++) {
                Callers.rate(CALLERS, time, small::caller);
                Callers.rate(CALLERS, time, large::caller);
            }
            Comparison comparison = new Comparison("commands-on-large-log", CALLERS, "commands-on-small-log");
            for (int round = 0; round < options.rounds(5, 2); round++) {
                double onSmall = Callers.rate(CALLERS, time, small::caller);
                double onLarge = Callers.rate(CALLERS, time, large::caller);
                comparison.round(onLarge, onSmall);
                lines.progress("  round %d: %.0f commands a second on the small log, %.0f on the large"
                        .formatted(round + 1, onSmall, onLarge));
            }
            comparison.print(lines);
        }
    }

    /** Issues anywhere in the log, so that most are in nobody's memory. */
    private List<Double> asked(int times, long size) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            UUID stream = reader.after(random.nextLong(size - 1), 1).getFirst().stream();
            long begun = System.nanoTime();
            Issue issue = folded(stream);
            millis.add((System.nanoTime() - begun) / 1e6);
            if (!issue.exists()) {
                throw new IllegalStateException("no issue " + stream);
            }
        }
        return millis;
    }

    private Issue folded(UUID stream) {
        List<IssueEvent> events =
                reader.stream(stream).stream().map(codec::decodeIssue).toList();
        return Issue.fold(new IssueId(stream), events);
    }
}
