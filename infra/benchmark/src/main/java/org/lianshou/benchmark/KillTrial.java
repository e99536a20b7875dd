package org.lianshou.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Standalone under the hands of writers, killed without warning again and again and started anew on the same folder.
 * What it had acknowledged must be there, once; what was left open must turn out well when asked again under its key.
 */
public final class KillTrial {

    /** @param acknowledged commands over all rounds, each of which was looked for */
    public record Outcome(int tried, int held, long acknowledged) {}

    /** What is killed. */
    private enum Victim {
        JVM,
        /** The database first, so that for a moment the application runs without it. */
        POSTGRES_AND_JVM,
        /** One process of the database, which makes it recover by itself under the running application. */
        BACKEND_AND_JVM
    }

    private static final int LEAST_WRITERS = 4;
    private static final int MOST_WRITERS = 8;
    private static final int LEAST_COMMANDS = 20;
    private static final int MOST_COMMANDS = 200;
    private static final int COMMANDS_AFTER_RESTART = 20;
    private static final int MOST_MILLIS_BETWEEN_KILLS = 300;

    private final Random random;
    private final Consumer<String> progress;
    private final Path data;
    private final Workspace workspace;
    private final int port = StandaloneServer.freePort();
    private final List<Acknowledged> acknowledged = new ArrayList<>();

    private KillTrial(long seed, Consumer<String> progress, Workspace workspace) throws Exception {
        this.random = new Random(seed);
        this.progress = progress;
        this.workspace = workspace;
        this.data = workspace.folder().resolve("data");
    }

    public static Outcome run(long seed, int rounds, Consumer<String> progress) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            return new KillTrial(seed, progress, workspace).rounds(rounds);
        }
    }

    private Outcome rounds(int rounds) throws Exception {
        int held = 0;
        StandaloneServer server = start();
        for (int round = 0; round < rounds; round++) {
            Victim victim = Victim.values()[round % Victim.values().length];
            server = killedAndStarted(server, victim);
            List<String> broken = LogCheck.broken(ServerDatabase.in(data), acknowledged);
            held += broken.isEmpty() ? 1 : 0;
            progress.accept("  round %d, killed %s: %d commands acknowledged so far, %s"
                    .formatted(round + 1, victim, acknowledged.size(), broken.isEmpty() ? "all held" : broken));
        }
        return new Outcome(rounds, held, acknowledged.size());
    }

    private StandaloneServer killedAndStarted(StandaloneServer server, Victim victim) throws Exception {
        int writers = LEAST_WRITERS + random.nextInt(MOST_WRITERS - LEAST_WRITERS + 1);
        try (Api api = new Api(port, data);
                Writers writing = Writers.start(writers, api)) {
            int before = LEAST_COMMANDS + random.nextInt(MOST_COMMANDS - LEAST_COMMANDS);
            writing.await(before);
            kill(server, victim);
            StandaloneServer next = start();
            writing.await(before + COMMANDS_AFTER_RESTART);
            acknowledged.addAll(writing.finish());
            return next;
        }
    }

    /** Refused once, it is started again, as a supervisor would; refused twice, the trial has failed. */
    private StandaloneServer start() throws Exception {
        StandaloneServer server = begun();
        try {
            server.awaitReady();
            return server;
        } catch (IOException refused) {
            progress.accept("  a start was refused: " + refused.getMessage());
            StandaloneServer second = begun();
            second.awaitReady();
            return second;
        }
    }

    private StandaloneServer begun() throws IOException {
        return workspace.remember(StandaloneServer.start(data, port, "--lianshou.demo=false"));
    }

    private void kill(StandaloneServer server, Victim victim) throws InterruptedException {
        Optional<ProcessHandle> postmaster = server.postmaster();
        switch (victim) {
            case JVM -> {}
            case POSTGRES_AND_JVM -> postmaster.ifPresent(ProcessHandle::destroyForcibly);
            case BACKEND_AND_JVM -> postmaster.flatMap(this::anyChild).ifPresent(ProcessHandle::destroyForcibly);
        }
        if (victim != Victim.JVM) {
            Thread.sleep(random.nextInt(MOST_MILLIS_BETWEEN_KILLS));
        }
        server.kill();
    }

    private Optional<ProcessHandle> anyChild(ProcessHandle postmaster) {
        List<ProcessHandle> children = postmaster.children().toList();
        return children.isEmpty() ? Optional.empty() : Optional.of(children.get(random.nextInt(children.size())));
    }
}
