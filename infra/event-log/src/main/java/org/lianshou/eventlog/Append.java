package org.lianshou.eventlog;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events of one decision, for one stream and at times for others beside it: all are written, or none.
 *
 * @param expectedSequence the sequence of the last event the decision saw, {@link #NEW_STREAM} if there was none
 * @param key what makes a repeat of the same command harmless; its answer is where the events of this stream ended
 * @param beside what stands or falls with it in other streams, each once; it has no keys and nothing beside it
 */
public record Append(
        UUID stream,
        long expectedSequence,
        List<NewEvent> events,
        @Nullable CommandKey key,
        List<Append> beside) {

    public static final long NEW_STREAM = -1;

    /** One statement carries them all, and the protocol counts its parameters in sixteen bits. */
    public static final int MOST_EVENTS = 1000;

    public Append {
        events = List.copyOf(events);
        beside = List.copyOf(beside);
        int all = events.size()
                + beside.stream().mapToInt(other -> other.events().size()).sum();
        if (events.isEmpty() || all > MOST_EVENTS) {
            throw new IllegalArgumentException(all + " events are not in 1.." + MOST_EVENTS);
        }
        if (expectedSequence < NEW_STREAM || expectedSequence + events.size() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Sequence " + expectedSequence + " is out of range");
        }
        if (beside.stream().anyMatch(other -> other.key != null || !other.beside.isEmpty())) {
            throw new IllegalArgumentException("What stands beside an append has no key and nothing beside it");
        }
        long streams = Stream.concat(Stream.of(stream), beside.stream().map(Append::stream))
                .distinct()
                .count();
        if (streams != 1 + beside.size()) {
            throw new IllegalArgumentException("A stream is named twice in one append");
        }
    }

    public Append(UUID stream, long expectedSequence, List<NewEvent> events, @Nullable CommandKey key) {
        this(stream, expectedSequence, events, key, List.of());
    }

    public Append(UUID stream, long expectedSequence, List<NewEvent> events) {
        this(stream, expectedSequence, events, null);
    }

    /** For each of its streams what is written to it, this one's first. */
    Stream<Append> parts() {
        return beside.isEmpty() ? Stream.of(this) : Stream.concat(Stream.of(this), beside.stream());
    }
}
