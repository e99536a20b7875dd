package org.lianshou.query.history;

import java.util.List;
import org.lianshou.issue.IssueId;

/** The answer: all events of one issue, oldest first. */
record IssueHistory(IssueId id, long number, long version, List<HistoryEntry> events) {}
