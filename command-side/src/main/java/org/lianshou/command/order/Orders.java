package org.lianshou.command.order;

import org.jspecify.annotations.Nullable;
import org.lianshou.eventlog.CommandKey;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;

/** The port through which orders reach their issues. */
public interface Orders {
    /**
     * Carries an order out, once for a key however often it is given.
     *
     * @param metadata bytes kept with each event beside its payload; empty for none
     * @throws org.lianshou.command.issue.Refused where a rule says no
     * @throws StaleVersion where the issue has changed since the asker looked
     * @throws NothingFollows where no rule says no and there is nothing to record
     */
    Done give(Order order, @Nullable CommandKey key, byte[] metadata);

    /** The issue as it stands in the log; unreported where the log has nothing of it. */
    Issue stored(IssueId issue);
}
