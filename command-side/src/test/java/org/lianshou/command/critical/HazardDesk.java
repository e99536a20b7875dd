package org.lianshou.command.critical;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lianshou.command.CommandDatabase;
import org.lianshou.command.DeskSchema;
import org.lianshou.command.axon.AxonShell;
import org.lianshou.command.erasure.KnownSubjects;
import org.lianshou.command.issue.CollectionCommand;
import org.lianshou.command.issue.GatheringCommand;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.order.NewIssueIds;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.PersonAsking;
import org.lianshou.command.order.PersonInResponse;
import org.lianshou.command.order.ResponseInstruction;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.Subjects;
import org.lianshou.command.response.ResponseCommand;
import org.lianshou.directory.Person;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.embedded.TestDatabase;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.EventLogSchema;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Correction;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Source;
import org.lianshou.issue.UnitId;
import org.lianshou.reference.ReferenceData;
import org.lianshou.response.ResponseId;
import org.lianshou.response.WholeNetResponse;
import org.lianshou.wire.StreamEventCodec;
import org.springframework.jdbc.core.JdbcTemplate;

/** The demo county's command side on a log of its own, where hazards come in; the automation is started by hand. */
final class HazardDesk implements AutoCloseable {
    static final UnitId COUNTY_DESK = new UnitId("u-330521");
    static final UnitId GRID = new UnitId("u-330521001200-1");
    static final UnitId EMERGENCY = new UnitId("u-emergency");

    private static final AreaId PLACE = new AreaId("330521001200-1");
    private static final ReferenceData COUNTY = ReferenceData.demo();
    private static final Rulebook RULES = new Rulebook(COUNTY.directory(), COUNTY.policies(), COUNTY.calendar());

    private final Clock clock = Clock.systemUTC();
    private final TestDatabase database = CommandDatabase.fresh();
    private final HikariDataSource pool = pool(database.command());
    private final NewIssueIds ids = new NewIssueIds(clock);
    private final EventLogReader reader = new EventLogReader(pool);
    private final LogTail tail;
    private final AxonShell shell;
    private final SubjectKeys keys;
    private final Subjects subjects;
    private final StreamEventCodec codec;

    HazardDesk(Path folder) {
        keys = SubjectKeys.open(folder.resolve("keys"), folder.resolve("master.key"));
        codec = StreamEventCodec.sealing(keys);
        subjects = new KnownSubjects(pool, keys);
        shell = new AxonShell(new EventLog(pool, clock), reader, codec);
        tail = new LogTail(pool);
    }

    /** As the process starts it, giving its orders by a way of its own. */
    WhenHazardIsCriticalThenResponseOpens automation(UnaryOperator<Orders> way) {
        var automation = new WhenHazardIsCriticalThenResponseOpens(
                pool, reader, tail, codec, new Opening(way.apply(shell.orders()), RULES, keys));
        automation.start();
        return automation;
    }

    IssueId reported(Severity severity) {
        IssueId issue = ids.next();
        CollectionCommand.Report report = new CollectionCommand.Report(
                Source.GRID_PATROL,
                Kind.HAZARD,
                null,
                severity,
                null,
                new CategoryId("production-safety"),
                null,
                "瓶装气漏气",
                "软管老化漏气，已疏散。",
                PLACE,
                null,
                null,
                null,
                List.of(),
                null,
                null);
        give("worker", issue, new SeenVersion.Nothing(), report);
        return issue;
    }

    IssueId accepted(Severity severity) {
        IssueId issue = reported(severity);
        accept(issue, "village", GRID);
        return issue;
    }

    /** The county gathers them, and takes that on. */
    IssueId gathered(IssueId... members) {
        IssueId gathering = ids.next();
        GatheringCommand.Gather gather =
                new GatheringCommand.Gather(List.of(members), "两处瓶装气漏气", "同批软管老化，一并排查。", null, "同类隐患");
        give("county", gathering, new SeenVersion.Any(), gather);
        return gathering;
    }

    void accept(IssueId issue, String who, UnitId lead) {
        give(who, issue, new SeenVersion.Any(), new CollectionCommand.Accept(lead, null));
    }

    void correctTo(Severity severity, String who, IssueId issue) {
        give(
                who,
                issue,
                new SeenVersion.Any(),
                new CollectionCommand.Correct(
                        new Ground("seen", "到场查看"), new Correction(null, null, null, null, severity, null)));
    }

    /** By somebody of the county. */
    void give(IssueId issue, ResponseCommand command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PersonInResponse asker = new PersonInResponse(person("county"), now, RULES, shell.orders());
        Order<WholeNetResponse> order = new Order<>(
                WholeNetResponse.notOpened(ResponseId.to(issue)),
                new SeenVersion.Any(),
                List.of(new ResponseInstruction(command, asker)));
        shell.orders().give(order, null, new byte[0]);
    }

    WholeNetResponse response(IssueId issue) {
        return shell.orders().stored(WholeNetResponse.notOpened(ResponseId.to(issue)));
    }

    /** How often the response to an issue was opened. */
    long openings(IssueId issue) {
        return reader.stream(ResponseId.to(issue).value()).stream()
                .filter(event -> event.type().equals("response.opened"))
                .count();
    }

    long head() {
        return reader.head().position();
    }

    /** As after the loss of all that the automation remembers, and of the keys of what was done. */
    void forget() {
        asOwner("update desk.response_cursor set position = 0");
        asOwner("delete from log.command_key");
    }

    /** As before the automation was installed: nothing of it is there. */
    void withoutAutomation() {
        asOwner("drop table desk.response_cursor, desk.repetition_cursor, desk.accepted_issue, desk.repeated,"
                + " desk.supervision_cursor, desk.supervision_round");
        asOwner("delete from desk.flyway_schema_history where version::int >= 8"); // responses, and what came after
    }

    void migrate() {
        try (HikariDataSource owner = pool(database.owner())) {
            EventLogSchema.migrate(owner);
            DeskSchema.migrate(owner);
        }
    }

    @Override
    public void close() {
        tail.close();
        shell.close();
        pool.close();
    }

    private void give(String who, IssueId issue, SeenVersion seen, IssueCommand command) {
        PersonAsking asker = new PersonAsking(person(who), clock.instant(), RULES, subjects, shell.orders()::stored);
        shell.orders().give(Order.of(issue, seen, command, asker), null, new byte[0]);
    }

    private void asOwner(String sql) {
        try (HikariDataSource owner = pool(database.owner())) {
            new JdbcTemplate(owner).execute(sql);
        }
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
