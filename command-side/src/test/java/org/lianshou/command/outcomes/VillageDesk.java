package org.lianshou.command.outcomes;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianshou.command.CommandDatabase;
import org.lianshou.command.StreetLights;
import org.lianshou.command.axon.AxonShell;
import org.lianshou.command.erasure.KnownSubjects;
import org.lianshou.command.issue.CollectionCommand;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.order.NewIssueIds;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.PersonAsking;
import org.lianshou.command.order.PersonInSession;
import org.lianshou.command.order.RosterInstruction;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.SessionInstruction;
import org.lianshou.command.order.Subjects;
import org.lianshou.command.session.ConveningCommand;
import org.lianshou.command.session.MeetingCommand;
import org.lianshou.command.session.MinutesCommand;
import org.lianshou.command.session.RosterCommand;
import org.lianshou.command.session.SessionCommand;
import org.lianshou.directory.Person;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.embedded.TestDatabase;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Outcome;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Plan;
import org.lianshou.issue.SubjectId;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.reference.ReferenceData;
import org.lianshou.session.Attendance;
import org.lianshou.session.JointSession;
import org.lianshou.session.Manner;
import org.lianshou.session.MemberId;
import org.lianshou.session.Mode;
import org.lianshou.session.PanelRoster;
import org.lianshou.session.Presence;
import org.lianshou.session.SessionId;
import org.lianshou.session.Tally;
import org.lianshou.wire.StreamEventCodec;
import org.springframework.jdbc.core.JdbcTemplate;

/** The demo county's command side on a log of its own, where a village holds sessions; the automation is started by hand. */
final class VillageDesk implements AutoCloseable {
    static final AreaId VILLAGE = new AreaId("330521001200");

    private static final ReferenceData COUNTY = ReferenceData.demo();
    private static final Rulebook RULES = new Rulebook(COUNTY.directory(), COUNTY.policies(), COUNTY.calendar());
    private static final Plan PLAN = new Plan("修好", new UnitId("u-330521001200"), List.of(), null, null);

    private final Clock clock = Clock.systemUTC();
    private final TestDatabase database = CommandDatabase.fresh();
    private final HikariDataSource pool = pool(database.command());
    private final NewIssueIds ids = new NewIssueIds(clock);
    private final EventLogReader reader = new EventLogReader(pool);
    private final Instant called =
            clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(3, ChronoUnit.DAYS);
    private final Instant meeting = called.plus(2, ChronoUnit.DAYS);
    private final LogTail tail;
    private final AxonShell shell;
    private final SubjectKeys keys;
    private final Subjects subjects;
    private final StreamEventCodec codec;

    VillageDesk(Path folder) {
        keys = SubjectKeys.open(folder.resolve("keys"), folder.resolve("master.key"));
        codec = StreamEventCodec.sealing(keys);
        subjects = new KnownSubjects(pool, keys);
        shell = new AxonShell(new EventLog(pool, clock), reader, codec);
        tail = new LogTail(pool);
        for (int number = 1; number <= 3; number++) {
            roster("village", new RosterCommand.Nominate(null, "成员" + number, List.of(), VILLAGE, "大家信任"));
            LocalDate today = WorkCalendar.day(clock.instant());
            roster("village-2", new RosterCommand.Confirm(member(number), today.minusDays(30), today.plusDays(30)));
        }
    }

    /** As the process starts it, giving its orders by a way of its own. */
    WhenSessionDecidesThenIssueHears automation(UnaryOperator<Orders> way) {
        Orders orders = way.apply(shell.orders());
        WhenSessionDecidesThenIssueHears automation = new WhenSessionDecidesThenIssueHears(
                pool, reader, tail, codec, orders, new Delivery(orders, RULES, keys));
        automation.start();
        return automation;
    }

    IssueId accepted() {
        IssueId issue = ids.next();
        issue(issue, new SeenVersion.Nothing(), StreetLights.reportedBy("沈桂芳", "139 0000 4242", "别说"));
        issue(issue, new SeenVersion.Any(), new CollectionCommand.Accept(new UnitId("u-330521001200"), null));
        return issue;
    }

