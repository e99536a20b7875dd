package org.lianshou.eventlog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes readers when the log grows. It listens on a connection of its own and looks at the head now and then all the
 * same, so a lost notification costs a moment and never an event; when the connection breaks it opens another.
 */
public final class LogTail implements AutoCloseable {

    static final String CHANNEL = "lianshou_log";

    private static final Logger log = LoggerFactory.getLogger(LogTail.class);

    /** Longer than this the server does not take to answer; a connection that does is dead and does not know it. */
    private static final int DEAD_AFTER_MILLIS = 10_000;

    /** As long as it listens without looking up, so that closing need not wait for long. */
    private static final int LISTEN_MILLIS = 100;

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final DataSource dataSource;
    private final Duration poll;
    private final Thread listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private long position;
    private volatile boolean closed;

    /** @param dataSource connects as a role that may read the log; one of its connections stays taken */
    public LogTail(DataSource dataSource) {
        this(dataSource, Duration.ofSeconds(1));
    }

    public LogTail(DataSource dataSource, Duration poll) {
        this.dataSource = dataSource;
        this.poll = poll;
        this.listener = Thread.ofPlatform().daemon().name("log-tail").start(this::listenUntilClosed);
    }

    /**
     * Waits until the log has grown beyond a position.
     *
     * @return the last position known, which is not beyond the given one if the time ran out or the tail was closed
     */
    public long await(long beyond, Duration timeout) throws InterruptedException {
        long nanos = timeout.toNanos();
        lock.lock();
        try {
            while (position <= beyond && nanos > 0 && !closed) {
                nanos = grown.awaitNanos(nanos);
            }
            return position;
        } finally {
            lock.unlock();
        }
    }

    /** Gives its connection back before it returns: whoever closes the pool next breaks nothing off. */
    @Override
    public void close() {
        closed = true;
        listener.interrupt();
        advanceTo(0);
        try {
            listener.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listenUntilClosed() {
        while (!closed) {
            try (Connection connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) { // whatever it was, a tail that stops would go unnoticed
                if (!closed) {
                    log.warn("The log's tail lost its connection and opens another: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        connection.setNetworkTimeout(Runnable::run, DEAD_AFTER_MILLIS);
        PGConnection notified = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            while (!closed) {
                advanceTo(headPosition(statement)); // also what came before we listened
                takeNotifications(notified);
            }
            statement.execute("unlisten " + CHANNEL);
        }
    }

    /** Until a poll's time passes in silence. */
    private void takeNotifications(PGConnection connection) throws SQLException {
        long heard = System.nanoTime();
        while (!closed && System.nanoTime() - heard < poll.toNanos()) {
            PGNotification[] notifications = connection.getNotifications(LISTEN_MILLIS);
            if (notifications != null && notifications.length > 0) {
                advanceTo(Long.parseLong(notifications[notifications.length - 1].getParameter()));
                heard = System.nanoTime();
            }
        }
    }

    private static long headPosition(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select position from log.head")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void advanceTo(long newPosition) {
        lock.lock();
        try {
            position = Math.max(position, newPosition);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(Math.min(200, poll.toMillis()));
        } catch (InterruptedException e) {
            closed = true;
        }
    }
}
