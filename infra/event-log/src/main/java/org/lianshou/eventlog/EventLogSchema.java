package org.lianshou.eventlog;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of the log, in a schema of their own beside whatever else the database holds. */
public final class EventLogSchema {

    private EventLogSchema() {}

    /**
     * Brings the schema {@code log} to the newest form; the first time it also gives the log its id.
     *
     * @param owner connects as the role that shall own the tables. It must not be the one that appends: an owner may
     *     change what it has written. The roles lianshou_command and lianshou_query must exist.
     */
    public static void migrate(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .schemas("log")
                .defaultSchema("log")
                .locations("classpath:org/lianshou/eventlog/migration")
                .load()
                .migrate();
    }
}
