package org.lianshou.command.session;

import org.lianshou.issue.IssueId;

/** What the issue said to its outcome. Given by the system alone, and on no path. */
public sealed interface DeliveryCommand extends SessionCommand {

    IssueId issue();

    /** @param source the log position of the event by which the outcome counts */
    record NoteDelivered(IssueId issue, long source, long issueVersion) implements DeliveryCommand {}

    /** As {@link NoteDelivered}, with the issue's own code and words. */
    record NoteRefused(IssueId issue, long source, String code, String words) implements DeliveryCommand {}
}
