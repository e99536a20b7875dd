package org.lianshou.command.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * How far the relay has come, and the right to move it. The lease is an advisory lock of the very session that moves
 * the cursor: whoever loses the connection loses both at once, so no deposed relay can move it back.
 */
final class RelayCursor implements AutoCloseable {
    private static final long LEASE = 0x6c69616e_72656c61L; // "lianrela"

    private final Connection connection;

    private RelayCursor(Connection connection) {
        this.connection = connection;
    }

    /** The cursor, where no other relay holds it. */
    static Optional<RelayCursor> acquire(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            connection.setAutoCommit(true);
            if (locked(connection)) {
                return Optional.of(new RelayCursor(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
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

    @Override
    public void close() throws SQLException {
        try (connection;
                Statement unlock = connection.createStatement()) {
            unlock.execute("select pg_advisory_unlock(" + LEASE + ")");
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (Statement lock = connection.createStatement();
                ResultSet row = lock.executeQuery("select pg_try_advisory_lock(" + LEASE + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
