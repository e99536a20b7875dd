package org.lianshou.command.following;

import java.sql.Connection;
import org.lianshou.eventlog.LogFollower;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How far somebody has followed the log, in a table of one row, written in the session that holds their lease. */
public class DeskCursor implements LogFollower.Cursor {
    private final JdbcClient sql;
    private final String table;

    /** @param table as in the migrations: {@code desk.outcome_cursor} */
    public DeskCursor(Connection session, String table) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(session, true));
        this.table = table;
    }

    /** For what else is remembered in the same session. */
    protected final JdbcClient sql() {
        return sql;
    }

    @Override
    public final long position() {
        return sql.sql("select position from " + table).query(Long.class).single();
    }

    @Override
    public final void moveTo(long position) {
        sql.sql("update " + table + " set position = ?").param(position).update();
    }
}
