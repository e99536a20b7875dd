package org.lianshou.command.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Issue;
import org.lianshou.issue.UnitId;
import org.lianshou.supervision.OrderStage;
import org.lianshou.supervision.Reminder;
import org.lianshou.supervision.Reminder.Matter;
import org.lianshou.supervision.SupervisionOrder;

/** 催办: gathers what each unit has late, or will have before the period ends. Nothing is late against a bound. */
public final class Reminders {
    private static final Comparator<Matter> EARLIEST_FIRST = Comparator.comparing(Matter::due)
            .thenComparing(matter -> Objects.toString(matter.issue(), ""))
            .thenComparing(matter -> Objects.toString(matter.order(), ""));

    private final Instant asOf;
    private final Instant end;
    private final Map<String, List<Matter>> byUnit = new TreeMap<>();

    /** @param end the first instant after the period */
    public Reminders(Instant asOf, Instant end) {
        this.asOf = asOf;
        this.end = end;
    }

    public void take(Issue issue) {
        Duty duty = issue.duty();
        Deadline deadline = duty == null ? null : duty.deadline();
        if (duty != null && deadline != null && issue.stage().isBeforeCompletion() && concerns(deadline)) {
            add(duty.lead().value(), new Matter(issue.id(), null, deadline.due(), deadline.isMissedAt(asOf)));
        }
    }

    /** What nobody has decided on yet waits for the desk that may decide. */
    public void awaits(UnitId desk, Issue issue, Deadline deadline) {
        if (concerns(deadline)) {
            add(desk.value(), new Matter(issue.id(), null, deadline.due(), deadline.isMissedAt(asOf)));
        }
    }

    public void take(SupervisionOrder order) {
        Deadline deadline = order.replyBy();
        if (order.stage() == OrderStage.AWAITING_REPLY && deadline != null && concerns(deadline)) {
            add(order.issued().unit().value(), new Matter(null, order.id(), deadline.due(), deadline.isMissedAt(asOf)));
        }
    }

    /** One a unit that has anything, in the order of their ids. */
    public List<Reminder> all() {
        List<Reminder> reminders = new ArrayList<>();
        byUnit.forEach((unit, matters) -> {
            int late = Math.toIntExact(matters.stream().filter(Matter::late).count());
            reminders.add(new Reminder(
                    new UnitId(unit),
                    late,
                    matters.size() - late,
                    matters.stream().sorted(EARLIEST_FIRST).limit(Reminder.MOST).toList()));
        });
        return reminders;
    }

    private boolean concerns(Deadline deadline) {
        return !deadline.isBound() && deadline.due().isBefore(end);
    }

    private void add(String unit, Matter matter) {
        byUnit.computeIfAbsent(unit, any -> new ArrayList<>()).add(matter);
    }
}
