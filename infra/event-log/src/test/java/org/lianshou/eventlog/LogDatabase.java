package org.lianshou.eventlog;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** A migrated database of a test class's own, in the one server of the test run. */
public final class LogDatabase implements AutoCloseable {

    private static EmbeddedPostgres server;
    private final String name = "log_" + UUID.randomUUID().toString().replace("-", "");
    private final HikariDataSource command;
    private final HikariDataSource query;

    public LogDatabase() {
        try {
            start();
            execute(server.getPostgresDatabase(), "create database " + name);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        EventLogSchema.migrate(owner());
        command = pool("lianshou_command", 34);
        query = pool("lianshou_query", 4);
    }

    private static synchronized void start() throws IOException {
        if (server == null) {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .start();
            execute(server.getPostgresDatabase(), "create role lianshou_command login");
            execute(server.getPostgresDatabase(), "create role lianshou_query login");
        }
    }

    public DataSource owner() {
        return server.getDatabase("postgres", name);
    }

    public DataSource command() {
        return command;
    }

    public DataSource query() {
        return query;
    }

    private HikariDataSource pool(String role, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl(role, name));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    public static void execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        command.close();
        query.close();
    }
}
