package org.lianshou.supervision;

import java.util.List;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;

/**
 * An issue as it stood at a place in the log, with all that had happened to it.
 *
 * @param sequences the place of each of these events among all of the issue, from 0
 * @param position of the last of these events in the log
 */
public record Lived(Issue issue, List<IssueEvent> events, List<Long> sequences, long position) {}