    void withdraw(IssueId issue) {
        issue(issue, new SeenVersion.Any(), new CollectionCommand.Withdraw("已解决"));
    }

    /** A session that has adopted a plan for each, but for the signatures of its minutes. */
    SessionId drafted(boolean major, IssueId... issues) {
        SessionId session = new SessionId(ids.next().value());
        List<ConveningCommand.GivenItem> agenda = Stream.of(issues)
                .map(issue -> new ConveningCommand.GivenItem(issue, major))
                .toList();
        give(session, called, new ConveningCommand.Convene(VILLAGE, Mode.TALK, meeting, null, agenda));
        give(
                session,
                called,
                new ConveningCommand.ChoosePanel(
                        members()
                                .map(one -> new ConveningCommand.Wanted(one, null, null, null, null, "推选"))
                                .toList(),
                        null));
        if (major) {
            FourActs.all(issues[0]).forEach(act -> give(session, called, act));
        }
        give(
                session,
                meeting,
                new MeetingCommand.Open(members()
                        .map(one -> new Attendance(one, Presence.IN_PERSON))
                        .toList()));
        for (IssueId issue : issues) {
            give(session, meeting, new MeetingCommand.Propose(issue, null, PLAN));
            give(session, meeting, new MeetingCommand.Vote(issue, 1, Manner.SHOW_OF_HANDS, new Tally(3, 0, 0), null));
            give(session, meeting, new MeetingCommand.Conclude(issue, Outcome.PLAN_ADOPTED, 1, null, null));
        }
        give(session, meeting, new MeetingCommand.Close(null));
        give(session, meeting, new MinutesCommand.DraftMinutes("逐件议定"));
        return session;
    }

    /** Two of the three who were there sign. */
    void approve(SessionId session) {
        members().limit(2).forEach(one -> give(session, meeting, new MinutesCommand.ApproveMinutes(one, "archive:1")));
    }

    void give(SessionId session, SessionCommand command) {
        give(session, meeting, command);
    }

    long head() {
        return reader.head().position();
    }

    /** How often a type of event stands in a stream. */
    long count(UUID stream, String type) {
        return reader.stream(stream).stream()
                .filter(event -> event.type().equals(type))
                .count();
    }

    JointSession session(SessionId id) {
        return shell.orders().stored(JointSession.notConvened(id));
    }

    /** As after the loss of all that the automation remembers. */
    void forgetCursor() throws SQLException {
        try (HikariDataSource owner = pool(database.owner())) {
            new JdbcTemplate(owner).update("update desk.outcome_cursor set position = 0");
        }
    }

    @Override
    public void close() {
        tail.close();
        shell.close();
        pool.close();
    }

    private void give(SessionId session, Instant at, SessionCommand command) {
        PersonInSession asker = new PersonInSession(person("village"), at, RULES, shell.orders(), "00");
        shell.orders()
                .give(
                        new Order<>(
                                JointSession.notConvened(session),
                                new SeenVersion.Any(),
                                List.of(new SessionInstruction(command, asker))),
                        null,
                        new byte[0]);
    }

    private void roster(String who, RosterCommand command) {
        RosterInstruction instruction = new RosterInstruction(
                command,
                VILLAGE,
                person(who),
                called,
                RULES,
                new SubjectId(ids.next().value()));
        shell.orders()
                .give(
                        new Order<>(PanelRoster.of(VILLAGE), new SeenVersion.Any(), List.of(instruction)),
                        null,
                        new byte[0]);
    }

    private void issue(IssueId issue, SeenVersion seen, IssueCommand command) {
        PersonAsking asker =
                new PersonAsking(person("operator"), clock.instant(), RULES, subjects, shell.orders()::stored);
        shell.orders().give(Order.of(issue, seen, command, asker), null, new byte[0]);
    }

    private static Stream<MemberId> members() {
        return IntStream.rangeClosed(1, 3).mapToObj(VillageDesk::member);
    }

    private static MemberId member(int number) {
        return MemberId.of(VILLAGE, number);
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
