package org.lianshou.command.axon;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lianshou.command.erasure.KnownSubjects;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.order.Done;
import org.lianshou.command.order.IssueInstruction;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.PersonAsking;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.Subjects;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.reference.ReferenceData;
import org.lianshou.wire.StreamEventCodec;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** One of several processes on one log, with issues of its own kept warm. */
final class Node implements AutoCloseable {
    private static final ReferenceData COUNTY = ReferenceData.demo();
    private static final Rulebook RULES = new Rulebook(COUNTY.directory(), COUNTY.policies(), COUNTY.calendar());

    private final Clock clock = Clock.systemUTC();
    private final AtomicInteger asked = new AtomicInteger();
    private final Subjects subjects;
    private final AxonShell shell;

    Node(DataSource database, Path keys) {
        DataSource counted = new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                asked.incrementAndGet();
                return super.getConnection();
            }
        };
        SubjectKeys subjectKeys = SubjectKeys.open(keys.resolve("keys"), keys.resolve("master"));
        subjects = new KnownSubjects(counted, subjectKeys);
        shell = new AxonShell(
                new EventLog(counted, clock), new EventLogReader(counted), StreamEventCodec.sealing(subjectKeys));
    }

    Done give(IssueId issue, SeenVersion seen, String person, IssueCommand... commands) {
        PersonAsking asker = new PersonAsking(
                COUNTY.directory().person(new PersonId(person)).orElseThrow(),
                clock.instant(),
                RULES,
                subjects,
                shell.orders()::stored);
        List<IssueInstruction> all =
                Stream.of(commands).map(c -> new IssueInstruction(c, asker)).toList();
        return shell.orders().give(Order.of(issue, seen, all), null, new byte[0]);
    }

    /** How often the database was asked for anything. */
    int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        shell.close();
    }
}
