package org.lianshou.demo;

import java.time.Instant;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;

/** Something that somebody does in the month beside what it brings of itself. */
public record Told(Instant at, PersonId by, IssueId issue, IssueCommand command) {}
