package org.lianshou.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** What the whole stack takes at rest: the JVM and PostgreSQL's processes, demo data told, nobody asking. */
final class MemoryRun {

    private MemoryRun() {}

    static void run(Options options, Lines lines) throws IOException, InterruptedException {
        Duration rest = options.time(60, 5);
        try (Workspace workspace = Workspace.open()) {
            StandaloneServer server = workspace.remember(
                    StandaloneServer.start(workspace.folder().resolve("data"), StandaloneServer.freePort()));
            server.awaitReady();
            lines.progress("  ready, now it rests for " + rest.toSeconds() + " s");
            Thread.sleep(rest);
            double jvm = ProcFiles.pssMib(List.of(server.jvm()));
            double postgres =
                    ProcFiles.pssMib(ProcFiles.family(server.postmaster().orElseThrow()));
            lines.print(
                    "figure", "memory",
                    "pss_mib", Lines.rounded(jvm + postgres, 0),
                    "jvm_mib", Lines.rounded(jvm, 0),
                    "postgres_mib", Lines.rounded(postgres, 0),
                    "after_seconds", rest.toSeconds());
        }
    }
}
