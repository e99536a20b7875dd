package org.lianshou.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The PostgreSQL server that the tests of one JVM share, whoever runs it. */
record TestServer(DatabaseAccess superuser, DatabaseAccess owner, DatabaseAccess command, DatabaseAccess query) {

    static TestServer on(EmbeddedDatabase database) {
        return new TestServer(database.superuser(), database.owner(), database.command(), database.query());
    }

    TestServer withRoles() throws SQLException {
        try (Connection connection = superuser.connect()) {
            DatabaseRoles.ensure(connection, List.of(owner, command, query));
        }
        return this;
    }

    TestDatabase createDatabase(String name, String like) throws SQLException {
        try (Connection connection = superuser.connect()) {
            DatabaseRoles.ensureDatabase(connection, name, like);
        }
        return new TestDatabase(owner.to(name), command.to(name), query.to(name));
    }
}
