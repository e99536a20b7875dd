package org.lianshou.command.outcomes;

import java.sql.Connection;
import org.lianshou.eventlog.LogFollower;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How far outcomes are delivered, written in the session that holds the lease. */
final class OutcomeCursor implements LogFollower.Cursor {
    private final JdbcClient sql;

    OutcomeCursor(Connection session) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(session, true));
    }

    @Override
    public long position() {
        return sql.sql("select position from desk.outcome_cursor")
                .query(Long.class)
                .single();
    }

    @Override
    public void moveTo(long position) {
        sql.sql("update desk.outcome_cursor set position = ?").param(position).update();
    }
}
