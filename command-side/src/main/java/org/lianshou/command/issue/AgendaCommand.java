package org.lianshou.command.issue;

import java.time.Instant;
import org.lianshou.issue.DiscussionEvent.IssueTakenOffAgenda.Reason;

/** What an issue hears of a session's agenda, beside the session's own events. Nobody gives it: it is on no path. */
public sealed interface AgendaCommand extends IssueCommand {

    /** Wait for a session that meets at a time. */
    record PutOnAgenda(String session, Instant meetsAt) implements AgendaCommand {}

    /** Wait for it no more. */
    record TakeOffAgenda(String session, Reason reason) implements AgendaCommand {}
}
