package org.lianshou.eventlog.heads;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.lianshou.eventlog.SqlFailure;
import org.lianshou.eventlog.tree.Tiles;
import org.lianshou.eventlog.tree.TreeHash;

/** The tree's hashes from the database: leaves from the events themselves, all above from {@code log.tile}. */
public final class StoredTiles implements Tiles {

    private static final String LEAVES =
            "select hash from log.event where position > ? and position <= ? order by position";
    private static final String NODES =
            "select hash from log.tile where index >= ? and index < ? and level = ? order by index";

    private final DataSource dataSource;

    /** @param dataSource connects as a role that may read the log: lianshou_query or lianshou_command */
    public StoredTiles(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @throws TreeInconsistent where hashes are missing: whoever asks knows from a head that they were there */
    @Override
    public List<TreeHash> read(int level, long index, int width) {
        long first = index * WIDTH;
        List<TreeHash> hashes = level == 0 ? leaves(first, width) : nodes(level, first, width);
        if (hashes.size() != width) {
            throw new TreeInconsistent("Of the %d hashes after %d on level %d of the tree %d are there"
                    .formatted(width, first, level, hashes.size()));
        }
        return hashes;
    }

    private List<TreeHash> leaves(long first, int width) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(LEAVES)) {
            select.setLong(1, first);
            select.setLong(2, first + width);
            return hashes(select).stream().map(TreeHash::leaf).toList();
        } catch (SQLException e) {
            throw SqlFailure.explained(e);
        }
    }

    private List<TreeHash> nodes(int level, long first, int width) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(NODES)) {
            select.setLong(1, first);
            select.setLong(2, first + width);
            select.setInt(3, level);
            return hashes(select).stream().map(TreeHash::of).toList();
        } catch (SQLException e) {
            throw SqlFailure.explained(e);
        }
    }

    private static List<byte[]> hashes(PreparedStatement select) throws SQLException {
        List<byte[]> hashes = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                hashes.add(row.getBytes(1));
            }
        }
        return hashes;
    }
}
