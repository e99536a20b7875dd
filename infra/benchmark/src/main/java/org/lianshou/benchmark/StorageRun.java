package org.lianshou.benchmark;

import org.lianshou.embedded.DatabaseAccess;

/** What the log costs on disk: a life of eight changes with its keys and their indexes, and what a change writes ahead. */
final class StorageRun {

    private StorageRun() {}

    static void run(Options options, Lines lines) throws Exception {
        int lives = options.quick() ? 200 : 5_000;
        try (Workspace workspace = Workspace.open()) {
            Desk desk = Desk.open(workspace);
            DatabaseAccess owner = desk.database().owner();
            live(desk, lives / 10);
            long bytesBefore = bytes(owner);
            long walBefore = wal(desk);
            live(desk, lives);
            double perLife = (double) (bytes(owner) - bytesBefore) / lives;
            double perChange = (double) (wal(desk) - walBefore) / (lives * (long) Life.STEPS.size());
            lines.print(
                    "figure", "storage",
                    "bytes_per_life", Math.round(perLife),
                    "wal_bytes_per_change", Math.round(perChange),
                    "payload_bytes_per_event", payload(owner),
                    "lives", lives);
        }
    }

    private static void live(Desk desk, int lives) {
        for (int i = 0; i < lives; i++) {
            desk.lived();
        }
    }

    private static long bytes(DatabaseAccess owner) throws Exception {
        return ServerDatabase.number(
                owner, "select pg_total_relation_size('log.event') + pg_total_relation_size('log.command_key')");
    }

    private static long payload(DatabaseAccess owner) throws Exception {
        return ServerDatabase.number(owner, "select round(avg(length(payload))) from log.event");
    }

    private static long wal(Desk desk) throws Exception {
        return ServerDatabase.number(
                desk.database().superuser(), "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint");
    }
}
