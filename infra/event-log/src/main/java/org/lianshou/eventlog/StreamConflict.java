package org.lianshou.eventlog;

import java.util.UUID;

/** Someone else appended to the stream since the decision read it. */
public final class StreamConflict extends AppendRefused {

    private final UUID stream;
    private final long expected;
    private final long actual;

    StreamConflict(UUID stream, long expected, long actual) {
        super("Stream %s ends at %d, not at %d".formatted(stream, actual, expected));
        this.stream = stream;
        this.expected = expected;
        this.actual = actual;
    }

    public UUID stream() {
        return stream;
    }

    public long expected() {
        return expected;
    }

    /** The sequence of the stream's last event, {@link Append#NEW_STREAM} if it has none. */
    public long actual() {
        return actual;
    }
}
