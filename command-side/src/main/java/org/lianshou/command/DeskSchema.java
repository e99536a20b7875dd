package org.lianshou.command;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The command side's own tables beside the log: the relay's cursor, and what is taken over from other systems. */
public final class DeskSchema {
    private DeskSchema() {}

    /**
     * Brings the schema {@code desk} to its newest form.
     *
     * @param owner connects as the role that owns the schemas
     */
    public static void migrate(DataSource owner) {
        Flyway.configure(DeskSchema.class.getClassLoader())
                .dataSource(owner)
                .schemas("desk")
                .locations("classpath:org/lianshou/command/migration")
                .load()
                .migrate();
    }
}
