package org.lianshou.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lianshou.command.axon.AxonShell;
import org.lianshou.command.erasure.KnownSubjects;
import org.lianshou.command.order.Done;
import org.lianshou.command.order.NewIssueIds;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.PersonAsking;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.Subjects;
import org.lianshou.embedded.DataFolder;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.embedded.EmbeddedDatabase;
import org.lianshou.eventlog.CommandKey;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.EventLogSchema;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.reference.ReferenceData;
import org.lianshou.wire.LianshouJson;
import org.lianshou.wire.StreamEventCodec;

/**
 * The command side alone, in this process, on a PostgreSQL of its own: no relay, no projections, no HTTP, and all that
 * keeps a command safe: its key, its version, permission, the chain of hashes, the reporter sealed.
 */
final class Desk {

    /** As many as standalone's command side has. */
    private static final int CONNECTIONS = 16;

    private final Clock clock = Clock.systemUTC();
    private final NewIssueIds ids = new NewIssueIds(clock);
    private final EmbeddedDatabase database;
    private final EventLogReader reader;
    private final SubjectKeys keys;
    private final Rulebook rulebook;
    private final Subjects subjects;
    private final Orders orders;

    private Desk(
            EmbeddedDatabase database,
            EventLogReader reader,
            SubjectKeys keys,
            Rulebook rulebook,
            Subjects subjects,
            Orders orders) {
        this.database = database;
        this.reader = reader;
        this.keys = keys;
        this.rulebook = rulebook;
        this.subjects = subjects;
        this.orders = orders;
    }

    static Desk open(Workspace workspace) {
        DataFolder folder =
                workspace.remember(DataFolder.open(workspace.folder().resolve("data")));
        EmbeddedDatabase database = workspace.remember(EmbeddedDatabase.start(folder));
        EventLogSchema.migrate(ServerDatabase.source(database.owner()));
        HikariDataSource connections = workspace.remember(connections(database.command()));
        EventLogReader reader = new EventLogReader(connections);
        SubjectKeys keys = keys(folder.path());
        AxonShell shell = workspace.remember(
                new AxonShell(new EventLog(connections, Clock.systemUTC()), reader, StreamEventCodec.sealing(keys)));
        ReferenceData county = ReferenceData.demo();
        Rulebook rulebook = new Rulebook(county.directory(), county.policies(), county.calendar());
        return new Desk(database, reader, keys, rulebook, new KnownSubjects(connections, keys), shell.orders());
    }

    EmbeddedDatabase database() {
        return database;
    }

    Orders orders() {
        return orders;
    }

    Rulebook rulebook() {
        return rulebook;
    }

    EventLogReader reader() {
        return reader;
    }

    SubjectKeys keys() {
        return keys;
    }

    /** A caller who takes one issue after the other through its life. */
    Callers.Caller caller(int number) {
        return new Callers.Caller() {
            private IssueId issue = ids.next();
            private int step;
            private long version = -1;

            @Override
            public void change() {
                version = give(issue, version, Life.STEPS.get(step)).version();
                if (++step == Life.STEPS.size()) {
                    issue = ids.next();
                    step = 0;
                    version = -1;
                }
            }
        };
    }

    /** One whole life, and the issue's state after it as the API shows it. */
    String stateAfterLife() {
        IssueId issue = lived();
        StreamEventCodec opening = StreamEventCodec.opening(keys);
        List<IssueEvent> events =
                reader.stream(issue.value()).stream().map(opening::decodeIssue).toList();
        return LianshouJson.mapper().writeValueAsString(Issue.fold(issue, events));
    }

    /** An issue that has lived its whole life. */
    IssueId lived() {
        IssueId issue = ids.next();
        long version = -1;
        for (Life.Step step : Life.STEPS) {
            version = give(issue, version, step).version();
        }
        return issue;
    }

    private Done give(IssueId issue, long seen, Life.Step step) {
        PersonAsking asker = new PersonAsking(
                rulebook.directory().person(step.by()).orElseThrow(),
                clock.instant(),
                rulebook,
                subjects,
                orders::stored);
        SeenVersion version = seen < 0 ? new SeenVersion.Nothing() : new SeenVersion.Exactly(seen);
        Order<?> order = Order.of(issue, version, step.command(), asker);
        return orders.give(order, key(issue, step), new byte[0]);
    }

    /** Made as HTTP makes it, with the JSON of the command. */
    private CommandKey key(IssueId issue, Life.Step step) {
        byte[] body = LianshouJson.mapper().writeValueAsString(step.command()).getBytes(StandardCharsets.UTF_8);
        String path = "/api/issues/" + issue + "/" + step.command().name();
        return CommandKey.of(step.by().value(), "POST", path, UUID.randomUUID().toString(), keys.fingerprint(body));
    }

    private static SubjectKeys keys(Path data) {
        return SubjectKeys.open(data.resolve("keys"), data.resolve("secrets/subject-keys.master"));
    }

    static HikariDataSource connections(DatabaseAccess access) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(access.url());
        config.setUsername(access.username());
        config.setPassword(access.password());
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }
}
