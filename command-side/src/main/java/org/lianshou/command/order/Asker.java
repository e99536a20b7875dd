package org.lianshou.command.order;

import org.lianshou.command.issue.Context;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.issue.Issue;

/** Who asks: judged against the issue as it stands, not as it was when the request came in. */
public interface Asker {
    /**
     * The context in which the command is decided.
     *
     * @throws NotVisible where the asker does not see the issue
     * @throws NotPermitted where they see it and may not
     */
    Context contextFor(Issue issue, IssueCommand command);
}
