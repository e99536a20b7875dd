package org.lianshou.embedded;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Real PostgreSQL and Kafka for the tests of every module: one of each a test JVM, as durable as in production, and a
 * new database for whoever asks. Nothing needs closing; all of it goes with the JVM. With
 * {@code -Dlianshou.test.containers=true} and a Docker engine both come from images instead.
 */
public final class TestInfrastructure {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Map<String, String> PREPARED = new ConcurrentHashMap<>();
    private static final String EMPTY = "template1";

    private TestInfrastructure() {}

    /** A new and empty database; some 50 ms once the server runs. */
    public static TestDatabase freshDatabase() {
        return created("test_" + COUNT.incrementAndGet(), EMPTY);
    }

    /**
     * A new copy of a database that is prepared once, as soon made as an empty one. Copies of a log have its id in common.
     *
     * @param name of the preparation, in small letters; the first who asks for it prepares
     * @param preparation by the owner, who has closed all connections in the end
     */
    public static TestDatabase freshDatabase(String name, Consumer<DatabaseAccess> preparation) {
        String like = PREPARED.computeIfAbsent(name, one -> {
            String database = "test_" + one;
            preparation.accept(created(database, EMPTY).owner());
            return database;
        });
        return created("test_" + COUNT.incrementAndGet(), like);
    }

    private static TestDatabase created(String name, String like) {
        try {
            return Database.SERVER.createDatabase(name, like);
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
