package org.lianshou.command.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How far the relay has come, written in the session that holds the lease: no deposed relay can move it back. */
final class RelayCursor {
    private final Connection connection;

    RelayCursor(Connection connection) {
        this.connection = connection;
    }

    long position() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select position from desk.relay_cursor")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Nobody waits for the disk: after a power cut the cursor may stand a little further back, and some comes twice. */
    void moveTo(long position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update desk.relay_cursor set position = ?"
                + " from (select set_config('synchronous_commit', 'off', true)) as unhurried"
                + " where position < ?")) {
            update.setLong(1, position);
            update.setLong(2, position);
            update.executeUpdate();
        }
    }
}
