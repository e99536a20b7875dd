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
     * How much is done at once, and how soon. What comes after a silence is followed at once; the more a pass has found, the
     * longer it rests for more to come, so that under load passes are fewer and larger.
     *
     * @param page positions at most
     * @param enough so many end any rest
     * @param least how long it rests at least
     * @param patience how long at most
     */
    public record Pace(int page, int enough, Duration least, Duration patience) {

        /** For those whose passes cost about the same however little they find. */
        public static final Pace PROMPT = new Pace(2_000, 256, Duration.ofMillis(50), Duration.ofSeconds(1));

        /** After a pass that found so many. */
        Duration rest(long found) {
            Duration rest = least.plus(patience.multipliedBy(found).dividedBy(enough));
            return rest.compareTo(patience) < 0 ? rest : patience;
        }
    }

    private static final Duration IDLE = Duration.ofSeconds(1);

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

    /**
     * For whoever does all in one thread and sees to it that nobody else follows, such as a story on a clock of its own.
     * Neither {@link #start} nor a lease goes with it.
     */
    public final ByHand byHand(Connection session) {
        return new Manual(begin(session));
    }

    /** Follows when it is told to, in the caller's thread. */
    public interface ByHand {

        /** Does all up to a position. */
        void followTo(long head);

        /** Moves the cursor to where it has come; what was done since the last time would else be done again. */
        void keep();
    }

    private final class Manual implements ByHand {
        private final C cursor;
        private long position;

        Manual(C cursor) {
            this.cursor = cursor;
            this.position = cursor.position();
        }

        @Override
        public void followTo(long head) {
            while (position < head) {
                long upTo = Math.min(head, position + pace.page());
                follow(position, upTo, cursor);
                position = upTo;
            }
        }

        @Override
        public void keep() {
            cursor.moveTo(position);
        }
    }

    private void lead(Connection session) throws InterruptedException {
        C cursor = begin(session);
        long position = cursor.position();
        followed = position;
        while (!thread.isClosed()) {
            long upTo = Math.min(tail.await(position, IDLE), position + pace.page());
            if (upTo > position) {
                follow(position, upTo, cursor);
                cursor.moveTo(upTo);
                thread.well();
                followed = upTo;
                tail.await(upTo + pace.enough() - 1, pace.rest(upTo - position));
                position = upTo;
            }
            thread.well();
        }
    }
}
