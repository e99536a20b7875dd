package org.lianshou.query.today;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Issue;
import org.lianshou.policy.WorkCalendar;

/** How soon something has to be seen to. */
enum Urgent {
    LATE,
    /** Due by the end of tomorrow, in the county's days. */
    SOON,
    LATER;

    private static final int TODAY_AND_TOMORROW = 2;

    static Urgent of(Issue issue, Instant now) {
        Deadline deadline = deadline(issue);
        if (deadline == null || deadline.isBound()) {
            return LATER;
        }
        Instant soon = WorkCalendar.day(now)
                .plusDays(TODAY_AND_TOMORROW)
                .atStartOfDay(WorkCalendar.ZONE)
                .toInstant();
        return deadline.isMissedAt(now) ? LATE : deadline.due().isBefore(soon) ? SOON : LATER;
    }

    static @Nullable Deadline deadline(Issue issue) {
        Duty duty = issue.duty();
        return duty == null ? null : duty.deadline();
    }
}
