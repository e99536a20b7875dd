package org.lianshou.command.repetition;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.lianshou.command.DeskSchema;
import org.lianshou.command.StreetLights;
import org.lianshou.command.axon.AxonShell;
import org.lianshou.command.erasure.KnownSubjects;
import org.lianshou.command.issue.CollectionCommand;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.order.NewIssueIds;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.PersonAsking;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.Subjects;
import org.lianshou.directory.Person;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.embedded.TestDatabase;
import org.lianshou.embedded.TestInfrastructure;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.EventLogSchema;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.UnitId;
import org.lianshou.reference.ReferenceData;
import org.lianshou.wire.StreamEventCodec;
import org.springframework.jdbc.core.JdbcTemplate;

/** The demo county's command side on a log of its own, where the same lights go out again; the automation is started by hand. */
final class GridDesk implements AutoCloseable {
    private static final ReferenceData COUNTY = ReferenceData.demo();
    private static final Rulebook RULES = new Rulebook(COUNTY.directory(), COUNTY.policies(), COUNTY.calendar());

    private final Clock clock = Clock.systemUTC();
    private final TestDatabase database = TestInfrastructure.freshDatabase();
    private final HikariDataSource pool = pool(database.command());
    private final NewIssueIds ids = new NewIssueIds(clock);
    private final EventLogReader reader = new EventLogReader(pool);
    private final LogTail tail;
    private final AxonShell shell;
    private final SubjectKeys keys;
    private final Subjects subjects;
    private final StreamEventCodec codec;

    /** @param before accepted before the automation is installed */
    GridDesk(Path folder, int before) {
        try (HikariDataSource owner = pool(database.owner())) {
            EventLogSchema.migrate(owner);
            keys = SubjectKeys.open(folder.resolve("keys"), folder.resolve("master.key"));
            codec = StreamEventCodec.sealing(keys);
            subjects = new KnownSubjects(pool, keys);
            shell = new AxonShell(new EventLog(pool, clock), reader, codec);
            tail = new LogTail(pool);
            for (int n = 0; n < before; n++) {
                accepted();
            }
            DeskSchema.migrate(owner);
        }
    }

    /** As the process starts it, giving its orders by a way of its own. */
    WhenIssueRepeatsThenGathered automation(UnaryOperator<Orders> way) {
        Orders orders = way.apply(shell.orders());
        WhenIssueRepeatsThenGathered automation = new WhenIssueRepeatsThenGathered(
                pool, reader, tail, codec, orders, COUNTY.directory(), new Raising(orders, RULES, keys));
        automation.start();
        return automation;
    }

    IssueId reported() {
        IssueId issue = ids.next();
        give(issue, new SeenVersion.Nothing(), StreetLights.reportedBy("沈桂芳", "139 0000 4242", null));
        return issue;
    }

    IssueId accepted() {
        IssueId issue = reported();
        give(issue, new SeenVersion.Any(), new CollectionCommand.Accept(new UnitId("u-330521001200"), null));
        return issue;
    }

    void give(IssueId issue, SeenVersion seen, IssueCommand command) {
        PersonAsking asker =
                new PersonAsking(person("operator"), clock.instant(), RULES, subjects, shell.orders()::stored);
        shell.orders().give(Order.of(issue, seen, command, asker), null, new byte[0]);
    }

    Issue issue(IssueId id) {
        return shell.orders().stored(id);
    }

    long head() {
        return reader.head().position();
    }

    /** The streams in which an event of that type stands. */
    List<UUID> streamsWith(String type) {
        return reader.after(0, head(), List.of(type)).stream()
                .map(RecordedEvent::stream)
                .toList();
    }

    /** As after the loss of all that the automation remembers. */
    void forget() throws SQLException {
        try (HikariDataSource owner = pool(database.owner())) {
            JdbcTemplate jdbc = new JdbcTemplate(owner);
            jdbc.update("update desk.repetition_cursor set position = 0");
            jdbc.update("delete from desk.accepted_issue");
            jdbc.update("delete from desk.repeated");
        }
    }

    @Override
    public void close() {
        tail.close();
        shell.close();
        pool.close();
    }

    private static Person person(String id) {
        return COUNTY.directory().person(new PersonId(id)).orElseThrow();
    }

    private static HikariDataSource pool(DatabaseAccess access) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.username());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(6);
        pool.setMinimumIdle(1);
        return pool;
    }
}
