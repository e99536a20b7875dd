package org.lianshou.supervision;

import java.time.Instant;
import org.lianshou.policy.Cadence;
import org.lianshou.policy.Policy;
import org.lianshou.policy.WorkCalendar;

/** What comes round by itself. The Chinese label is what people are shown. */
public enum RunKind {
    /** 催办: what is late, or will be before the period ends. */
    REMINDER("催办"),
    /** 调度: a meeting takes one prominent issue, and what it decides binds. */
    COORDINATION("调度"),
    /** 通报: the figures of a period. */
    BULLETIN("通报");

    private final String label;

    RunKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** How often it comes. */
    public Cadence cadence(Policy policy) {
        return switch (this) {
            case REMINDER -> policy.reminders();
            case COORDINATION -> policy.coordination();
            case BULLETIN -> policy.bulletins();
        };
    }

    /**
     * When it is held, and what it is counted as of. Reminders come when the first worked day of their period begins, the
     * others when their period is over.
     */
    public Instant heldAt(Period period, WorkCalendar calendar) {
        return this == REMINDER ? period.firstWorked(calendar) : period.end();
    }
}
