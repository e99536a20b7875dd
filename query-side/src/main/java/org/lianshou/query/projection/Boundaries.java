package org.lianshou.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.lianshou.directory.AreaPath;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Takes rows along when a boundary moves. They carry the way down to their area, so that a subtree is a prefix and sight is
 * one condition; and what a way is, is the directory's to say, whose content changes with the day.
 */
public final class Boundaries implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Boundaries.class);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(5);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private record Rows(String table, String area, String path) {}

    private static final List<Rows> ROWS = List.of(
            new Rows("register", "area", "area_path"),
            new Rows("notice", "board", "board_path"),
            new Rows("session", "area", "area_path"),
            new Rows("call_out", "area", "area_path"),
            new Rows("occasion", "area", "area_path"),
            new Rows("response", "area", "area_path"),
            new Rows("supervision_order", "area", "area_path"),
            new Rows("village_risk", "area", "area_path"));

    private final ViewDatabase live;
    private final Directory directory;
    private final Semaphore bell = new Semaphore(1);
    private final Thread thread;
    private Map<AreaId, AreaPath> followed = Map.of();
    private volatile boolean closed;

    Boundaries(ViewDatabase live, Directory directory) {
        this.live = live;
        this.directory = directory;
        this.thread = Thread.ofPlatform().daemon().name("boundaries").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** The directory may have another content: the rows follow, in a moment. */
    public void changed() {
        bell.release();
    }

    @Override
    public void close() {
        closed = true;
        bell.release();
        if (!thread.isAlive()) {
            return; // never started, or over
        }
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Brings the rows of the live read model to the ways of the directory as it is now. @return how many were moved */
    int follow() {
        return follow(live);
    }

    /** As {@link #follow()}, of the read model of that name. */
    int follow(String schema) {
        return follow(live.beside(schema));
    }

    private int follow(ViewDatabase database) {
        int[] moved = new int[1];
        database.inTransaction(jdbc -> {
            Progress.lock(jdbc); // whatever is shown from here on has its way from the same directory, or a newer one
            Map<AreaId, AreaPath> ways = directory.ways();
            for (Rows rows : ROWS) {
                moved[0] += move(rows, ways, jdbc);
            }
        });
        return moved[0];
    }

    private static int move(Rows rows, Map<AreaId, AreaPath> ways, JdbcTemplate jdbc) {
        return jdbc.update(
                """
                update %1$s as r set %3$s = way.path
                  from unnest(?, ?) as way (area, path)
                 where r.%2$s = way.area and r.%3$s <> way.path
                """.formatted(rows.table, rows.area, rows.path),
                new SqlArrayValue(
                        "text", ways.keySet().stream().map(AreaId::value).toArray()),
                new SqlArrayValue(
                        "text", ways.values().stream().map(AreaPath::toString).toArray()));
    }

    private void run() {
        while (!closed) {
            try {
                bell.acquire();
                bell.drainPermits();
                followIfMoved();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) { // whatever it was, rows that stay behind would go unnoticed
                tryAgain(e);
            }
        }
    }

    /** Who is on duty where changes every day, and boundaries seldom. */
    private void followIfMoved() {
        Map<AreaId, AreaPath> ways = directory.ways();
        if (closed || ways.equals(followed)) {
            return;
        }
        int moved = follow();
        followed = ways;
        if (moved > 0) {
            log.info("Boundaries have moved, and {} rows with them", moved);
        }
    }

    private void tryAgain(RuntimeException e) {
        log.warn("Rows do not follow their boundaries yet: {}", e.getMessage());
        try {
            boolean ignored = bell.tryAcquire(AGAIN_AFTER.toMillis(), TimeUnit.MILLISECONDS);
            bell.release();
        } catch (InterruptedException interrupted) {
            closed = true;
        }
    }
}
