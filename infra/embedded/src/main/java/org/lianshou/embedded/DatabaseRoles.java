package org.lianshou.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The three roles and the databases they meet in. What a role may do inside a database, the migrations grant. */
final class DatabaseRoles {

    private DatabaseRoles() {}

    /** Sets the passwords each time, so that the files of secrets are the truth. */
    static void ensure(Connection superuser, List<DatabaseAccess> roles) throws SQLException {
        for (DatabaseAccess role : roles) {
            String name = role.username();
            if (!exists(superuser, "select from pg_roles where rolname = ?", name)) {
                execute(superuser, "create role " + name + " login nosuperuser nocreatedb nocreaterole");
            }
            execute(superuser, "alter role " + name + " password '" + role.password() + "'");
        }
    }

    static void ensureDatabase(Connection superuser, String name) throws SQLException {
        ensureDatabase(superuser, name, "template1");
    }

    /** @param like whose content it begins with; nobody may be connected to that one */
    static void ensureDatabase(Connection superuser, String name, String like) throws SQLException {
        if (!exists(superuser, "select from pg_database where datname = ?", name)) {
            execute(superuser, "create database " + name + " template " + like + " owner " + EmbeddedDatabase.OWNER);
        }
        execute(superuser, "revoke all on database " + name + " from public");
        execute(
                superuser,
                "grant connect on database " + name + " to " + EmbeddedDatabase.COMMAND + ", "
                        + EmbeddedDatabase.QUERY);
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
