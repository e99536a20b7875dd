package org.lianshou.embedded;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Real PostgreSQL and Kafka for the tests of every module: one of each a test JVM, as durable as in production, and a new
 * database for whoever asks. Nothing needs closing; all of it goes with the JVM.
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

    /** The broker of this JVM, for whoever makes topics or keys of his own. */
    public static EmbeddedBroker broker() {
        return Broker.SERVER;
    }

    /** Started when first asked for, as is the broker. */
    private static final class Database {
        static final EmbeddedDatabase SERVER =
                TestFolder.untilExit(EmbeddedDatabase.start(TestFolder.OF_THIS_JVM, TestFolder.PROGRAMS));
    }

    private static final class Broker {
        static final EmbeddedBroker SERVER = TestFolder.untilExit(EmbeddedBroker.start(TestFolder.OF_THIS_JVM));
    }
}
