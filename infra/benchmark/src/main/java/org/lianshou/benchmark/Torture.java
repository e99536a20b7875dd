package org.lianshou.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Eight writers whose transactions take as long as they please, whose clocks are an hour off either way and who change
 * their mind one time in ten, beside one reader who follows by position and never looks back.
 */
final class Torture {

    private static final int WRITERS = 8;
    private static final int ONE_IN_SO_MANY_ROLLED_BACK = 10;
    private static final int MILLIS_OFF = 3_600_000;

    /** The reader looks on for this long after the last writer has gone. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(1);

    private final Tortured log;
    private final Duration longest;
    private volatile boolean written;

    /** @param longest the longest that a transaction takes */
    Torture(Tortured log, Duration longest) {
        this.log = log;
        this.longest = longest;
    }

    /**
     * What the reader saw of what was committed.
     *
     * @param tried events committed
     * @param held seen exactly once
     * @param lost never seen
     * @param outOfOrder seen after one of a higher position
     */
    record Outcome(long tried, long held, long lost, long outOfOrder) {}

    Outcome run(long seed, int events) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            Future<List<Tortured.Seen>> reader = threads.submit(this::follow);
            List<Future<Set<UUID>>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Random random = new Random(seed * WRITERS + i);
                writers.add(threads.submit(() -> write(random, events / WRITERS)));
            }
            Set<UUID> committed = new HashSet<>();
            try {
                for (Future<Set<UUID>> writer : writers) {
                    committed.addAll(writer.get());
                }
            } finally {
                written = true;
            }
            return outcome(committed, reader.get());
        }
    }

    private Set<UUID> write(Random random, int events) throws Exception {
        Set<UUID> committed = new HashSet<>();
        for (int i = 0; i < events; i++) {
            UUID event = new UUID(random.nextLong(), random.nextLong());
            Instant at = Instant.now().plusMillis(random.nextInt(-MILLIS_OFF, MILLIS_OFF));
            Duration hold = Duration.ofMillis(random.nextLong(longest.toMillis() + 1));
            boolean rolledBack = random.nextInt(ONE_IN_SO_MANY_ROLLED_BACK) == 0;
            log.write(event, at, hold, rolledBack);
            if (!rolledBack) {
                committed.add(event);
            }
        }
        return committed;
    }

    private List<Tortured.Seen> follow() throws InterruptedException {
        List<Tortured.Seen> seen = new ArrayList<>();
        long end = Long.MAX_VALUE;
        while (System.nanoTime() < end) {
            List<Tortured.Seen> found = log.readOn();
            seen.addAll(found);
            if (found.isEmpty()) {
                Thread.sleep(1);
            }
            if (written && end == Long.MAX_VALUE) {
                end = System.nanoTime() + AFTERWARDS.toNanos();
            }
        }
        return seen;
    }

    private static Outcome outcome(Set<UUID> committed, List<Tortured.Seen> seen) {
        Map<UUID, Integer> times = new HashMap<>();
        long highest = 0;
        long outOfOrder = 0;
        for (Tortured.Seen one : seen) {
            times.merge(one.event(), 1, Integer::sum);
            outOfOrder += one.position() < highest ? 1 : 0;
            highest = Math.max(highest, one.position());
        }
        long once =
                committed.stream().filter(e -> times.getOrDefault(e, 0) == 1).count();
        long lost = committed.stream().filter(e -> !times.containsKey(e)).count();
        return new Outcome(committed.size(), once, lost, outOfOrder);
    }
}
