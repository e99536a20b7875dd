package org.lianshou.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One read model: a schema, and how to reach it. */
public final class ViewDatabase {

    private final DataSource dataSource;
    private final String schema;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transactions;
    private final TransactionTemplate rehearsals;

    /** @param dataSource connects as a role that may write the schema, lianshou_query in our migration */
    public ViewDatabase(DataSource dataSource, String schema) {
        this.dataSource = dataSource;
        this.schema = schema;
        DataSource inSchema = new InSchema(dataSource, schema);
        this.jdbc = new JdbcTemplate(inSchema);
        this.client = JdbcClient.create(jdbc);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(inSchema));
        this.rehearsals = new TransactionTemplate(new JdbcTransactionManager(inSchema));
        rehearsals.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    public JdbcClient client() {
        return client;
    }

    public String schema() {
        return schema;
    }

    /** The same database's read model of another name. */
    ViewDatabase beside(String otherSchema) {
        return new ViewDatabase(dataSource, otherSchema);
    }

    void inTransaction(Consumer<JdbcTemplate> work) {
        transactions.executeWithoutResult(status -> work.accept(jdbc));
    }

    /** On one snapshot of everything, and leaving no trace. */
    <T> T takenBack(Function<JdbcTemplate, T> work) {
        return Objects.requireNonNull(rehearsals.execute(status -> {
            status.setRollbackOnly();
            return work.apply(jdbc);
        }));
    }

    /** Tables are named without their schema, so each connection is told where it is. */
    private static final class InSchema extends DelegatingDataSource {
        private final String schema;

        InSchema(DataSource target, String schema) {
            super(target);
            this.schema = schema;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            try {
                connection.setSchema(schema);
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
    }
}
