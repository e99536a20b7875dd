package org.lianshou.query;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.embedded.TestDatabase;
import org.lianshou.embedded.TestInfrastructure;
import org.lianshou.eventlog.Appended;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.EventLogSchema;
import org.lianshou.eventlog.Head;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.query.projection.ViewSchema;
import org.postgresql.ds.PGSimpleDataSource;

/** A log and an empty read model of a test's own, and the roles that reach them. */
public final class Databases implements AutoCloseable {

    private final TestDatabase database = TestInfrastructure.freshDatabase("query_side", Databases::migrate);
    private final HikariDataSource query = pool(database.query());
    private final SubjectKeys keys = keysInNewFolder();

    private static void migrate(DatabaseAccess owner) {
        EventLogSchema.migrate(plain(owner));
        ViewSchema.migrate(plain(owner), ViewSchema.LIVE);
        ViewSchema.migrate(plain(owner), ViewSchema.CHECK);
    }

    public DataSource owner() {
        return plain(database.owner());
    }

    public DataSource command() {
        return plain(database.command());
    }

    public DataSource query() {
        return query;
    }

    public SubjectKeys keys() {
        return keys;
    }

    /** What a client waits for it with. */
    public String token(Appended appended) {
        Head head = log().head();
        return "%s.%d.%d.%s".formatted(head.logId(), head.epoch(), appended.position(), appended.stream());
    }

    public EventLogReader log() {
        return new EventLogReader(query);
    }

    public Histories histories() {
        return new Histories(new EventLog(command(), Clock.systemUTC()), keys);
    }

    @Override
    public void close() {
        query.close();
    }

    private static DataSource plain(DatabaseAccess access) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(access.url());
        dataSource.setUser(access.username());
        dataSource.setPassword(access.password());
        return dataSource;
    }

    private static HikariDataSource pool(DatabaseAccess access) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(access.url());
        config.setUsername(access.username());
        config.setPassword(access.password());
        config.setMaximumPoolSize(5);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    private static SubjectKeys keysInNewFolder() {
        try {
            Path folder = Files.createTempDirectory("keys");
            return SubjectKeys.open(folder.resolve("subjects"), folder.resolve("master.key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
