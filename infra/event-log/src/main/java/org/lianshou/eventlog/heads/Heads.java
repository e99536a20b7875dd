package org.lianshou.eventlog.heads;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.lianshou.eventlog.SqlFailure;
import org.lianshou.eventlog.tree.NoteSignature;
import org.lianshou.eventlog.tree.TiledTree;
import org.lianshou.eventlog.tree.VerifierKey;

/** The heads that were signed, for whoever reads them. */
public final class Heads {

    private static final String SELECT = "select " + SignedHead.COLUMNS + " from log.checkpoint ";

    private final DataSource dataSource;

    /** @param dataSource connects as a role that may read the log: lianshou_query or lianshou_command */
    public Heads(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public Optional<SignedHead> latest() {
        return before(Long.MAX_VALUE, 1).stream().findFirst();
    }

    public Optional<SignedHead> of(long size) {
        return query(SELECT + "where size = ?", SignedHead::read, size).stream().findFirst();
    }

    /** The largest first, from below a size on. */
    public List<SignedHead> before(long size, int limit) {
        return query(SELECT + "where size < ? order by size desc limit ?", SignedHead::read, size, limit);
    }

    /** In the order in which they were signed. */
    public List<SignedHead> after(long size, int limit) {
        return query(SELECT + "where size > ? order by size limit ?", SignedHead::read, size, limit);
    }

    /** What witnesses have signed of a head, in the order in which it came. */
    public List<NoteSignature> cosignatures(long size) {
        String select = "select line from log.cosignature where size = ? order by received_at, witness";
        return query(select, row -> NoteSignature.parse(row.getString(1)), size);
    }

    /** The sizes, below one, of heads that a witness has signed, ascending; the last of them if there are more. */
    public long[] cosignedBefore(long size, int limit) {
        String select = "select distinct size from log.cosignature where size < ? order by size desc limit ?";
        return query(select, row -> row.getLong(1), size, limit).reversed().stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** The keys that heads were signed with, the newest first. */
    public List<VerifierKey> keys() {
        String select = "select vkey from log.verifier_key order by since desc, vkey";
        return query(select, row -> VerifierKey.parse(row.getString(1)));
    }

    /** The tree under a head. */
    public TiledTree tree(SignedHead head) {
        return new TiledTree(new StoredTiles(dataSource), head.size());
    }

    private <T> List<T> query(String sql, Reading<T> reading, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int at = 0; at < parameters.length; at++) {
                select.setObject(at + 1, parameters[at]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reading.read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw SqlFailure.explained(e);
        }
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
