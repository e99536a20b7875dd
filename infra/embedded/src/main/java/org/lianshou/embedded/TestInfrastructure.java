package org.lianshou.embedded;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Real PostgreSQL and Kafka for the tests of every module: one of each a test JVM, as durable as in production, and a
 * new database for whoever asks. Nothing needs closing; all of it goes with the JVM. With
 * {@code -Dlianshou.test.containers=true} and a Docker engine both come from images instead.
 */
public final class TestInfrastructure {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestInfrastructure() {}

    /** A new and empty database; some 50 ms once the server runs. */
    public static TestDatabase freshDatabase() {
        try {
            return Database.SERVER.createDatabase("test_" + COUNT.incrementAndGet());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static TestBroker broker() {
        return Broker.SERVER;
    }

    /** Started when first asked for, as is the broker. */
    private static final class Database {
        static final TestServer SERVER = TestContainers.wanted() ? TestContainers.database() : embedded();

        private static TestServer embedded() {
            var database = EmbeddedDatabase.start(TestFolder.OF_THIS_JVM, TestFolder.PROGRAMS);
            return TestServer.on(TestFolder.untilExit(database));
        }
    }

    private static final class Broker {
        static final TestBroker SERVER = TestContainers.wanted() ? TestContainers.broker() : embedded();

        private static TestBroker embedded() {
            var broker = TestFolder.untilExit(EmbeddedBroker.start(TestFolder.OF_THIS_JVM));
            return new TestBroker(broker.bootstrapServers());
        }
    }
}
