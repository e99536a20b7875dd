package org.lianshou.eventlog;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.embedded.TestDatabase;
import org.lianshou.embedded.TestInfrastructure;
import org.postgresql.ds.PGSimpleDataSource;

/** A migrated log of a test's own, and the roles that reach it. */
public final class LogDatabase implements AutoCloseable {

    private final TestDatabase database = TestInfrastructure.freshDatabase(
            "event_log", owner -> EventLogSchema.migrate(dataSource(owner, owner.url())));
    private final HikariDataSource command =
            pool(database.command(), database.command().url(), 33);
    private final HikariDataSource query =
            pool(database.query(), database.query().url(), 3);

    public DataSource owner() {
        return dataSource(database.owner(), database.owner().url());
    }

    public DataSource command() {
        return command;
    }

    public DataSource query() {
        return query;
    }

    /** The command role by another way to the server, a connection an append. */
    DataSource commandBy(CuttableLine line) {
        return dataSource(database.command(), database.command().url().replaceFirst(":\\d+/", ":" + line.port() + "/"));
    }

    int port() {
        return Integer.parseInt(database.command().url().replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    public static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        command.close();
        query.close();
    }

    private static DataSource dataSource(DatabaseAccess access, String url) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(access.username());
        dataSource.setPassword(access.password());
        return dataSource;
    }

    private static HikariDataSource pool(DatabaseAccess access, String url, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(access.username());
        config.setPassword(access.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }
}
