package org.lianshou.query.policy;

import java.util.List;
import org.lianshou.issue.IssueId;

/**
 * An issue's deadline.
 *
 * @param running whether work is still owed, so that it matters
 * @param dispatch until the issue is given out, by when that is due; or the outcome of each session for which it rests
 */
record DeadlineAnswer(
        IssueId id, long number, long version, boolean running, Explanation deadline, List<ClockAnswer> dispatch) {}
