package org.lianshou.query.late;

import org.jspecify.annotations.Nullable;
import org.lianshou.directory.AreaPath;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.RunningClock;
import org.lianshou.issue.UnitId;
import org.lianshou.query.register.IssueRow;

/**
 * An issue that somebody is late with.
 *
 * @param path the way down to its area
 * @param clock of those that are late, the one that was due first
 * @param deadline of that clock
 * @param workedDays how many worked days have gone by since it was due
 */
public record LateIssue(IssueRow row, AreaPath path, RunningClock clock, Deadline deadline, int workedDays) {

    /** Whose it is; absent before anybody leads. */
    public @Nullable UnitId unit() {
        return row.lead();
    }
}
