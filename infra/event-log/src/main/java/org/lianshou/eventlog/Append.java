package org.lianshou.eventlog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The events of one decision, for one stream: all are written, or none.
 *
 * @param expectedSequence the sequence of the last event the decision saw, {@link #NEW_STREAM} if there was none
 * @param key what makes a repeat of the same command harmless
 */
public record Append(
        UUID stream,
        long expectedSequence,
        List<NewEvent> events,
        @Nullable CommandKey key) {

    public static final long NEW_STREAM = -1;

    /** One statement carries them all, and the protocol counts its parameters in sixteen bits. */
    public static final int MOST_EVENTS = 1000;

    public Append {
        events = List.copyOf(events);
        if (events.isEmpty() || events.size() > MOST_EVENTS) {
            throw new IllegalArgumentException(events.size() + " events are not in 1.." + MOST_EVENTS);
        }
        if (expectedSequence < NEW_STREAM || expectedSequence + events.size() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Sequence " + expectedSequence + " is out of range");
        }
    }

    public Append(UUID stream, long expectedSequence, List<NewEvent> events) {
        this(stream, expectedSequence, events, null);
    }
}
