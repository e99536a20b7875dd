package org.lianshou.command;

import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.embedded.TestDatabase;
import org.lianshou.embedded.TestInfrastructure;
import org.lianshou.eventlog.EventLogSchema;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of a test's own that has the log and the desk in it. */
public final class CommandDatabase {
    private CommandDatabase() {}

    public static TestDatabase fresh() {
        return TestInfrastructure.freshDatabase("command_side", CommandDatabase::migrate);
    }

    private static void migrate(DatabaseAccess owner) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(owner.url());
        dataSource.setUser(owner.username());
        dataSource.setPassword(owner.password());
        EventLogSchema.migrate(dataSource);
        DeskSchema.migrate(dataSource);
    }
}
