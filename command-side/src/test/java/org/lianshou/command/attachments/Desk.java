package org.lianshou.command.attachments;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.lianshou.attachments.Attachment;
import org.lianshou.attachments.AttachmentStore;
import org.lianshou.attachments.Limits;
import org.lianshou.command.CommandDatabase;
import org.lianshou.command.axon.AxonShell;
import org.lianshou.command.erasure.KnownSubjects;
import org.lianshou.command.issue.CollectionCommand;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.PersonAsking;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.Subjects;
import org.lianshou.directory.Person;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.embedded.TestDatabase;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.reference.ReferenceData;
import org.lianshou.wire.LianshouJson;
import org.lianshou.wire.StreamEventCodec;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Uploads, orders and the sweeper on a fresh database, log and folder, with a clock to set. */
final class Desk implements AutoCloseable {
    static final byte[] PHOTO = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14};

    private static final ReferenceData COUNTY = ReferenceData.demo();
    private static final Rulebook RULES = new Rulebook(COUNTY.directory(), COUNTY.policies(), COUNTY.calendar());
    private static final String REPORT = """
            {"source":"hotline-call","kind":"appeal","appealType":"request","category":"street-lights",\
            "summary":"路灯不亮","description":"三天没亮","area":"330521001200-1","evidence":[{"reference":"%s"}]}""";

    private final TestDatabase database = CommandDatabase.fresh();
    private final HikariDataSource pool = new HikariDataSource();
    private final AxonShell shell;
    private final Subjects subjects;
    private Instant now = Instant.parse("2026-11-20T08:00:00Z");

    final AttachmentStore store;
    final WaitingAttachments waiting;
    final AttachedEvidence evidence;
    final EventLogReader log;

    Desk(Path folder) {
        connect(pool, database.command());
        Clock clock = new Settable();
        SubjectKeys keys = SubjectKeys.open(folder.resolve("keys"), folder.resolve("master.key"));
        log = new EventLogReader(pool);
        shell = new AxonShell(new EventLog(pool, Clock.systemUTC()), log, StreamEventCodec.opening(keys));
        subjects = new KnownSubjects(pool, keys);
        store = AttachmentStore.open(folder.resolve("attachments"), keys, clock, new Limits(1 << 20, 1 << 20, 0));
        waiting = new WaitingAttachments(pool, clock);
        evidence = new AttachedEvidence(store, waiting);
    }

    /** What the API does with a body. */
    Attachment upload(String who, boolean personal) {
        UUID id = UUID.randomUUID();
        waiting.add(id);
        return store.put(id, PHOTO, new PersonId(who), personal);
    }

    static CollectionCommand.Report report(String reference) {
        return LianshouJson.mapper().readValue(REPORT.formatted(reference), CollectionCommand.Report.class);
    }

    static List<Evidence> evidenceOf(IssueCommand command) {
        return Objects.requireNonNull(((CollectionCommand.Report) command).evidence());
    }

    static Person person(String id) {
        return COUNTY.directory().person(new PersonId(id)).orElseThrow();
    }

    void give(String who, IssueCommand command) {
        PersonAsking asker = new PersonAsking(person(who), Instant.now(), RULES, subjects, shell.orders()::stored);
        IssueId issue = new IssueId(UUID.randomUUID());
        shell.orders().give(Order.of(issue, new SeenVersion.Nothing(), command, asker), null, new byte[0]);
    }

    /** With a new sweeper, as after a restart. */
    void sweep() {
        try (Sweeper sweeper = sweeper(waiting)) {
            sweeper.sweep();
        }
    }

    Sweeper sweeper(WaitingAttachments seen) {
        return new Sweeper(store, seen, log, new Settable());
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    boolean isThere(Attachment attachment) {
        return store.find(attachment.id()).isPresent();
    }

    void asOwner(String sql) throws SQLException {
        try (Connection connection = database.owner().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        shell.close();
        pool.close();
    }

    private DataSource owner() {
        DatabaseAccess owner = database.owner();
        return new DriverManagerDataSource(owner.url(), owner.username(), owner.password());
    }

    private static void connect(HikariDataSource pool, DatabaseAccess access) {
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.username());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(1);
    }

    private final class Settable extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
