package org.lianshou.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.lianshou.embedded.DatabaseAccess;

/**
 * A session decides on several issues, and standalone is killed while they are told: after so many more events in the log,
 * chosen by chance, so that it falls before an issue hears of its outcome, between that and the session's note of it, or
 * after both. Started again, each issue must have its outcome once and each answer its note once.
 */
public final class SessionTrial {

    /** Where a kill fell among the deliveries of a session. */
    enum Fell {
        BEFORE_THE_FIRST,
        BETWEEN_ISSUE_AND_NOTE,
        BETWEEN_TWO_ISSUES,
        AFTER_THE_LAST
    }

    /** @param fell how often a kill fell where */
    public record Outcome(int tried, int held, int outcomes, Map<Fell, Integer> fell) {}

    private static final int ISSUES = 10;
    private static final int MOST_EVENTS = 16;

    private final Random random;
    private final Consumer<String> progress;
    private final Path data;
    private final Workspace workspace;
    private final int port = StandaloneServer.freePort();
    private final List<UUID> sessions = new ArrayList<>();
    private final Map<Fell, Integer> fell = new EnumMap<>(Fell.class);

    private SessionTrial(long seed, Consumer<String> progress, Workspace workspace) throws Exception {
        this.random = new Random(seed);
        this.progress = progress;
        this.workspace = workspace;
        this.data = workspace.folder().resolve("data");
    }

    public static Outcome run(long seed, int rounds, Consumer<String> progress) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            return new SessionTrial(seed, progress, workspace).rounds(rounds);
        }
    }

    private Outcome rounds(int rounds) throws Exception {
        int held = 0;
        StandaloneServer server = started();
        try (Visitors people = new Visitors(port, data)) {
            VillageSession village = new VillageSession(people);
            village.keepRoster();
            for (int round = 1; round <= rounds; round++) {
                VillageSession.Decided decided = village.decide(ISSUES);
                sessions.add(decided.session());
                Fell where = killed(server, decided);
                fell.merge(where, 1, Integer::sum);
                server = started();
                List<String> broken = DeliveryCheck.broken(ServerDatabase.in(data), sessions, ISSUES);
                held += broken.isEmpty() ? 1 : 0;
                progress.accept("  round %d, killed %s: %s"
                        .formatted(round, where, broken.isEmpty() ? "all held" : broken.toString()));
            }
        }
        return new Outcome(rounds, held, sessions.size() * ISSUES, fell);
    }

    /** PostgreSQL outlives the process for a moment, and tells how far it had come. */
    private Fell killed(StandaloneServer server, VillageSession.Decided decided) throws Exception {
        DatabaseAccess database = ServerDatabase.in(data);
        long moment = decided.position() + random.nextInt(MOST_EVENTS + 1);
        DeliveryCheck.awaitPosition(database, moment);
        server.kill();
        return DeliveryCheck.fell(database, decided.session(), ISSUES);
    }

    private StandaloneServer started() throws Exception {
        StandaloneServer server = workspace.remember(StandaloneServer.start(data, port, "--lianshou.demo=false"));
        server.awaitReady();
        return server;
    }
}
