package org.lianshou.command.clock;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lianshou.command.StreetLights;
import org.lianshou.command.axon.AxonShell;
import org.lianshou.command.county.FirstBook;
import org.lianshou.command.erasure.KnownSubjects;
import org.lianshou.command.issue.CollectionCommand;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.order.AreaAsking;
import org.lianshou.command.order.BookInstruction;
import org.lianshou.command.order.NewIssueIds;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.PersonAsking;
import org.lianshou.command.order.PersonInSession;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.SessionAsker;
import org.lianshou.command.order.SessionInstruction;
import org.lianshou.command.policy.PolicyCommand.LoadCalendar;
import org.lianshou.command.rounds.Round;
import org.lianshou.command.rounds.dbscheduler.ScheduledRounds;
import org.lianshou.command.session.SessionCommand;
import org.lianshou.county.LivingCounty;
import org.lianshou.directory.Person;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.BookId;
import org.lianshou.policy.CalendarFile;
import org.lianshou.policy.PolicyBook;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.reference.ReferenceData;
import org.lianshou.session.JointSession;
import org.lianshou.session.SessionId;
import org.lianshou.wire.StreamEventCodec;

/** One of several processes on one database: it takes orders, sets alarms and lets them go off. */
final class CommandNode implements AutoCloseable {
    static final ReferenceData COUNTY = ReferenceData.demo();

    /** A fifth of the real one, so that nobody waits long for the turn of a node that died. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    private static final UnitId VILLAGE = new UnitId("u-330521001200");

    private final HikariDataSource pool;
    private final SubjectKeys keys;
    private final Clock clock;
    private final StreamEventCodec codec;
    private final NewIssueIds ids;
    private final AxonShell shell;
    private final LogTail tail;
    private final LivingCounty county;
    private final Rulebook rules;
    private final List<AutoCloseable> running = new ArrayList<>();

    final EventLogReader reader;
    final Striker striker;

    CommandNode(DatabaseAccess database, SubjectKeys keys, Clock clock) {
        this.pool = pool(database);
        this.keys = keys;
        this.clock = clock;
        this.codec = StreamEventCodec.sealing(keys);
        this.ids = new NewIssueIds(Clock.systemUTC());
        this.reader = new EventLogReader(pool);
        this.shell = new AxonShell(new EventLog(pool, clock), reader, codec);
        this.tail = new LogTail(pool, Duration.ofMillis(100));
        this.county = new LivingCounty(COUNTY.directory(), COUNTY.rules(), reader, tail, clock);
        this.rules = new Rulebook(COUNTY.directory(), county);
        this.striker = new Striker(pool, orders(), rules, clock);
    }

    /** Follows the log, as far as the lease is free. */
    AlarmSetter setAlarms() {
        AlarmSetter setter = new AlarmSetter(pool, reader, tail, codec, rules, county, clock);
        setter.start();
        running.add(setter);
        return setter;
    }

    /** Takes its turns in striking. */
    void strikeInTurns() {
        var round = new Round("strike", Duration.ofMillis(50), striker::strikeDue);
        ScheduledRounds rounds = new ScheduledRounds(pool, List.of(round), HEARTBEAT);
        rounds.start();
        running.add(rounds);
    }

    Orders orders() {
        return shell.orders();
    }

    IssueId report() {
        IssueId issue = ids.next();
        give(issue, "operator", StreetLights.reportedBy("沈先生", "0572-8000101", null));
        return issue;
    }

    void accept(IssueId issue) {
        give(issue, "operator", new CollectionCommand.Accept(VILLAGE, new PersonId("village")));
    }

    List<IssueId> accepted(int number) {
        List<IssueId> issues = new ArrayList<>();
        for (int n = 0; n < number; n++) {
            issues.add(report());
            accept(issues.getLast());
        }
        return issues;
    }

    List<IssueEvent> events(IssueId issue) {
        return reader.stream(issue.value()).stream()
                .map(StreamEventCodec.sealed()::decodeIssue)
                .toList();
    }

    void give(IssueId issue, String who, IssueCommand command) {
        PersonAsking asker = new PersonAsking(
                COUNTY.directory().person(new PersonId(who)).orElseThrow(),
                clock.instant(),
                rules,
                new KnownSubjects(pool, keys),
                orders()::stored);
        orders().give(Order.of(issue, new SeenVersion.Any(), command, asker), null, new byte[0]);
    }

    /** The village's cadre asks it of a session. */
    void give(SessionId session, SeenVersion seen, SessionCommand command) {
        give(session, seen, command, cadre());
    }

    SessionAsker cadre() {
        Person cadre = COUNTY.directory().person(new PersonId("village")).orElseThrow();
        return new PersonInSession(cadre, clock.instant(), rules, orders(), "00");
    }

    void give(SessionId session, SeenVersion seen, SessionCommand command, SessionAsker asker) {
        orders().give(
                        new Order<>(
                                JointSession.notConvened(session),
                                seen,
                                List.of(new SessionInstruction(command, asker))),
                        null,
                        new byte[0]);
    }

    /** Policies and calendar as written down, and then one more year. */
    void load(CalendarFile year) {
        AreaId code = COUNTY.directory().county();
        new FirstBook(orders(), code, COUNTY.policies().layers(), COUNTY.papers(), clock).run();
        Person admin = COUNTY.directory().person(new PersonId("admin")).orElseThrow();
        var instruction = new BookInstruction(
                new LoadCalendar(year),
                new AreaAsking(admin, false, clock.instant(), rules, county),
                WorkCalendar.day(clock.instant()));
        Order<PolicyBook> order =
                new Order<>(PolicyBook.empty(BookId.of(code)), new SeenVersion.Any(), List.of(instruction));
        orders().give(order, null, new byte[0]);
    }

    Alarms alarms() {
        return new Alarms(pool);
    }

    void stopFollowingAndStriking() throws Exception {
        for (AutoCloseable one : running.reversed()) {
            one.close();
        }
        running.clear();
    }

    @Override
    public void close() throws Exception {
        stopFollowingAndStriking();
        tail.close();
        shell.close();
        pool.close();
    }

    static HikariDataSource pool(DatabaseAccess access) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.username());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(1);
        return pool;
    }
}
