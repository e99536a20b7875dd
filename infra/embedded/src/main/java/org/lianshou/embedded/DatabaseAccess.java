package org.lianshou.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How one role reaches one database. */
public record DatabaseAccess(String url, String username, String password) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    DatabaseAccess to(String otherUrl) {
        return new DatabaseAccess(otherUrl, username, password);
    }

    @Override
    public String toString() {
        return username + "@" + url;
    }
}
