package org.lianshou.query.audit;

import java.time.Instant;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;

/**
 * That somebody asked to see a reporter who is hidden from them (查看反映人).
 *
 * @param number what people call the issue by
 * @param until from when the reporter is hidden from them again
 */
public record UnmaskingRow(
        long position,
        IssueId issue,
        long number,
        String summary,
        Actor by,
        Instant at,
        Instant recordedAt,
        Ground ground,
        Instant until) {}
