package org.lianshou.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
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

    @Test
    void a_role_keeps_its_parameters_on_another_database() {
        var access = new DatabaseAccess("jdbc:postgresql://localhost:5432/test?loggerLevel=OFF", "owner", "secret");

        assertThat(access.to("other").url()).isEqualTo("jdbc:postgresql://localhost:5432/other?loggerLevel=OFF");
    }

    @Test
    void every_part_of_kafka_is_of_one_version() {
        var versions = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(jar -> Path.of(jar).getFileName().toString())
                .filter(jar -> jar.startsWith("kafka"))
                .map(jar -> jar.replaceFirst(".*-", ""))
                .distinct();

        assertThat(versions)
                .as("Boot's own version mixed in fails only at run time")
                .hasSize(1);
    }
}
