package org.lianshou.eventlog.heads;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.lianshou.eventlog.tree.Subtree;
import org.lianshou.eventlog.tree.Tiles;
import org.lianshou.eventlog.tree.VerifierKey;

/** Where heads are written, in the session that holds the lease to sign. */
final class HeadRows {

    private final Connection connection;

    HeadRows(Connection connection) {
        this.connection = connection;
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
}
