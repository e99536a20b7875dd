package org.lianshou.verifier.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * A log in memory.
 *
 * @param epoch the one in which its heads are signed
 */
public record TrialLog(UUID logId, int epoch, List<LoggedEvent> events) {

    private static final byte[] NONE = new byte[32];
    private static final long START = 1_777_796_130_123_456L;

    /** Some issues, told in turns as chance has it. */
    public static TrialLog random(Random random, int issues, int events) {
        UUID logId = new UUID(random.nextLong(), random.nextLong());
        List<UUID> streams = new ArrayList<>();
        for (int i = 0; i < issues; i++) {
            streams.add(new UUID(random.nextLong(), random.nextLong()));
        }
        TrialLog log = new TrialLog(logId, 1, List.of());
        for (int i = 0; i < events; i++) {
            byte[] sealed = new byte[24];
            random.nextBytes(sealed);
            String payload =
                    "{\"n\":%d,\"说\":\"%s\"}".formatted(i, Base64.getEncoder().encodeToString(sealed));
            UUID stream = streams.get(i < issues ? i : random.nextInt(issues));
            log = log.and(stream, i % 3 == 0 ? "issue-reported" : "progress-reported", payload, random.nextInt(9));
        }
        return log;
    }

    /** The same log with one event more. */
    public TrialLog and(UUID stream, String type, String payload, long microsLater) {
        List<LoggedEvent> more = new ArrayList<>(events);
        long time = events.isEmpty() ? START : events.get(events.size() - 1).recordedAt() + microsLater;
        more.add(new LoggedEvent(
                events.size() + 1L,
                stream,
                0,
                epoch,
                type,
                1,
                time,
                NONE,
                NONE,
                "{}".getBytes(UTF_8),
                payload.getBytes(UTF_8)));
        return new TrialLog(logId, epoch, renumbered(more, logId));
    }

    /** As after a restore from a backup that held the first events. */
    public TrialLog restored(int kept) {
        return new TrialLog(logId, epoch + 1, List.copyOf(events.subList(0, kept)));
    }

    public String origin() {
        return "lianshou/" + logId + "/" + epoch;
    }

    public List<byte[]> leaves() {
        return leaves(events.size());
    }

    public List<byte[]> leaves(int size) {
        return events.subList(0, size).stream().map(LoggedEvent::hash).toList();
    }

    /** The text of the head at a size. */
    public String headText(int size) {
        return origin() + "\n" + size + "\n" + Base64.getEncoder().encodeToString(NaiveTree.root(leaves(size))) + "\n";
    }

    /** Positions, sequences, chains and hashes made to fit, as someone would who knows how. */
    static List<LoggedEvent> renumbered(List<LoggedEvent> events, UUID logId) {
        List<LoggedEvent> fitting = new ArrayList<>();
        Map<UUID, LoggedEvent> last = new HashMap<>();
        for (LoggedEvent event : events) {
            LoggedEvent before = last.get(event.stream());
            LoggedEvent made = event.at(fitting.size() + 1L, before == null ? 0 : before.sequence() + 1)
                    .withPrevious(before == null ? NONE : before.hash())
                    .hashed(logId);
            last.put(event.stream(), made);
            fitting.add(made);
        }
        return fitting;
    }
}
