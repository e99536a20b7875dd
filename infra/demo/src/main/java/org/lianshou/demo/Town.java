package org.lianshou.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lianshou.command.clock.Striker;
import org.lianshou.command.order.Done;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.Subjects;
import org.lianshou.command.rounds.Round;
import org.lianshou.command.supervising.Contents;
import org.lianshou.county.LivingCounty;
import org.lianshou.directory.Directory;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogFollower;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.reference.ReferenceData;
import org.lianshou.stream.StreamState;
import org.lianshou.wire.StreamEventCodec;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The command side on a clock that is set by hand, with all that follows the log or comes round done in the caller's thread:
 * so the same orders at the same times make the same log. No relay, no signer of heads, no HTTP.
 */
public final class Town implements AutoCloseable {
    private static final Duration A_ROUND = Duration.ofDays(1);
    private static final int PAGE = 1_000;
    private static final String OF_ISSUES = "issue.";
    private static final String STRIKING = "strike";

    private final TownClock clock;
    private final AnnotationConfigApplicationContext context;
    private final Connection session;
    private final List<LogFollower.ByHand> followers;
    private final List<Round> rounds;
    private final Orders orders;
    private final EventLogReader log;
    private final Striker striker;
    private final Runnable strike;
    private final LivingCounty county;
    private final StreamEventCodec codec = StreamEventCodec.sealed();
    private final Map<IssueId, Issue> issues = new LinkedHashMap<>();
    private long folded;
    private Instant nextRound;

    private Town(TownClock clock, AnnotationConfigApplicationContext context, Connection session) {
        this.clock = clock;
        this.context = context;
        this.session = session;
        this.orders = context.getBean(Orders.class);
        this.log = context.getBean("commandLogReader", EventLogReader.class);
        this.striker = context.getBean(Striker.class);
        this.county = context.getBean(LivingCounty.class);
        this.followers = inOrder(context).map(one -> one.byHand(session)).toList();
        Map<String, Round> all = new TreeMap<>();
        context.getBeansOfType(Round.class).values().forEach(round -> all.put(round.name(), round));
        this.strike = Objects.requireNonNull(all.remove(STRIKING)).work();
        this.rounds = List.copyOf(all.values());
        this.nextRound = clock.instant().plus(A_ROUND);
    }

    /**
     * Opens a log that nothing is in yet, on schemas that are up to date.
     *
     * @param connections as the role of the command side
     * @param data the folder of the subjects' keys
     */
    public static Town open(DataSource connections, Path data, ReferenceData county, Instant at) {
        TownClock clock = new TownClock(at);
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("town", settings(data)));
        context.registerBean("commandDataSource", DataSource.class, () -> connections);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(ReferenceData.class, () -> county);
        context.register(TownBeans.class);
        context.addBeanFactoryPostProcessor(
                new LazyInitializationBeanFactoryPostProcessor()); // nobody asks for its pages
        try {
            context.refresh();
            Town town = new Town(clock, context, connections.getConnection());
            town.settle();
            return town;
        } catch (SQLException e) {
            context.close();
            throw new IllegalStateException(e);
        }
    }

    public Instant now() {
        return clock.instant();
    }

    public Orders orders() {
        return orders;
    }

    public EventLogReader log() {
        return log;
    }

    Spots spots() {
        return new Spots(context.getBean(ReferenceData.class));
    }

    public SubjectKeys keys() {
        return context.getBean(SubjectKeys.class);
    }

    Rulebook rulebook() {
        return context.getBean(Rulebook.class);
    }

    /** As of the day that it is there. */
    public Directory directory() {
        return county.directory();
    }

    WorkCalendar calendar() {
        return county.now().calendar();
    }

    LivingCounty county() {
        return county;
    }

    Subjects subjects() {
        return context.getBean(Subjects.class);
    }

    Contents contents() {
        return context.getBean(Contents.class);
    }

    /** As it stands. */
    Issue issue(IssueId issue) {
        return issues.getOrDefault(issue, Issue.unreported(issue));
    }

    /** All there are, in the order in which they came about. */
    Collection<Issue> issues() {
        return Collections.unmodifiableCollection(issues.values());
    }

    /** Carries an order out, and whatever follows from it by itself. */
    <S extends StreamState<S>> Done give(Order<S> order) {
        Done done = orders.give(order, null, new byte[0]);
        settle();
        return done;
    }

    /** Lets time pass: every clock strikes when it is due, and what comes round is held as a day begins. */
    void passUntil(Instant later) {
        for (Instant next = next(); !next.isAfter(later); next = next()) {
            if (next.isAfter(clock.instant())) {
                clock.setOn(next);
            }
            if (!next.isBefore(nextRound)) {
                nextRound = nextRound.plus(A_ROUND);
                county.spread();
                rounds.forEach(round -> round.work().run());
            }
            strike.run();
            settle();
        }
        clock.setOn(later);
    }

    private Instant next() {
        Optional<Instant> alarm = striker.next();
        return alarm.filter(at -> at.isBefore(nextRound)).orElse(nextRound);
    }

    /** Until nothing follows from what followed. */
    private void settle() {
        long before = -1;
        for (long head = log.head().position(); head > before; head = log.head().position()) {
            before = head;
            long upTo = head;
            followers.forEach(one -> one.followTo(upTo));
        }
        fold(before);
        county.spread();
    }

    private void fold(long head) {
        while (folded < head) {
            List<RecordedEvent> events = log.after(folded, PAGE);
            events.stream().filter(event -> event.type().startsWith(OF_ISSUES)).forEach(event -> {
                IssueId id = new IssueId(event.stream());
                issues.put(id, issue(id).evolve(codec.decodeIssue(event)));
            });
            folded = events.getLast().position();
        }
    }

    @Override
    public void close() {
        try (context) {
            followers.forEach(LogFollower.ByHand::keep);
            session.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<LogFollower<?>> inOrder(AnnotationConfigApplicationContext context) {
        return new ArrayList<>(context.getBeansOfType(LogFollower.class).entrySet())
                .stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue);
    }

    private static Map<String, Object> settings(Path data) {
        return Map.of(
                "lianshou.data", data.toString(),
                "lianshou.following.enabled", "false",
                "lianshou.rounds.enabled", "false",
                "lianshou.relay.enabled", "false",
                "lianshou.heads.enabled", "false");
    }
}
