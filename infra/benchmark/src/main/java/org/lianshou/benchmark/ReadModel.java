package org.lianshou.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import org.lianshou.embedded.DatabaseAccess;

/** How far the projections have come, asked past the application. */
final class ReadModel {

    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String BEHIND =
            "select h.position - coalesce((select caught_up from view.progress), 0) from log.head h";

    /** Streams that the views show otherwise than the log has them. */
    private static final String DIFFERENT = """
            select count(*)
              from (select stream, max(sequence) as version from log.event group by stream) l
              full join view.standing d using (stream)
             where d.version is distinct from l.version
            """;

    private ReadModel() {}

    static long behind(DatabaseAccess database) throws SQLException {
        return ServerDatabase.number(database, BEHIND);
    }

    static long different(DatabaseAccess database) throws SQLException {
        return ServerDatabase.number(database, DIFFERENT);
    }

    /**
     * Waits until the projections show the whole log.
     *
     * @return whether they caught up in time
     */
    static boolean awaitCaughtUp(DatabaseAccess database) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (behind(database) > 0) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }
}
