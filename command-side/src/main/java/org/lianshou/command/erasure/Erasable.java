package org.lianshou.command.erasure;

import java.util.List;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;

/** A place beside the log that may hold something about an issue's reporter, which goes when the reporter is erased. */
public interface Erasable {
    /**
     * Erases what the place holds of the issue. It may be called again, after a crash or because all went well, and must
     * not return before what it did is durable.
     *
     * @param history all events of the issue, personal text in them sealed
     */
    void erase(IssueId issue, List<IssueEvent> history);
}
