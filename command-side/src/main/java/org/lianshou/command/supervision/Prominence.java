package org.lianshou.command.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Issue;
import org.lianshou.supervision.Prominent;

/**
 * 调度: which open issues stand out. First those that failed their evaluation most often, then those that have been late
 * longest, then those urged most; one that was neither failed, late nor urged does not.
 */
public final class Prominence {
    private static final Comparator<Prominent> MOST_PROMINENT = Comparator.comparing(Prominent::reworks)
            .reversed()
            .thenComparing(Prominent::lateSince, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Comparator.comparing(Prominent::urgings).reversed())
            .thenComparing(one -> one.issue().toString());

    private final Instant asOf;
    private final List<Prominent> all = new ArrayList<>();

    public Prominence(Instant asOf) {
        this.asOf = asOf;
    }

    public void take(Issue issue) {
        Duty duty = issue.duty();
        if (duty == null || issue.stage().isTerminal()) {
            return;
        }
        Prominent one = new Prominent(
                issue.id(),
                duty.lead(),
                issue.appraisal().reworks(),
                issue.reported().urgings(),
                lateSince(issue));
        if (one.reworks() > 0 || one.urgings() > 0 || one.lateSince() != null) {
            all.add(one);
        }
    }

    /** The most prominent first, no more than a round chooses from. */
    public List<Prominent> candidates() {
        return all.stream().sorted(MOST_PROMINENT).limit(Prominent.MOST).toList();
    }

    private @Nullable Instant lateSince(Issue issue) {
        Deadline deadline = Objects.requireNonNull(issue.duty()).deadline();
        return deadline != null && issue.stage().isBeforeCompletion() && deadline.isMissedAt(asOf)
                ? deadline.due()
                : null;
    }
}
