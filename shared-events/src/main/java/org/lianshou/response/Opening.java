package org.lianshou.response;

import java.time.Instant;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.IssueId;

/** What a response is about, where, since when and why. */
public record Opening(IssueId issue, AreaId area, Cause cause, Instant at, String words) {}
