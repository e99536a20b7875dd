package org.lianshou.command.supervising;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.RunInstruction;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.supervision.SupervisionRunCommand.Hold;
import org.lianshou.issue.AreaId;
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

    /** All that is due by now. A kind that fails is tried again another time and holds no other back. */
    void holdDue() {
        List<RuntimeException> failures = new ArrayList<>();
        for (RunKind kind : RunKind.values()) {
            try {
                holdDue(kind, clock.instant());
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst(); // whoever calls the rounds tells of it
        }
    }

    private void holdDue(RunKind kind, Instant now) {
        rows.holdDue(
                kind.name().toLowerCase(Locale.ROOT),
                beginning(kind, now),
                day -> period(kind, day),
                period -> !kind.heldAt(period, rulebook.calendar()).isAfter(now),
                period -> hold(kind, period));
    }

    /** A county that begins with supervision in the middle of a week is reminded from the next on. */
    private LocalDate beginning(RunKind kind, Instant now) {
        Period running = period(kind, WorkCalendar.day(now));
        return kind.heldAt(running, rulebook.calendar()).isAfter(now) ? running.from() : running.until();
    }

    private Period period(RunKind kind, LocalDate day) {
        return Period.of(kind.cadence(rulebook.policies().at(WorkCalendar.startOf(day))), day);
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
        Once.give(new Order<>(SupervisionRun.notHeld(turn.id()), new SeenVersion.Any(), List.of(instruction)), orders);
    }
}
