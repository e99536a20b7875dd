package org.lianshou.eventlog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A work that one node at a time does, on a thread of its own, as long as the process lives. Whoever gets the lease does
 * it, and the others ask again every now and then. The lease is an advisory lock of the very session that the work writes
 * in: whoever loses the connection loses both at once, so no deposed node can overwrite what its successor has written.
 * After a failure it waits, longer each time, and tries again.
 */
public final class LeasedThread implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LeasedThread.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    /** What is done while the lease is held; it goes on until the thread is closed, or something fails. */
    public interface Work {
        void lead(Connection session) throws Exception;
    }

    private final String name;
    private final long lease;
    private final DataSource dataSource;
    private final Work work;
    private final Thread thread;
    private volatile boolean closed;
    private volatile String trouble = "";
    private Duration pause = FIRST_PAUSE;

    /** @param lease the number of the advisory lock, eight letters for a person who looks at pg_locks */
    public LeasedThread(String name, long lease, DataSource dataSource, Work work) {
        this.name = name;
        this.lease = lease;
        this.dataSource = dataSource;
        this.work = work;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    public boolean isClosed() {
        return closed;
    }

    /** What keeps it from its work now; empty where nothing does. */
    public String trouble() {
        return trouble;
    }

    /** The work itself says that all goes well. */
    public void well() {
        trouble = "";
        pause = FIRST_PAUSE;
    }

    /** The work itself says what goes wrong, and goes on. */
    public void troubled(String what) {
        trouble = what;
    }

    /** The work itself says that it is over for good. */
    public void retire() {
        closed = true;
    }

    @Override
    public void close() {
        closed = true;
        if (thread.getState() == Thread.State.NEW) {
            return; // never started
        }
        thread.interrupt();
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try {
                leadIfFree();
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) { // whatever it was, a follower that stops would go unnoticed
                complain(e);
            }
            rest();
        }
    }

    private void leadIfFree() throws Exception {
        try (Connection session = dataSource.getConnection()) {
            session.setAutoCommit(true);
            if (asked(session, "select pg_try_advisory_lock(" + lease + ")")) {
                try (Held held = () -> asked(session, "select pg_advisory_unlock(" + lease + ")")) {
                    work.lead(session);
                }
            } else {
                well();
            }
        }
    }

    /** The lock, which must not go back into the pool with its session. */
    private interface Held extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    private void complain(Exception e) {
        if (!closed) {
            trouble = String.valueOf(e.getMessage());
            log.warn("{} stops for {} ms: {}", name, pause.toMillis(), trouble);
        }
    }

    private void rest() {
        try {
            Thread.sleep(pause);
            pause = trouble.isEmpty() ? FIRST_PAUSE : doubled(pause);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private static Duration doubled(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private static boolean asked(Connection session, String question) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
