package org.lianshou.callout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Level;

/**
 * Who called, from where to where, and why.
 *
 * @param rung from which it was called
 * @param issue what it is about; absent where nothing was reported
 */
public record Call(
        Actor caller,
        Instant at,
        Level rung,
        AreaId area,
        String place,
        String reason,
        @Nullable IssueId issue) {}
