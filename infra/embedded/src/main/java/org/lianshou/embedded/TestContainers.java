package org.lianshou.embedded;

import java.sql.SQLException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The same servers from images, for machines with a Docker engine and {@code -Dlianshou.test.containers=true}. Ryuk
 * removes them. This path is compiled with the rest and run by hand only: the usual build has no engine.
 */
final class TestContainers {

    private TestContainers() {}

    static boolean wanted() {
        return Boolean.getBoolean("lianshou.test.containers")
                && DockerClientFactory.instance().isDockerAvailable();
    }

    static TestServer database() {
        var container = new PostgreSQLContainer("postgres:18").withDatabaseName(EmbeddedDatabase.NAME);
        container.start();
        try {
            return new TestServer(
                            access(container, container.getUsername()),
                            access(container, EmbeddedDatabase.OWNER),
                            access(container, EmbeddedDatabase.COMMAND),
                            access(container, EmbeddedDatabase.QUERY))
                    .withRoles();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static TestBroker broker() {
        var container = new KafkaContainer("apache/kafka:4.4.0");
        container.start();
        PublishedTopics.ensure(container.getBootstrapServers());
        return new TestBroker(container.getBootstrapServers());
    }

    private static DatabaseAccess access(PostgreSQLContainer container, String role) {
        return new DatabaseAccess(container.getJdbcUrl(), role, container.getPassword());
    }
}
