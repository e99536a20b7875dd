package org.lianshou.command.issue;

import java.util.List;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.DiscussionEvent.IssuePutOnAgenda;
import org.lianshou.issue.DiscussionEvent.IssueTakenOffAgenda;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.Stage;
import org.lianshou.policy.FigureKey;

/** 商: an issue waits for a joint session, and its time for being given out with it, where the session meets in time. */
final class Waiting {
    private Waiting() {}

    /** What is heard twice, or of a session that is not awaited, changes nothing. */
    static List<IssueEvent> decide(Issue issue, AgendaCommand command, Context context) {
        Refused.when(
                issue.stage() != Stage.ACCEPTED,
                Refusal.OUT_OF_STEP,
                issue.stage().label());
        Refused.when(context.at().isBefore(issue.reported().reportedAt()), Refusal.BEFORE_REPORT);
        return switch (command) {
            case AgendaCommand.PutOnAgenda c ->
                issue.timing().awaits(c.session()) ? List.of() : List.of(put(issue, c, context));
            case AgendaCommand.TakeOffAgenda c ->
                issue.timing().awaits(c.session())
                        ? List.of(new IssueTakenOffAgenda(issue.id(), context.act(), c.session(), c.reason()))
                        : List.of();
        };
    }

    private static IssueEvent put(Issue issue, AgendaCommand.PutOnAgenda c, Context context) {
        Deadline restsBefore = context.calendar()
                .deadline(issue.accepted().handlingFrom(), FigureKey.SESSION_MEETS_WITHIN, context.policy());
        return new IssuePutOnAgenda(issue.id(), context.actUnderPolicy(), c.session(), c.meetsAt(), restsBefore);
    }
}
