package org.lianshou.eventlog.heads;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.lianshou.eventlog.tree.Subtree;
import org.lianshou.eventlog.tree.Tiles;
import org.lianshou.eventlog.tree.VerifierKey;

/**
 * The right to sign, which one node has. It is an advisory lock of the very session that writes: whoever loses the
 * connection loses both at once, so no deposed signer can write another head beside its successor's.
 */
final class HeadLease implements AutoCloseable {

    private static final long LEASE = 0x6c69616e_68656164L; // "lianhead"

    private final Connection connection;

    private HeadLease(Connection connection) {
        this.connection = connection;
    }

    /** The lease, where no other node holds it. */
    static Optional<HeadLease> acquire(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            connection.setAutoCommit(true);
            if (locked(connection)) {
                return Optional.of(new HeadLease(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Keeps a head, the tiles that it completed and the key to verify it with: all or none. */
    void keep(SignedHead head, List<Subtree> completed, VerifierKey key) throws SQLException {
        connection.setAutoCommit(false);
        try {
            insert(completed);
            insert(head);
            insert(key, head.signedAt());
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                Statement unlock = connection.createStatement()) {
            unlock.execute("select pg_advisory_unlock(" + LEASE + ")");
        }
    }

    private void insert(List<Subtree> completed) throws SQLException {
        String insert = "insert into log.tile (level, index, hash) values (?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (Subtree subtree : completed) {
                statement.setInt(1, subtree.height() / Tiles.HEIGHT);
                statement.setLong(2, subtree.index());
                statement.setBytes(3, subtree.hash().bytes());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void insert(SignedHead head) throws SQLException {
        String insert = "insert into log.checkpoint (" + SignedHead.COLUMNS + ") values (?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setLong(1, head.size());
            statement.setBytes(2, head.root().bytes());
            statement.setString(3, head.note().toString());
            statement.setObject(4, head.signedAt().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private void insert(VerifierKey key, Instant since) throws SQLException {
        String insert = "insert into log.verifier_key (vkey, since) values (?, ?) on conflict do nothing";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, key.toString());
            statement.setObject(2, since.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
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
