package org.lianshou.verifier.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Ways to falsify a log, by chance within their kind. They change events and nothing else, so that they may be laid over
 * a bundle as over a database; {@link #signing} says who signs the tree afterwards.
 */
public enum Mutation {
    FLIP_A_BYTE(Signing.NOBODY),
    SWAP_TWO_EVENTS(Signing.NOBODY),
    DROP_THE_TAIL(Signing.NOBODY),
    DROP_AN_ISSUE(Signing.NOBODY),
    INSERT_AN_EVENT(Signing.NOBODY),
    REWRITE_AN_ISSUE(Signing.NOBODY),
    REWRITE_ALL_AND_SIGN_WITH_ANOTHER_KEY(Signing.ANOTHER_KEY),
    /** Found only by who has a witness's key or an earlier head. */
    FORK_SIGNED_WITH_THE_TRUE_KEY(Signing.TRUE_KEY);

    /** Under whose signature the falsified events stand. */
    public enum Signing {
        /** The head stays as it was. */
        NOBODY,
        ANOTHER_KEY,
        TRUE_KEY
    }

    private final Signing signing;

    Mutation(Signing signing) {
        this.signing = signing;
    }

    public Signing signing() {
        return signing;
    }

    /**
     * The same events, falsified.
     *
     * @param events at least two, in the order of positions; all of the log where the tree is signed anew
     */
    public List<LoggedEvent> of(List<LoggedEvent> events, UUID logId, Random random) {
        List<LoggedEvent> copy = new ArrayList<>(events);
        return switch (this) {
            case FLIP_A_BYTE -> flipped(copy, random);
            case SWAP_TWO_EVENTS -> swapped(copy, logId, random);
            case DROP_THE_TAIL -> copy.subList(0, copy.size() - 1 - random.nextInt(copy.size() / 2));
            case DROP_AN_ISSUE -> without(copy, any(copy, random).stream());
            case INSERT_AN_EVENT -> inserted(copy, logId, random);
            case REWRITE_AN_ISSUE -> rewritten(copy, random.nextInt(copy.size()), logId);
            case REWRITE_ALL_AND_SIGN_WITH_ANOTHER_KEY -> rewritten(copy, 0, logId);
            case FORK_SIGNED_WITH_THE_TRUE_KEY -> rewritten(copy, random.nextInt(copy.size() / 2), logId);
        };
    }

    private static List<LoggedEvent> flipped(List<LoggedEvent> events, Random random) {
        int at = random.nextInt(events.size());
        LoggedEvent event = events.get(at);
        events.set(
                at,
                switch (random.nextInt(6)) {
                    case 0 -> event.withPayload(flipped(event.payload(), random));
                    case 1 -> event.withMetadata(flipped(event.metadata(), random));
                    case 2 -> event.withHash(flipped(event.hash(), random));
                    case 3 -> event.withPrevious(flipped(event.previousHash(), random));
                    case 4 -> event.withType(event.type().replaceFirst("o", "O"));
                    default -> event.withRecordedAt(event.recordedAt() ^ 1);
                });
        return events;
    }

    /** Where there is no byte, one too many. */
    private static byte[] flipped(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        byte[] copy = bytes.clone();
        copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        return copy;
    }

    /** The lines alone; or also their places; or also their hashes. */
    private static List<LoggedEvent> swapped(List<LoggedEvent> events, UUID logId, Random random) {
        int one = random.nextInt(events.size() - 1);
        int other = one + 1 + random.nextInt(events.size() - one - 1);
        int thoroughly = random.nextInt(3);
        LoggedEvent first = events.get(one);
        LoggedEvent second = events.get(other);
        Collections.swap(events, one, other);
        if (thoroughly > 0) {
            events.set(one, moved(second, first.position(), logId, thoroughly == 2));
            events.set(other, moved(first, second.position(), logId, thoroughly == 2));
        }
        return events;
    }

    private static LoggedEvent moved(LoggedEvent event, long position, UUID logId, boolean hashed) {
        LoggedEvent moved = event.at(position, event.sequence());
        return hashed ? moved.hashed(logId) : moved;
    }

    /** A new last event of some stream, at a place that is taken; or with all after it made to fit. */
    private static List<LoggedEvent> inserted(List<LoggedEvent> events, UUID logId, Random random) {
        int at = random.nextInt(events.size());
        LoggedEvent model = events.get(at);
        LoggedEvent forged = model.at(model.position(), model.sequence() + 1)
                .withPrevious(model.hash())
                .withPayload("{\"forged\":true}".getBytes(UTF_8))
                .hashed(logId);
        events.add(at + 1, forged);
        boolean wholeLog =
                events.get(0).position() == 1 && events.get(events.size() - 1).position() == events.size() - 1;
        return wholeLog && random.nextBoolean() ? TrialLog.renumbered(events, logId) : events;
    }

    /** Another payload, and every later hash of its stream made to fit. */
    private static List<LoggedEvent> rewritten(List<LoggedEvent> events, int at, UUID logId) {
        UUID stream = events.get(at).stream();
        LoggedEvent last = events.get(at)
                .withPayload("{\"rewritten\":true}".getBytes(UTF_8))
                .hashed(logId);
        events.set(at, last);
        for (int i = at + 1; i < events.size(); i++) {
            if (events.get(i).stream().equals(stream)) {
                last = events.get(i).withPrevious(last.hash()).hashed(logId);
                events.set(i, last);
            }
        }
        return events;
    }

    private static List<LoggedEvent> without(List<LoggedEvent> events, UUID stream) {
        events.removeIf(event -> event.stream().equals(stream));
        return events;
    }

    private static LoggedEvent any(List<LoggedEvent> events, Random random) {
        return events.get(random.nextInt(events.size()));
    }
}
