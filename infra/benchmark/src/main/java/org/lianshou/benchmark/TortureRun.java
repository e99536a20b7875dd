package org.lianshou.benchmark;

import java.time.Duration;
import org.lianshou.embedded.DataFolder;
import org.lianshou.embedded.EmbeddedDatabase;
import org.lianshou.eventlog.EventLogSchema;

/** The same torture for our log and for Axon's stock engine. */
final class TortureRun {

    private static final int EVENTS = 50_000;
    private static final int EVENTS_QUICKLY = 2_000;
    private static final Duration LONGEST = Duration.ofMillis(200);

    private interface Victim {
        Tortured in(EmbeddedDatabase database) throws Exception;
    }

    private TortureRun() {}

    static void ours(Options options, Lines lines) throws Exception {
        run("torture", options, lines, database -> {
            EventLogSchema.migrate(ServerDatabase.source(database.owner()));
            return new TorturedLog(ServerDatabase.source(database.command()));
        });
    }

    static void stock(Options options, Lines lines) throws Exception {
        run("torture-stock", options, lines, database -> new TorturedStock(database.owner()));
    }

    private static void run(String trial, Options options, Lines lines, Victim victim) throws Exception {
        long seed = options.seed().orElse(System.nanoTime() % 1_000_000);
        try (Workspace workspace = Workspace.open()) {
            DataFolder folder =
                    workspace.remember(DataFolder.open(workspace.folder().resolve("data")));
            Tortured log = workspace.remember(victim.in(workspace.remember(EmbeddedDatabase.start(folder))));
            Torture.Outcome outcome = new Torture(log, LONGEST).run(seed, options.quick() ? EVENTS_QUICKLY : EVENTS);
            lines.print(
                    "trial", trial,
                    "seed", seed,
                    "tried", outcome.tried(),
                    "held", outcome.held(),
                    "lost", outcome.lost(),
                    "out_of_order", outcome.outOfOrder());
        }
    }
}
