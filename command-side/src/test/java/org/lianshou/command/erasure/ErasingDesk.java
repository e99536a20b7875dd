package org.lianshou.command.erasure;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.lianshou.command.CommandDatabase;
import org.lianshou.command.StreetLights;
import org.lianshou.command.axon.AxonShell;
import org.lianshou.command.issue.CollectionCommand;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.order.Done;
import org.lianshou.command.order.NewIssueIds;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.PersonAsking;
import org.lianshou.command.order.RosterInstruction;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.Subjects;
import org.lianshou.command.session.RosterCommand;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.embedded.TestDatabase;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.SubjectId;
import org.lianshou.reference.ReferenceData;
import org.lianshou.session.MemberId;
import org.lianshou.session.PanelRoster;
import org.lianshou.wire.StreamEventCodec;

/** The demo county's command side on a log of its own, whose eraser is started and stopped by hand. */
final class ErasingDesk implements AutoCloseable {
    static final String PHONE = "139 0000 4242";

    private static final ReferenceData COUNTY = ReferenceData.demo();
    private static final Rulebook RULES = new Rulebook(COUNTY.directory(), COUNTY.policies(), COUNTY.calendar());

    private final Clock clock = Clock.systemUTC();
    private final TestDatabase database = CommandDatabase.fresh();
    private final HikariDataSource pool = pool(database.command());
    private final NewIssueIds ids = new NewIssueIds(clock);
    private final LogTail tail;
    private final AxonShell shell;

    final EventLog log = new EventLog(pool, clock);
    final EventLogReader reader = new EventLogReader(pool);
    final SubjectKeys keys;
    final StreamEventCodec codec;
    final Subjects subjects;

    ErasingDesk(Path folder) {
        keys = SubjectKeys.open(folder.resolve("keys"), folder.resolve("master.key"));
        codec = StreamEventCodec.sealing(keys);
        subjects = new KnownSubjects(pool, keys);
        shell = new AxonShell(log, reader, codec);
        tail = new LogTail(pool);
    }

    /** As the process starts it, with one more place that holds something. */
    Eraser eraser(Erasable... places) {
        OtherIssues others = new OtherIssues(shell.orders(), RULES, clock, keys);
        Households households = new Households(shell.orders(), clock, keys);
        Eraser eraser = new Eraser(pool, reader, tail, codec, keys, List.of(places), others, households);
        eraser.start();
        return eraser;
    }

    IssueId report(String who) {
        IssueId issue = ids.next();
        give(issue, who, subjects, report());
        return issue;
    }

    Done erase(IssueId issue, String ground) {
        Ground why = new Ground(ground, "本人申请");
        return give(issue, "admin", subjects, new CollectionCommand.EraseSubject(why));
    }

    Done give(IssueId issue, String who, Subjects known, IssueCommand command) {
        PersonAsking asker = new PersonAsking(
                COUNTY.directory().person(new PersonId(who)).orElseThrow(),
                clock.instant(),
                RULES,
                known,
                shell.orders()::stored);
        SeenVersion seen =
                command instanceof CollectionCommand.Report ? new SeenVersion.Nothing() : new SeenVersion.Any();
        return shell.orders().give(Order.of(issue, seen, command, asker), null, new byte[0]);
    }

    /** Somebody known by name alone is put on the village's roster, and then erased; the key is for the eraser. */
    SubjectId memberErased() {
        AreaId village = new AreaId("330521001200");
        SubjectId subject = new SubjectId(ids.next().value());
        roster("village", village, subject, new RosterCommand.Nominate(null, "费老师", List.of(), village, "懂法律"));
        Ground why = new Ground("consent-withdrawn", "本人申请");
        roster("admin", village, subject, new RosterCommand.EraseMember(MemberId.of(village, 1), why));
        return subject;
    }

    private void roster(String who, AreaId village, SubjectId subject, RosterCommand command) {
        RosterInstruction instruction = new RosterInstruction(
                command,
                village,
                COUNTY.directory().person(new PersonId(who)).orElseThrow(),
                clock.instant(),
                RULES,
                subject);
        shell.orders()
                .give(
                        new Order<>(PanelRoster.of(village), new SeenVersion.Any(), List.of(instruction)),
                        null,
                        new byte[0]);
    }

    List<IssueEvent> events(IssueId issue) {
        return reader.stream(issue.value()).stream().map(codec::decodeIssue).toList();
    }

    IssueId newId() {
        return ids.next();
    }

    void asOwner(String sql) throws SQLException {
        try (Connection connection = database.owner().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        tail.close();
        shell.close();
        pool.close();
    }

    static CollectionCommand.Report report() {
        return StreetLights.reportedBy("沈桂芳", PHONE, "别告诉邻居");
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
