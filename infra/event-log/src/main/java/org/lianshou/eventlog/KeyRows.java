package org.lianshou.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Rows of {@code log.command_key}, as {@link EventRows} does it. */
final class KeyRows {

    private static final String INSERT = "; insert into log.command_key (scope, body, position) ";
    private static final int WIDTH = 3;

    private KeyRows() {}

    static String insert(int rows) {
        if (rows == 0) {
            return "";
        }
        return rows > EventRows.MOST_VALUES
                ? INSERT + "select * from unnest(?::uuid[], ?::uuid[], ?::bigint[])"
                : INSERT + EventRows.values(rows, WIDTH);
    }

    /** Returns how many parameters are now set. */
    static int bind(PreparedStatement insert, int before, List<KeptKey> keys) throws SQLException {
        if (keys.size() > EventRows.MOST_VALUES) {
            return bindArrays(insert, before, keys);
        }
        int set = before;
        for (KeptKey kept : keys) {
            insert.setObject(++set, kept.key().scope());
            insert.setObject(++set, kept.key().body());
            insert.setLong(++set, kept.answer().position());
        }
        return set;
    }

    private static int bindArrays(PreparedStatement insert, int before, List<KeptKey> keys) throws SQLException {
        Connection connection = insert.getConnection();
        insert.setArray(
                before + 1,
                EventRows.uuids(connection, keys.stream().map(k -> k.key().scope())));
        insert.setArray(
                before + 2,
                EventRows.uuids(connection, keys.stream().map(k -> k.key().body())));
        insert.setObject(
                before + 3, keys.stream().mapToLong(k -> k.answer().position()).toArray());
        return before + WIDTH;
    }
}
