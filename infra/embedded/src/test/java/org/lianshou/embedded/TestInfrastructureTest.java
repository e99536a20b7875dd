package org.lianshou.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestInfrastructureTest {

    @Test
    void every_fresh_database_is_empty_and_the_owner_alone_may_build_in_it() throws SQLException {
        TestDatabase first = TestInfrastructure.freshDatabase();
        TestDatabase second = TestInfrastructure.freshDatabase();
        run(first.owner(), "create schema desk; create table desk.note(words text)");

        run(second.owner(), "create schema desk");

        assertThat(first.owner().url()).isNotEqualTo(second.owner().url());
        assertThatThrownBy(() -> run(first.command(), "create schema mine")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> run(first.query(), "select * from desk.note")).isInstanceOf(SQLException.class);
    }

    private static void run(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
