package org.lianshou.eventlog;

import java.sql.Connection;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Whoever follows the log from a cursor of their own, on one node at a time. A page is followed and then the cursor moved,
 * so a crash anywhere only repeats: what is done with a page must bear being done again.
 *
 * @param <C> the cursor, with whatever else is written in the session that holds the lease
 */
public abstract class LogFollower<C extends LogFollower.Cursor> implements AutoCloseable {

    /** How far the log was followed. */
    public interface Cursor {
        long position();

        void moveTo(long position);
    }

    /**
     * How much is done at once, and how soon.
     *
     * @param page positions at most
     * @param enough so many need not wait for more
     * @param patience how long fewer wait
     */
    public record Pace(int page, int enough, Duration patience) {}

    private final LogTail tail;
    private final Pace pace;
    private final LeasedThread thread;
    private volatile long followed;

    /** @param lease as of a {@link LeasedThread} */
    protected LogFollower(String name, long lease, DataSource dataSource, LogTail tail, Pace pace) {
        this.tail = tail;
        this.pace = pace;
        this.thread = new LeasedThread(name, lease, dataSource, this::lead);
    }

    /** The cursor, in the session that has just got the lease. */
    protected abstract C begin(Connection session);

    /** Does what is to be done with the events after a position and up to another. */
    protected abstract void follow(long position, long upTo, C cursor);

    public final void start() {
        thread.start();
    }

    /** The position up to which all is done, as far as this node knows. */
    public final long followed() {
        return followed;
    }

    /** What keeps it from going on now; empty where nothing does. */
    public final String trouble() {
        return thread.trouble();
    }

    @Override
    public final void close() {
        thread.close();
    }

    private void lead(Connection session) throws InterruptedException {
        C cursor = begin(session);
        long position = cursor.position();
        while (!thread.isClosed()) {
            followed = position;
            long head = tail.await(position + pace.enough() - 1, pace.patience());
            if (head > position) {
                long upTo = Math.min(head, position + pace.page());
                follow(position, upTo, cursor);
                cursor.moveTo(upTo);
                position = upTo;
            }
            thread.well();
        }
    }
}
