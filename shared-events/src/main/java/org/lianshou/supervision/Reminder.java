package org.lianshou.supervision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.UnitId;

/**
 * What one unit is reminded of.
 *
 * @param late how much is late
 * @param due how much will be late before the period ends, if nothing is done
 * @param matters the earliest due first, and no more than {@link #MOST}
 */
public record Reminder(UnitId unit, int late, int due, List<Matter> matters) {
    public static final int MOST = 30;

    /** An issue that is to be handled, or an order that is to be replied to. */
    public record Matter(@Nullable IssueId issue, @Nullable OrderId order, Instant due, boolean late) {}

    public Reminder {
        matters = List.copyOf(matters);
    }
}
