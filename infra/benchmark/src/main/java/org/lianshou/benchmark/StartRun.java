package org.lianshou.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How long it takes from the start of the JVM until it is ready: on an empty folder, and on one with data. */
final class StartRun {

    private StartRun() {}

    static void run(Options options, Lines lines) throws IOException, InterruptedException {
        int rounds = options.rounds(5, 1);
        List<Double> first = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            try (Workspace workspace = Workspace.open()) {
                first.add(start(workspace));
                again.add(start(workspace));
                lines.progress("  round %d: first %.1f s, again %.1f s"
                        .formatted(round + 1, first.getLast(), again.getLast()));
            }
        }
        print(lines, false, first);
        print(lines, true, again);
    }

    private static double start(Workspace workspace) throws IOException, InterruptedException {
        StandaloneServer server =
                StandaloneServer.start(workspace.folder().resolve("data"), StandaloneServer.freePort());
        workspace.remember(server);
        try (server) {
            return server.awaitReady();
        }
    }

    private static void print(Lines lines, boolean warm, List<Double> seconds) {
        Median median = Median.of(seconds);
        lines.print(
                "figure", "start",
                "seconds", Lines.rounded(median.middle(), 2),
                "warm", warm,
                "seconds_min", Lines.rounded(median.least(), 2),
                "seconds_max", Lines.rounded(median.most(), 2),
                "rounds", seconds.size());
    }
}
