package org.lianshou.command.order;

import org.jspecify.annotations.Nullable;
import org.lianshou.eventlog.CommandKey;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.stream.StreamState;

/** The port through which orders reach their streams. */
public interface Orders {
    /**
     * Carries an order out, once for a key however often it is given.
     *
     * @param metadata bytes kept with each event beside its payload; empty for none
     * @throws org.lianshou.command.rule.RuleRefused where a rule says no
     * @throws StaleVersion where the stream has changed since the asker looked
     * @throws NothingFollows where no rule says no and there is nothing to record
     */
    Done give(Order<?> order, @Nullable CommandKey key, byte[] metadata);

    /** The stream as it stands in the log, folded upon its beginning. */
    <S extends StreamState<S>> S stored(S beginning);

    /** The issue as it stands in the log; unreported where the log has nothing of it. */
    default Issue stored(IssueId issue) {
        return stored(Issue.unreported(issue));
    }
}
