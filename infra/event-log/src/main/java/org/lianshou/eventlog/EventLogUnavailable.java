package org.lianshou.eventlog;

import java.sql.SQLException;

/**
 * The database is gone, or too ill to answer. Trying again later is right. Nothing is ever half done: an append is
 * wholly in the log or not at all, and {@link #outcomeUnknown()} says when we could not find out which. Then an append
 * with a key may simply be repeated; one without finds a {@link StreamConflict} if it had succeeded.
 */
public final class EventLogUnavailable extends RuntimeException {

    private final boolean outcomeUnknown;

    EventLogUnavailable(SQLException cause, boolean outcomeUnknown) {
        super(outcomeUnknown ? "The database left during a commit" : "The database is not available", cause);
        this.outcomeUnknown = outcomeUnknown;
    }

    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
