package org.lianshou.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * PostgreSQL in the data folder with the database {@code lianshou} and its three roles: the owner migrates, the command
 * side and the query side each have what migrations grant them. After the start the settings that acknowledged writes
 * rest on are read back by SQL: a server that lies about them is stopped.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    static final String NAME = "lianshou";
    static final String OWNER = "lianshou_owner";
    static final String COMMAND = "lianshou_command";
    static final String QUERY = "lianshou_query";

    private final DataFolder folder;
    private final PostgresCluster cluster;

    private EmbeddedDatabase(DataFolder folder, PostgresCluster cluster) {
        this.folder = folder;
        this.cluster = cluster;
    }

    public static EmbeddedDatabase start(DataFolder folder) {
        return start(folder, folder.path());
    }

    /** @param programs where PostgreSQL's programs are or will be unpacked; tests share one such folder */
    static EmbeddedDatabase start(DataFolder folder, Path programs) {
        var binaries = PostgresBinaries.unpackedIn(programs);
        var password = folder.secret(PostgresCluster.SUPERUSER);
        var cluster = PostgresCluster.start(binaries, folder.folder("postgresql"), password);
        var database = new EmbeddedDatabase(folder, cluster);
        try {
            database.prepare();
            return database;
        } catch (SQLException | RuntimeException e) {
            database.close();
            throw new StartRefused("The embedded database is not fit for use: " + e.getMessage(), e);
        }
    }

    public DatabaseAccess owner() {
        return access(OWNER, NAME);
    }

    public DatabaseAccess command() {
        return access(COMMAND, NAME);
    }

    public DatabaseAccess query() {
        return access(QUERY, NAME);
    }

    /** For backup, settings and whatever else none of the three may do. */
    public DatabaseAccess superuser() {
        return access(PostgresCluster.SUPERUSER, "postgres");
    }

    @Override
    public void close() {
        cluster.close();
    }

    private DatabaseAccess access(String role, String database) {
        var url = "jdbc:postgresql://127.0.0.1:" + cluster.port() + "/" + database;
        return new DatabaseAccess(url, role, folder.secret(role));
    }

    private void prepare() throws SQLException {
        try (Connection connection = superuser().connect()) {
            Durability.assertOn(connection);
            DatabaseRoles.ensure(connection, List.of(owner(), command(), query()));
            DatabaseRoles.ensureDatabase(connection, NAME);
        }
    }
}
