package org.lianshou.query.policy;

import org.lianshou.issue.IssueId;

/**
 * An issue's deadline.
 *
 * @param running whether work is still owed, so that it matters
 */
record DeadlineAnswer(IssueId id, long number, long version, boolean running, Explanation deadline) {}
