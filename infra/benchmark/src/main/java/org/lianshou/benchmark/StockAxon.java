package org.lianshou.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.json.JacksonSerializer;
import org.lianshou.embedded.DatabaseAccess;

/**
 * Axon's own JDBC engine as its guide sets it up: its tables, its Jackson serializer, and one connection a unit of work,
 * which commits with it.
 */
final class StockAxon implements AutoCloseable {

    /** Axon has a connection a command; with fewer than callers they would wait for each other. */
    private static final int CONNECTIONS = 32;

    private final HikariDataSource connections;
    private final JdbcEventStorageEngine engine;

    private StockAxon(HikariDataSource connections) {
        this.connections = connections;
        this.engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(connections::getConnection))
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(JacksonSerializer.defaultSerializer())
                .snapshotSerializer(JacksonSerializer.defaultSerializer())
                .build();
    }

    static StockAxon in(DatabaseAccess owner) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(owner.url());
        config.setUsername(owner.username());
        config.setPassword(owner.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setAutoCommit(false);
        StockAxon stock = new StockAxon(new HikariDataSource(config));
        JdbcEventStorageEngine.builder()
                .connectionProvider(owner::connect)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(JacksonSerializer.defaultSerializer())
                .snapshotSerializer(JacksonSerializer.defaultSerializer())
                .build()
                .createSchema(PostgresEventTableFactory.INSTANCE);
        return stock;
    }

    JdbcEventStorageEngine engine() {
        return engine;
    }

    /** Leaves its connections to others: the server has not enough for everybody at once. */
    void rest() {
        connections.getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public void close() {
        connections.close();
    }
}
