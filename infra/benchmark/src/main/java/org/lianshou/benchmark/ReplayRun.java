package org.lianshou.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.wire.StreamEventCodec;

/** How fast history is folded again, beside reading the same bytes; and views made again, beside copying their rows. */
final class ReplayRun {

    private final Desk desk;
    private final DatabaseAccess owner;
    private final long events;

    private ReplayRun(Desk desk, long events) {
        this.desk = desk;
        this.owner = desk.database().owner();
        this.events = events;
    }

    static void run(Options options, Lines lines) throws Exception {
        long events = options.quick() ? 20_000 : 200_000;
        int rounds = options.rounds(5, 2);
        try (Workspace workspace = Workspace.open()) {
            Desk desk = Desk.open(workspace);
            FilledLog.like(desk.lived(), desk.database().owner())
                    .upTo(events, at -> lines.progress("  %d of %d events".formatted(at, events)));
            HikariDataSource query =
                    workspace.remember(Desk.connections(desk.database().query()));
            ReplayRun run = new ReplayRun(desk, events);
            run.folds(new EventLogReader(query), rounds, lines);
            run.rebuilds(query, rounds, lines);
        }
    }

    private void folds(EventLogReader reader, int rounds, Lines lines) throws SQLException {
        Comparison fold = new Comparison("fold", 1, "scan");
        Scan scan = new Scan(owner);
        scan.rate();
        fold(reader);
        for (int round = 0; round < rounds; round++) {
            double scanned = scan.rate();
            double folded = fold(reader);
            fold.round(folded, scanned);
            lines.progress("  round %d: %.0f scanned, %.0f folded a second".formatted(round + 1, scanned, folded));
        }
        fold.print(lines);
    }

    private void rebuilds(HikariDataSource query, int rounds, Lines lines) throws Exception {
        Comparison rebuild = new Comparison("rebuild", 1, "copy");
        try (ReadModels models =
                ReadModels.of(owner, query, desk.keys(), desk.rulebook().directory())) {
            models.rebuilt("view_warm_up");
            for (int round = 0; round < rounds; round++) {
                double made = events / models.rebuilt("view_" + round);
                double copied = events / models.copied("view_" + round);
                rebuild.round(made, copied);
                lines.progress("  round %d: %.0f rebuilt, %.0f copied a second".formatted(round + 1, made, copied));
            }
        }
        rebuild.print(lines);
    }

    /** By the connections that a process keeps for its readers, as all that replays in one does. */
    private double fold(EventLogReader reader) {
        StreamEventCodec codec = StreamEventCodec.sealed();
        Map<UUID, Issue> issues = new HashMap<>();
        long begun = System.nanoTime();
        reader.scan(
                0,
                event -> issues.compute(event.stream(), (stream, known) -> {
                    Issue before = known == null ? Issue.unreported(new IssueId(stream)) : known;
                    return before.evolve(codec.decodeIssue(event));
                }));
        return events / seconds(begun);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
