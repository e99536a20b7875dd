package org.lianshou.issue;

/** An issue in the version in which it was read for a decision about another. */
public record IssueSeen(IssueId issue, long version) {
    public static IssueSeen of(Issue issue) {
        return new IssueSeen(issue.id(), issue.version());
    }
}
