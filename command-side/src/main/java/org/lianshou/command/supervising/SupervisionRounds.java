package org.lianshou.command.supervising;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.RunInstruction;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.supervision.SupervisionRefusal;
import org.lianshou.command.supervision.SupervisionRefused;
import org.lianshou.command.supervision.SupervisionRunCommand.Hold;
import org.lianshou.issue.AreaId;
import org.lianshou.policy.Cadence;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.supervision.Period;
import org.lianshou.supervision.Pin;
import org.lianshou.supervision.RunKind;
import org.lianshou.supervision.SupervisionRun;
import org.lianshou.supervision.Turn;

/**
 * Holds what comes round and has not been held: each period once, the earliest first, as of its own time and not as of when
 * the system came to it. A run's stream follows from area and period, so whoever comes second finds it held.
 */
public final class SupervisionRounds {
    private final RoundRows rows;
    private final Contents contents;
    private final Orders orders;
    private final Rulebook rulebook;
    private final Clock clock;

    SupervisionRounds(DataSource dataSource, Contents contents, Orders orders, Rulebook rulebook, Clock clock) {
        this.rows = new RoundRows(dataSource);
        this.contents = contents;
        this.orders = orders;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** All that is due by now. What fails is tried again in the next round, and what is held stays held. */
    void holdDue() {
        for (RunKind kind : RunKind.values()) {
            holdDue(kind, clock.instant());
        }
    }

    private void holdDue(RunKind kind, Instant now) {
        LocalDate next = rows.next(name(kind), beginning(kind, now));
        Period period = Period.of(cadence(kind, next), next);
        while (!kind.heldAt(period, rulebook.calendar()).isAfter(now)
                && !Thread.currentThread().isInterrupted()) {
            hold(kind, period);
            rows.held(name(kind), period.until());
            period = Period.of(cadence(kind, period.until()), period.until());
        }
    }

    /** A county that begins with supervision in the middle of a week is reminded from the next on. */
    private LocalDate beginning(RunKind kind, Instant now) {
        LocalDate today = WorkCalendar.day(now);
        Period running = Period.of(cadence(kind, today), today);
        return kind.heldAt(running, rulebook.calendar()).isAfter(now) ? running.from() : running.until();
    }

    private Cadence cadence(RunKind kind, LocalDate day) {
        return kind.cadence(rulebook.policies().at(WorkCalendar.startOf(day)));
    }

    private static String name(RunKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void hold(RunKind kind, Period period) {
        Instant at = kind.heldAt(period, rulebook.calendar());
        Pin pin = contents.before(at);
        Map<AreaId, ? extends Hold> held = switch (kind) {
            case REMINDER -> Map.of(rulebook.directory().county(), contents.reminders(period, pin));
            case COORDINATION -> Map.of(rulebook.directory().county(), contents.candidates(pin));
            case BULLETIN -> contents.bulletins(period, pin);
        };
        held.forEach((area, command) -> give(new Turn(area, kind, period), command, at));
    }

    private void give(Turn turn, Hold command, Instant at) {
        RunInstruction instruction = new RunInstruction(command, turn, null, at, rulebook);
        Order<SupervisionRun> order =
                new Order<>(SupervisionRun.notHeld(turn.id()), new SeenVersion.Any(), List.of(instruction));
        try {
            orders.give(order, null, new byte[0]);
        } catch (SupervisionRefused no) {
            if (no.reason() != SupervisionRefusal.ALREADY_HELD) {
                throw no;
            }
        }
    }
}
