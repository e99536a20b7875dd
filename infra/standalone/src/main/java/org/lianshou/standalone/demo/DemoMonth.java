package org.lianshou.standalone.demo;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.lianshou.command.DeskSchema;
import org.lianshou.demo.Month;
import org.lianshou.demo.Told;
import org.lianshou.demo.Town;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.embedded.EmbeddedDatabase;
import org.lianshou.eventlog.EventLogSchema;
import org.lianshou.reference.ReferenceData;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * The demo county's last month, played into an empty log before the process begins to run on the machine's clock. One that
 * was cut short is taken away and played again: nothing else has been written by then.
 */
public final class DemoMonth {
    private static final String UNFINISHED = "demo-month-unfinished";
    private static final String OURS = "org.lianshou";
    private static final int CONNECTIONS = 6;

    private final Path data;
    private final EmbeddedDatabase database;

    public DemoMonth(Path data, EmbeddedDatabase database) {
        this.data = data;
        this.database = database;
    }

    /**
     * Plays it where nothing was recorded yet.
     *
     * @param progress is told which part of it is over, from 0 to 1, and nothing where there is nothing to play
     */
    public void play(DoubleConsumer progress) {
        try (HikariDataSource owner = connections(database.owner(), true)) {
            clearUnfinished(owner);
            if (hasBegun(owner)) {
                return;
            }
            EventLogSchema.migrate(owner);
            DeskSchema.migrate(owner);
            mark();
            quietly(() -> play(progress, Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS)));
            flush(owner);
        }
        unmark();
    }

    /** Whether anything is in the log; asked at every start, so before the schemas are brought up to date. */
    private static boolean hasBegun(HikariDataSource owner) {
        JdbcClient sql = JdbcClient.create(owner);
        return sql.sql("select to_regclass('log.head') is not null")
                        .query(Boolean.class)
                        .single()
                && sql.sql("select position > 0 from log.head")
                        .query(Boolean.class)
                        .single();
    }

    /** A commit that waits for the disk waits for all before it. */
    private static void flush(HikariDataSource owner) {
        JdbcClient.create(owner).sql("comment on schema log is 'The event log'").update();
    }

    private void play(DoubleConsumer progress, Instant now) {
        Month month = Month.until(now);
        List<Told> beside = DemoStories.all().stream()
                .flatMap(story -> DemoStories.told(story, now).stream())
                .toList();
        try (HikariDataSource connections = connections(database.command(), false);
                Town town = Town.open(connections, data, ReferenceData.demo(), month.begins())) {
            month.play(town, beside, progress);
        }
    }

    private void clearUnfinished(HikariDataSource owner) {
        if (Files.exists(data.resolve(UNFINISHED))) {
            JdbcClient.create(owner)
                    .sql("drop schema if exists log, desk cascade")
                    .update();
            try {
                FileSystemUtils.deleteRecursively(data.resolve("keys"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void mark() {
        try {
            Files.writeString(
                    data.resolve(UNFINISHED), "While this is here, the demo month has not come to its end.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unmark() {
        try {
            Files.delete(data.resolve(UNFINISHED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is told in the log of the process is of a time that is not now. */
    private static void quietly(Runnable work) {
        LoggingSystem logging = LoggingSystem.get(DemoMonth.class.getClassLoader());
        logging.setLogLevel(OURS, LogLevel.ERROR);
        try {
            work.run();
        } finally {
            logging.setLogLevel(OURS, LogLevel.INFO);
        }
    }

    /** @param durable whether a commit waits for the disk, which a story that would be told again need not */
    private static HikariDataSource connections(DatabaseAccess access, boolean durable) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("demo");
        config.setJdbcUrl(access.url());
        config.setUsername(access.username());
        config.setPassword(access.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionInitSql("set synchronous_commit = " + (durable ? "on" : "off"));
        return new HikariDataSource(config);
    }
}
