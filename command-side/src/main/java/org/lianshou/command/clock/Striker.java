package org.lianshou.command.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.lianshou.command.issue.ClockCommand.Strike;
import org.lianshou.command.order.NothingFollows;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets every alarm go off that is due. An order to strike decides anew upon the issue as it is, and what it records is what
 * the next one finds recorded: so no alarm that goes off twice, late, or on two nodes at once can record anything twice, and
 * the orders need no keys. Whoever loses the race for an issue decides again upon what the winner wrote.
 */
public final class Striker {
    private static final Logger log = LoggerFactory.getLogger(Striker.class);

    private static final int PAGE = 200;

    /** One that fails is not tried again sooner. */
    private static final Duration REST = Duration.ofMinutes(1);

    private final Alarms alarms;
    private final Orders orders;
    private final Rulebook rulebook;
    private final Clock clock;
    private final Map<IssueId, Instant> failed = new ConcurrentHashMap<>();

    Striker(DataSource dataSource, Orders orders, Rulebook rulebook, Clock clock) {
        this.alarms = new Alarms(dataSource);
        this.orders = orders;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** What should have been struck by now. */
    Overdue overdue() {
        return alarms.overdue(clock.instant());
    }

    /** When the next clock strikes, as far as alarms are set. */
    public Optional<Instant> next() {
        return alarms.next();
    }

    /** Once through all that is due, oldest first. One that fails stays, and holds no other back. */
    void strikeDue() {
        Instant now = clock.instant();
        List<String> failures = new ArrayList<>();
        List<Alarm> page = alarms.due(now, null, PAGE);
        while (!page.isEmpty() && !Thread.currentThread().isInterrupted()) {
            page.stream().filter(alarm -> !rests(alarm, now)).forEach(alarm -> strike(alarm, failures));
            page = alarms.due(now, page.getLast(), PAGE);
        }
        if (!failures.isEmpty()) {
            log.warn("{} clocks are struck another time, as that of {}", failures.size(), failures.getFirst());
        }
    }

    private void strike(Alarm alarm, List<String> failures) {
        try {
            strike(alarm);
            failed.remove(alarm.issue());
        } catch (RuntimeException e) {
            failed.put(alarm.issue(), clock.instant());
            failures.add(alarm.issue() + ": " + e.getMessage());
        }
    }

    private boolean rests(Alarm alarm, Instant now) {
        Instant last = failed.get(alarm.issue());
        return last != null && now.isBefore(last.plus(REST));
    }

    private void strike(Alarm alarm) {
        Order order = Order.of(alarm.issue(), new SeenVersion.Any(), new Strike(), new SystemStriking(rulebook, clock));
        try {
            orders.give(order, null, new byte[0]);
        } catch (NothingFollows nothing) {
            log.debug("Nothing was to be struck for issue {}", alarm.issue());
        }
        setNext(orders.stored(alarm.issue()));
    }

    /** Whoever follows the log does the same; but where nothing was struck, nothing tells them. */
    private void setNext(Issue issue) {
        Alarm.next(issue, rulebook, clock.instant())
                .ifPresentOrElse(next -> alarms.set(List.of(next)), () -> alarms.drop(issue.id(), issue.version()));
    }
}
