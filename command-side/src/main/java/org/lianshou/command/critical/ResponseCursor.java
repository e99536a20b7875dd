package org.lianshou.command.critical;

import java.sql.Connection;
import org.lianshou.eventlog.LogFollower;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How far responses are opened, written in the session that holds the lease. */
final class ResponseCursor implements LogFollower.Cursor {
    private final JdbcClient sql;

    ResponseCursor(Connection session) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(session, true));
    }

    @Override
    public long position() {
        return sql.sql("select position from desk.response_cursor")
                .query(Long.class)
                .single();
    }

    @Override
    public void moveTo(long position) {
        sql.sql("update desk.response_cursor set position = ?").param(position).update();
    }
}
