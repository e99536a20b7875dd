package org.lianshou.command.county;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.AreaDuty;
import org.lianshou.area.AreaTree;
import org.lianshou.area.TreeId;
import org.lianshou.command.CommandDatabase;
import org.lianshou.command.area.AreaDutyCommand;
import org.lianshou.command.area.AreaTreeCommand;
import org.lianshou.command.axon.AxonShell;
import org.lianshou.command.order.AreaAsking;
import org.lianshou.command.order.BookInstruction;
import org.lianshou.command.order.Done;
import org.lianshou.command.order.DutyInstruction;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.TreeInstruction;
import org.lianshou.command.policy.PolicyCommand;
import org.lianshou.county.LivingCounty;
import org.lianshou.directory.Directory;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.embedded.TestDatabase;
import org.lianshou.eventlog.CommandKey;
import org.lianshou.eventlog.EventLog;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PersonId;
import org.lianshou.policy.BookId;
import org.lianshou.policy.PolicyBook;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.reference.ReferenceData;
import org.lianshou.stream.StreamState;
import org.lianshou.wire.StreamEventCodec;

/** The demo county on a log of its own, at noon of a day that can be moved on. */
final class CountyNode implements AutoCloseable {
    static final ReferenceData WRITTEN = ReferenceData.demo();
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 10);

    private final TestDatabase database = CommandDatabase.fresh();
    private final HikariDataSource pool = pool(database.command());
    private final LogTail tail;
    private final AxonShell shell;
    private final Movable clock = new Movable();
    private LivingCounty county;

    final EventLogReader log = new EventLogReader(pool);

    CountyNode(Path folder) {
        tail = new LogTail(pool);
        SubjectKeys keys = SubjectKeys.open(folder.resolve("keys"), folder.resolve("master.key"));
        shell = new AxonShell(new EventLog(pool, clock), log, StreamEventCodec.sealing(keys));
        county = new LivingCounty(WRITTEN.directory(), WRITTEN.rules(), log, tail, clock);
    }

    /** With the county taken over and the directory alive. */
    static CountyNode running(Path folder) {
        CountyNode node = new CountyNode(folder);
        node.firstImport();
        node.firstBook();
        node.county.start();
        return node;
    }

    void firstBook() {
        firstBook(WRITTEN);
    }

    void firstBook(ReferenceData written) {
        new FirstBook(
                        shell.orders(),
                        written.directory().county(),
                        written.policies().layers(),
                        written.papers(),
                        clock)
                .run();
    }

    PolicyBook book() {
        return shell.orders()
                .stored(PolicyBook.empty(BookId.of(WRITTEN.directory().county())));
    }

    void firstImport() {
        new FirstImport(shell.orders(), WRITTEN.directory(), WRITTEN.effectiveFrom()).run();
    }

    /** Cut short after so many orders, as by a crash. */
    void firstImportOf(int orders) {
        new FirstImport(new CutShort(shell.orders(), orders), WRITTEN.directory(), WRITTEN.effectiveFrom()).run();
    }

    AreaTree tree() {
        return shell.orders()
                .stored(AreaTree.empty(TreeId.of(WRITTEN.directory().county())));
    }

    AreaDuty duty(AreaId area) {
        return shell.orders().stored(AreaDuty.none(area));
    }

    Directory directory() {
        return county.directory();
    }

    LivingCounty county() {
        return county;
    }

    void dayBegins(LocalDate day) {
        clock.day = day;
    }

    /** As another process would find it. */
    void restart() {
        county.close();
        county = new LivingCounty(WRITTEN.directory(), WRITTEN.rules(), log, tail, clock);
        county.start();
    }

    Done ask(String person, AreaTreeCommand command) {
        AreaTree none = AreaTree.empty(TreeId.of(WRITTEN.directory().county()));
        return give(new Order<>(none, new SeenVersion.Any(), List.of(new TreeInstruction(command, asking(person)))));
    }

    Done ask(String person, PolicyCommand command) {
        PolicyBook none = PolicyBook.empty(BookId.of(WRITTEN.directory().county()));
        var instruction = new BookInstruction(command, asking(person), WorkCalendar.day(clock.instant()));
        return give(new Order<>(none, new SeenVersion.Any(), List.of(instruction)));
    }

    Done ask(String person, AreaId area, AreaDutyCommand command) {
        var instruction = new DutyInstruction(area, command, asking(person));
        return give(new Order<>(AreaDuty.none(area), new SeenVersion.Any(), List.of(instruction)));
    }

    @Override
    public void close() {
        county.close();
        tail.close();
        shell.close();
        pool.close();
    }

    private Done give(Order<?> order) {
        Done done = shell.orders().give(order, null, new byte[0]);
        county.spread();
        return done;
    }

    private AreaAsking asking(String person) {
        Rulebook rulebook = new Rulebook(directory(), county);
        return new AreaAsking(
                directory().person(new PersonId(person)).orElseThrow(), false, clock.instant(), rulebook, county);
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

    private static final class Movable extends Clock {
        private volatile LocalDate day = FIRST_DAY;

        @Override
        public Instant instant() {
            return day.atTime(12, 0).atZone(WorkCalendar.ZONE).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return WorkCalendar.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("nobody asks for another zone");
        }
    }

    /** Gives so many orders and no more. */
    private record CutShort(Orders orders, AtomicInteger left) implements Orders {
        CutShort(Orders orders, int most) {
            this(orders, new AtomicInteger(most));
        }

        @Override
        public Done give(Order<?> order, @Nullable CommandKey key, byte[] metadata) {
            if (left.getAndDecrement() <= 0) {
                throw new IllegalStateException("cut short");
            }
            return orders.give(order, key, metadata);
        }

        @Override
        public <S extends StreamState<S>> S stored(S beginning) {
            return orders.stored(beginning);
        }
    }
}
