package org.lianshou.command.order;

import org.lianshou.issue.IssueId;

/** For the asker there is no such issue, whether or not it exists. */
public final class NotVisible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotVisible(IssueId issue) {
        super("there is no issue " + issue, null, false, false);
    }
}
