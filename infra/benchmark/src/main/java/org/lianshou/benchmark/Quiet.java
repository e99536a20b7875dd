package org.lianshou.benchmark;

import java.sql.SQLException;
import org.lianshou.embedded.DatabaseAccess;

/** When all that follows the log has followed it to its end: the views, the eraser, the signer of heads. */
final class Quiet {

    /** A stream that stands still is as far as it gets, once an erasure in it has purged it. */
    private static final String BEHIND = """
            select (select count(*)
                      from (select stream, max(sequence) as version,
                                   bool_or(type = 'issue.subject-erased') as erased
                              from log.event group by stream) l
                      left join view.standing d using (stream)
                      left join view.parked p using (stream)
                     where case when p.stream is null then d.version is distinct from l.version
                                else l.erased and p.purged = 0 end)
                 + (select h.position - e.position from log.head h, desk.erasure_cursor e)
                 + (select h.position - coalesce((select max(size) from log.checkpoint), 0) from log.head h)
            """;

    private Quiet() {}

    static void await(DatabaseAccess database) throws SQLException, InterruptedException {
        long end = System.nanoTime() + ReadModel.PATIENCE.toNanos();
        while (ServerDatabase.number(database, BEHIND) > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The log is not followed to its end");
            }
            Thread.sleep(50);
        }
    }
}
