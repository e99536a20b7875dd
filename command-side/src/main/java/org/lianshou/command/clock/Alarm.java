package org.lianshou.command.clock;

import java.time.Instant;
import org.lianshou.issue.IssueId;

/**
 * The next instant at which an issue's clocks strike.
 *
 * @param version of the issue that it was worked out from
 */
record Alarm(IssueId issue, long version, Instant at) {}
