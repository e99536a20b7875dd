package org.lianshou.session;

import org.lianshou.issue.IssueId;

/** A member who would have fitted, and why they were kept out. */
public record KeptOut(MemberId member, IssueId issue, Conflict conflict) {}
