package org.lianshou.command.imports;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.lianshou.area.Chronicle;
import org.lianshou.command.CommandDatabase;
import org.lianshou.command.axon.AxonShell;
import org.lianshou.command.county.FirstImport;
import org.lianshou.command.order.Rulebook;
import org.lianshou.county.LivingCounty;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.embedded.TestDatabase;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.axon.EventCodec;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.reference.ReferenceData;
import org.lianshou.stream.StreamState;
import org.lianshou.wire.StreamEventCodec;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Imports on a fresh database, without the web. The worker can be ended and begun anew, the log be gone. */
final class CommandDesk implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TestDatabase database = CommandDatabase.fresh();
    private final HikariDataSource pool = pool(database.command());
    private final Line line = new Line(pool);
    private final AxonShell shell;
    private final TakeOver takeOver;
    private final LogTail tail;
    private final LivingCounty county;
    private final CountyRows rows;
    private ImportWorker worker;

    final EventLogReader log = new EventLogReader(line);
    final ImportDesk desk = new ImportDesk(pool);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    CommandDesk(Path folder) {
        EventCodec codec =
                StreamEventCodec.sealing(SubjectKeys.open(folder.resolve("keys"), folder.resolve("master.key")));
        shell = new AxonShell(new EventLog(line, CLOCK), log, codec);
        tail = new LogTail(pool);
        county = new LivingCounty(
                ReferenceData.demo().directory(), ReferenceData.demo().rules(), log, tail, CLOCK);
        takeOver = new TakeOver(shell.orders(), rulebook(), log, codec);
        rows = new CountyRows(shell.orders(), rulebook(), county, CLOCK);
        worker = newWorker();
    }

    UUID start(byte[] file) {
        return start("nyc311", file);
    }

    UUID start(String profile, byte[] file) {
        return new Imports(desk, Profiles.known(), worker, CLOCK).start(profile, file, new PersonId("admin"));
    }

    /** The county is taken over from its file, as at the first start. */
    void takeCountyOver() {
        ReferenceData written = ReferenceData.demo();
        new FirstImport(shell.orders(), written.directory(), written.effectiveFrom()).run();
    }

    Chronicle chronicle() {
        return county.upToDate();
    }

    ImportStatus await(UUID id, Predicate<ImportStatus> there) throws InterruptedException {
        Instant end = CLOCK.instant().plus(PATIENCE);
        while (true) {
            ImportStatus status = desk.status(id).orElseThrow();
            if (there.test(status)) {
                return status;
            }
            if (CLOCK.instant().isAfter(end)) {
                throw new AssertionError("still " + status);
            }
            Thread.sleep(20);
        }
    }

    ImportStatus awaitDone(UUID id) throws InterruptedException {
        return await(id, status -> status.state() == ImportState.DONE);
    }

    Issue stored(IssueId issue) {
        return shell.orders().stored(issue);
    }

    <S extends StreamState<S>> S stored(S beginning) {
        return shell.orders().stored(beginning);
    }

    void restartWorker() {
        worker.close();
        worker = newWorker();
    }

    void logIsGone(boolean gone) {
        line.cut = gone;
    }

    void asOwner(String sql) throws SQLException {
        try (Connection connection = database.owner().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        worker.close();
        tail.close();
        shell.close();
        pool.close();
    }

    private ImportWorker newWorker() {
        ImportWorker fresh = new ImportWorker(desk, Profiles.known(), takeOver, rows, CLOCK, meters);
        fresh.start();
        return fresh;
    }

    private static Rulebook rulebook() {
        ReferenceData county = ReferenceData.demo();
        return new Rulebook(county.directory(), county.policies(), county.calendar());
    }

    private static HikariDataSource pool(DatabaseAccess access) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.username());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(1);
        return pool;
    }

    /** The way to the log, which can be cut. */
    private static final class Line extends DelegatingDataSource {
        private volatile boolean cut;

        Line(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (cut) {
                throw new SQLException("the log is gone", "08006");
            }
            return super.getConnection();
        }
    }
}
