package org.lianshou.command.supervising;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.lianshou.command.StreetLights;
import org.lianshou.command.axon.AxonShell;
import org.lianshou.command.erasure.KnownSubjects;
import org.lianshou.command.hotline.HotlineCommand;
import org.lianshou.command.issue.CollectionCommand.Accept;
import org.lianshou.command.issue.DiscussionCommand.WaiveDiscussion;
import org.lianshou.command.issue.EvaluationCommand.RecordCallback;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.issue.ResolutionCommand.Complete;
import org.lianshou.command.issue.ResolutionCommand.Dispatch;
import org.lianshou.command.issue.ResolutionCommand.SignFor;
import org.lianshou.command.order.HotlineInstruction;
import org.lianshou.command.order.NewIssueIds;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.PersonAsking;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.directory.Person;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.embedded.TestDatabase;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.hotline.HotlineMonth;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.UnitId;
import org.lianshou.reference.ReferenceData;
import org.lianshou.stream.StreamState;
import org.lianshou.wire.LogAsOf;
import org.lianshou.wire.StreamEventCodec;
import org.springframework.jdbc.core.JdbcTemplate;

/** One of several command sides of the demo county on one database; what supervision does by itself is started by hand. */
final class SupervisingNode implements AutoCloseable {
    static final ReferenceData COUNTY = ReferenceData.demo();
    static final Rulebook RULES = new Rulebook(COUNTY.directory(), COUNTY.policies(), COUNTY.calendar());
    static final UnitId VILLAGE = new UnitId("u-330521001200");

    static final UnitId HOTLINE = new UnitId("u-hotline");

    private final TestDatabase database;
    private final Clock clock;
    private final NewIssueIds ids = new NewIssueIds(Clock.systemUTC());
    private final SubjectKeys keys;
    private final LogTail tail;
    private final AxonShell shell;

    final DemoChronicle county = new DemoChronicle();
    final HikariDataSource pool;
    final EventLogReader reader;
    final StreamEventCodec codec;

    SupervisingNode(TestDatabase database, Path folder, Clock clock) {
        this.database = database;
        this.clock = clock;
        pool = pool(database.command());
        reader = new EventLogReader(pool);
        keys = SubjectKeys.open(folder.resolve("keys"), folder.resolve("master.key"));
        codec = StreamEventCodec.sealing(keys);
        shell = new AxonShell(new EventLog(pool, clock), reader, codec);
        tail = new LogTail(pool, Duration.ofMillis(100));
    }

    /** As the process starts it, giving its orders by a way of its own. */
    WhenFailedOrDecidedThenOrder automation(UnaryOperator<Orders> way) {
        FollowingOrders following = new FollowingOrders(way.apply(orders()), RULES, keys);
        WhenFailedOrDecidedThenOrder automation =
                new WhenFailedOrDecidedThenOrder(pool, reader, tail, codec, following);
        automation.start();
        return automation;
    }

    /** What would be held now of what was recorded by then. */
    Contents contents() {
        return new Contents(reader, new LogAsOf(reader, codec), county, RULES);
    }

    SupervisionRounds rounds() {
        return new SupervisionRounds(pool, contents(), orders(), RULES, clock);
    }

    VillageColours colours() {
        return new VillageColours(pool, contents(), orders(), RULES, clock);
    }

    Orders orders() {
        return shell.orders();
    }

    /** An issue that the village works on. */
    IssueId inProgress() {
        IssueId issue = accepted();
        give(issue, "village", new WaiveDiscussion(new Ground("minor-matter", "小事即办")));
        give(issue, "village", new Dispatch(VILLAGE, null, null));
        give(issue, "village", new SignFor());
        return issue;
    }

    IssueId accepted() {
        return accepted(clock.instant());
    }

    IssueId accepted(Instant at) {
        IssueId issue = ids.next();
        give(issue, "operator", at, StreetLights.reportedBy("沈桂芳", "139 0000 4242", null));
        give(issue, "operator", at, new Accept(VILLAGE, null));
        return issue;
    }

    /** Somebody does it, and the reporter says what they think of it. */
    void done(IssueId issue, String by, boolean satisfied) {
        give(issue, by, new Complete("已换灯", null, null));
        give(issue, "operator", new RecordCallback(true, satisfied, satisfied, satisfied ? "好了" : "还是不亮"));
    }

    void give(IssueId issue, String who, IssueCommand command) {
        give(issue, who, clock.instant(), command);
    }

    /** Entered now, of what happened then. */
    void give(IssueId issue, String who, Instant at, IssueCommand command) {
        PersonAsking asker = new PersonAsking(person(who), at, RULES, new KnownSubjects(pool, keys), orders()::stored);
        orders().give(Order.of(issue, new SeenVersion.Any(), command, asker), null, new byte[0]);
    }

    /** The hotline's figures of a day, by its operator. */
    void enter(HotlineCommand command) {
        var instruction = new HotlineInstruction(command, HOTLINE, person("operator"), false, clock.instant(), RULES);
        HotlineMonth month = HotlineMonth.of(HOTLINE, YearMonth.from(command.day()));
        orders().give(new Order<>(month, new SeenVersion.Any(), List.of(instruction)), null, new byte[0]);
    }

    <S extends StreamState<S>> S stored(S beginning) {
        return orders().stored(beginning);
    }

    long head() {
        return reader.head().position();
    }

    List<RecordedEvent> all() {
        return reader.after(0, Integer.MAX_VALUE);
    }

    List<RecordedEvent> all(String type) {
        return all().stream().filter(event -> event.type().equals(type)).toList();
    }

    UUID streamOfOnly(String type) {
        List<RecordedEvent> events = all(type);
        if (events.size() != 1) {
            throw new AssertionError(events.size() + " of " + type);
        }
        return events.getFirst().stream();
    }

    /** As the owner of the database. */
    void sql(String statement) throws SQLException {
        try (HikariDataSource owner = pool(database.owner())) {
            new JdbcTemplate(owner).update(statement);
        }
    }

    @Override
    public void close() {
        tail.close();
        shell.close();
        pool.close();
    }

    static Person person(String id) {
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
