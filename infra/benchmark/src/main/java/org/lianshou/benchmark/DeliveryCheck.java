package org.lianshou.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lianshou.benchmark.SessionTrial.Fell;
import org.lianshou.embedded.DatabaseAccess;

/** Whether every outcome of every session is with its issue once, noted once, and shown; asked past the application. */
final class DeliveryCheck {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Issues that took the outcome of a session. */
    private static final String TAKEN = """
            select count(*) from log.event
             where type = 'issue.plan-adopted' and convert_from(payload, 'UTF8')::jsonb ->> 'session' = ?
            """;

    private static final String NOTED = "select count(*) from log.event where type = ? and stream = ?::uuid";

    /** More than one answer for an issue, or an answer that the issue does not bear out. */
    private static final String DOUBLED = """
            select count(*)
              from (select convert_from(payload, 'UTF8')::jsonb ->> 'issue' as issue, count(*) as answers
                      from log.event
                     where type in ('session.outcome-delivered', 'session.outcome-refused') and stream = ?::uuid
                     group by 1) answered
             where answers > 1
            """;

    private DeliveryCheck() {}

    static void awaitPosition(DatabaseAccess database, long position) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Connection connection = database.connect();
                PreparedStatement head = connection.prepareStatement("select position from log.head")) {
            while (one(head) < position && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }
    }

    static Fell fell(DatabaseAccess database, UUID session, int issues) throws SQLException {
        long taken = count(database, TAKEN, session.toString());
        long delivered = count(database, NOTED, "session.outcome-delivered", session.toString());
        long refused = count(database, NOTED, "session.outcome-refused", session.toString());
        if (taken > delivered) {
            return Fell.BETWEEN_ISSUE_AND_NOTE;
        }
        if (delivered + refused == 0) {
            return Fell.BEFORE_THE_FIRST;
        }
        return delivered + refused == issues ? Fell.AFTER_THE_LAST : Fell.BETWEEN_TWO_ISSUES;
    }

    /**
     * Waits until the automation has come to the end of the log, and looks.
     *
     * @return what does not hold, in words; nothing if all is well
     */
    static List<String> broken(DatabaseAccess database, List<UUID> sessions, int issues)
            throws SQLException, InterruptedException {
        List<String> broken = new ArrayList<>();
        expect(awaitDelivered(database), "the outcomes are not delivered to the end", broken);
        for (UUID session : sessions) {
            expect(count(database, TAKEN, session.toString()) == issues - 1, session + ": outcomes taken", broken);
            expect(
                    count(database, NOTED, "session.outcome-delivered", session.toString()) == issues - 1,
                    session + ": deliveries noted",
                    broken);
            expect(
                    count(database, NOTED, "session.outcome-refused", session.toString()) == 1,
                    session + ": refusals noted",
                    broken);
            expect(count(database, DOUBLED, session.toString()) == 0, session + ": an issue answered twice", broken);
        }
        expect(ReadModel.awaitCaughtUp(database), "the projections did not catch up", broken);
        expect(ReadModel.different(database) == 0, "streams are shown otherwise than they are", broken);
        return broken;
    }

    private static boolean awaitDelivered(DatabaseAccess database) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String behind = "select h.position - c.position from log.head h, desk.outcome_cursor c";
        while (ServerDatabase.number(database, behind) > 0) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    private static void expect(boolean holds, String otherwise, List<String> broken) {
        if (!holds) {
            broken.add(otherwise);
        }
    }

    private static long count(DatabaseAccess database, String sql, String... parameters) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            return one(statement);
        }
    }

    private static long one(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
