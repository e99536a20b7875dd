package org.lianshou.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.lianshou.embedded.DatabaseAccess;

/**
 * What the same server does for whoever keeps no log: a plain INSERT, and CRUD with a history table. The bytes are
 * payloads that the log has stored, so there must be some.
 */
final class References {

    /** Rows of CRUD's table, enough that two callers hardly ever want the same. */
    private static final int ISSUES = 20_000;

    private static final int PAYLOADS = 900;

    private final DatabaseAccess owner;
    private final List<byte[]> payloads;
    private final String state;

    private References(DatabaseAccess owner, List<byte[]> payloads, String state) {
        this.owner = owner;
        this.payloads = payloads;
        this.state = state;
    }

    /** @param state the JSON of an issue as it stands after its life, which CRUD writes at each change */
    static References in(DatabaseAccess owner, String state) throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create schema bench;
                    create table bench.entry (id bigint generated always as identity primary key, payload bytea not null);
                    create table bench.history (
                        id bigint generated always as identity primary key, issue bigint not null, payload bytea not null);
                    create table bench.issue (id bigint primary key, version integer not null, state jsonb not null);
                    """);
            try (PreparedStatement fill = connection.prepareStatement(
                    "insert into bench.issue select n, 0, ?::jsonb from generate_series(1, ?) n")) {
                fill.setString(1, state);
                fill.setInt(2, ISSUES);
                fill.execute();
            }
            return new References(owner, payloads(statement), state);
        }
    }

    /** INSERT of one row, committed, in one round trip. */
    Callers.Caller insert(int number) throws SQLException {
        Connection connection = owner.connect();
        PreparedStatement insert = connection.prepareStatement("insert into bench.entry (payload) values (?)");
        return new Connected(connection) {
            @Override
            public void change() throws SQLException {
                insert.setBytes(1, payload());
                insert.executeUpdate();
            }
        };
    }

    /** UPDATE of the issue's row and INSERT of its history row, in one transaction. */
    Callers.Caller crud(int number) throws SQLException {
        Connection connection = owner.connect();
        connection.setAutoCommit(false);
        PreparedStatement update = connection.prepareStatement(
                "update bench.issue set version = version + 1, state = ?::jsonb where id = ?");
        PreparedStatement insert =
                connection.prepareStatement("insert into bench.history (issue, payload) values (?, ?)");
        return new Connected(connection) {
            @Override
            public void change() throws SQLException {
                long issue = 1 + ThreadLocalRandom.current().nextInt(ISSUES);
                update.setString(1, state);
                update.setLong(2, issue);
                update.executeUpdate();
                insert.setLong(1, issue);
                insert.setBytes(2, payload());
                insert.executeUpdate();
                connection.commit();
            }
        };
    }

    /** What the log stored last of one life, from its report on. */
    List<byte[]> life() throws SQLException {
        List<byte[]> life = new ArrayList<>();
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select payload from log.event
                         where stream = (select stream from log.event where sequence = %d order by position desc limit 1)
                         order by sequence""".formatted(Life.STEPS.size() - 1))) {
            while (rows.next()) {
                life.add(rows.getBytes(1));
            }
        }
        return life;
    }

    private byte[] payload() {
        return payloads.get(ThreadLocalRandom.current().nextInt(payloads.size()));
    }

    private static List<byte[]> payloads(Statement statement) throws SQLException {
        List<byte[]> payloads = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("select payload from log.event order by position desc limit " + PAYLOADS)) {
            while (rows.next()) {
                payloads.add(rows.getBytes(1));
            }
        }
        if (payloads.isEmpty()) {
            throw new IllegalStateException("The log is empty: nothing to compare with");
        }
        return payloads;
    }

    /** Takes its connection along. */
    private abstract static class Connected implements Callers.Caller {
        private final Connection connection;

        Connected(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
