package org.lianshou.command.order;

/** The issue has changed since the asker looked. */
public final class StaleVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long seen;
    private final long current;

    public StaleVersion(long seen, long current) {
        super("the issue is at version " + current + ", not " + seen, null, false, false);
        this.seen = seen;
        this.current = current;
    }

    public long seen() {
        return seen;
    }

    public long current() {
        return current;
    }
}
