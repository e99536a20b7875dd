package org.lianshou.command.supervising;

import java.sql.Connection;
import org.lianshou.eventlog.LogFollower;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How far the log was followed for what must be accounted for, written in the session that holds the lease. */
final class SupervisionCursor implements LogFollower.Cursor {
    private final JdbcClient sql;

    SupervisionCursor(Connection session) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(session, true));
    }

    @Override
    public long position() {
        return sql.sql("select position from desk.supervision_cursor")
                .query(Long.class)
                .single();
    }

    @Override
    public void moveTo(long position) {
        sql.sql("update desk.supervision_cursor set position = ?")
                .param(position)
                .update();
    }
}
