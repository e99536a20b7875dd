package org.lianshou.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Asks a running server for the settings that acknowledged writes and passwords rest on. */
final class Durability {

    private static final List<String> ASSERTED =
            List.of("fsync", "synchronous_commit", "full_page_writes", "password_encryption", "listen_addresses");

    private Durability() {}

    static void assertOn(Connection connection) throws SQLException {
        for (String setting : ASSERTED) {
            String wanted = PostgresCluster.SETTINGS.get(setting);
            String found = show(connection, setting);
            if (!found.equals(wanted)) {
                throw new StartRefused(setting + " is " + found + " and must be " + wanted);
            }
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.prepareStatement("select current_setting(?)")) {
            statement.setString(1, setting);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
