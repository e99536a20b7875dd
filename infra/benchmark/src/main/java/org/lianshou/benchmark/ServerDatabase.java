package org.lianshou.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.lianshou.embedded.DatabaseAccess;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of a standalone process, reached past it as the role that owns the tables. */
final class ServerDatabase {

    private static final String OWNER = "lianshou_owner";
    private static final String SUPERUSER = "postgres";

    private ServerDatabase() {}

    static DatabaseAccess in(Path data) throws IOException {
        return as(OWNER, data);
    }

    /** As whoever may do everything. */
    static DatabaseAccess superuser(Path data) throws IOException {
        return as(SUPERUSER, data);
    }

    private static DatabaseAccess as(String role, Path data) throws IOException {
        String password =
                Files.readString(data.resolve("secrets").resolve(role)).strip();
        return new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + Postmaster.port(data) + "/lianshou", role, password);
    }

    static DataSource source(DatabaseAccess access) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(access.url());
        source.setUser(access.username());
        source.setPassword(access.password());
        return source;
    }

    /** The one number that a query answers. */
    static long number(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    static void execute(DatabaseAccess access, String sql, Object... parameters) throws SQLException {
        try (Connection connection = access.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }
}
