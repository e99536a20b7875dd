package org.lianshou.command.order;

import java.util.UUID;

/** The stream has changed since the asker looked. */
public final class StaleVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient UUID stream;
    private final long seen;
    private final long current;

    public StaleVersion(UUID stream, long seen, long current) {
        super("it is at version " + current + ", not " + seen, null, false, false);
        this.stream = stream;
        this.seen = seen;
        this.current = current;
    }

    public UUID stream() {
        return stream;
    }

    public long seen() {
        return seen;
    }

    public long current() {
        return current;
    }
}
