package org.lianshou.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How one role reaches one database. */
public record DatabaseAccess(String url, String username, String password) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    /** The same role on another database of the same server. */
    DatabaseAccess to(String database) {
        return new DatabaseAccess(url.replaceFirst("/[^/?]+(\\?|$)", "/" + database + "$1"), username, password);
    }

    @Override
    public String toString() {
        return username + "@" + url;
    }
}
