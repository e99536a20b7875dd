package org.lianshou.command.order;

import org.lianshou.issue.IssueId;

/** The issue has changed since the asker looked. */
public final class StaleVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient IssueId issue;
    private final long seen;
    private final long current;

    public StaleVersion(IssueId issue, long seen, long current) {
        super("the issue is at version " + current + ", not " + seen, null, false, false);
        this.issue = issue;
        this.seen = seen;
        this.current = current;
    }

    public IssueId issue() {
        return issue;
    }

    public long seen() {
        return seen;
    }

    public long current() {
        return current;
    }
}
