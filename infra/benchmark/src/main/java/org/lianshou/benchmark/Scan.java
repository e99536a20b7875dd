package org.lianshou.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.lianshou.embedded.DatabaseAccess;

/** What reading a log's events costs at least: all columns of all rows, in the order of the log, and nothing done with them. */
record Scan(DatabaseAccess owner) {
    private static final int FETCH = 2_000;

    /** Events a second. */
    double rate() throws SQLException {
        long begun = System.nanoTime();
        long rows = 0;
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement("select * from log.event order by position")) {
                select.setFetchSize(FETCH);
                ResultSet row = select.executeQuery();
                while (row.next()) {
                    rows += read(row);
                }
            }
        }
        return rows / ((System.nanoTime() - begun) / 1e9);
    }

    private static int read(ResultSet row) throws SQLException {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            var ignored = column < 8 ? row.getString(column) : row.getBytes(column);
        }
        return 1;
    }
}
