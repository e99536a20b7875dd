package org.lianshou.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianshou.embedded.DatabaseAccess;

/**
 * What makes an erasure hard: a view that cannot go on and quotes, in the reason why, what the reporter said; traces of
 * comparisons that were taken back; statistics that the database takes of all its columns.
 */
record HardCases(DatabaseAccess superuser, Visitors visitors) {

    private static final String BROKEN =
            "update view.details set state = state || '{\"unheard-of\":true}' where stream = ?";
    private static final String QUOTED =
            "update view.parked set reason = reason || ': cannot read ' || ? where stream = ?";
    private static final String PARKED = "select count(*) from view.parked";

    void prepare(List<Subject> all, List<Subject> standingStill) throws Exception {
        for (Subject subject : all) {
            compared(subject);
        }
        for (Subject subject : standingStill) {
            brought(subject);
        }
        awaitParked(standingStill.size());
        for (Subject subject : standingStill) {
            ServerDatabase.execute(
                    superuser, QUOTED, subject.canary().words().toString(), UUID.fromString(subject.issue()));
        }
        ServerDatabase.execute(superuser, "analyze");
    }

    private void compared(Subject subject) throws IOException, InterruptedException {
        visitors.get("admin", "/api/issues/" + subject.issue() + "/comparison").expect(200);
    }

    private void brought(Subject subject) throws SQLException, IOException, InterruptedException {
        ServerDatabase.execute(superuser, BROKEN, UUID.fromString(subject.issue()));
        visitors.postJson(
                        "operator",
                        "/api/issues/" + subject.issue() + "/supplement",
                        Map.of("words", "又灭了"),
                        "If-Match",
                        "*")
                .expect(200);
    }

    private void awaitParked(int number) throws SQLException, InterruptedException {
        long end = System.nanoTime() + ReadModel.PATIENCE.toNanos();
        while (ServerDatabase.number(superuser, PARKED) < number) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("A stream whose state is broken was not parked");
            }
            Thread.sleep(50);
        }
    }
}
