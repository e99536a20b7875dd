package org.lianshou.command.supervision;

import java.time.Instant;
import java.util.Set;
import org.lianshou.directory.Directory;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.IssueId;
import org.lianshou.policy.FigureKey;
import org.lianshou.policy.Policy;
import org.lianshou.policy.WorkCalendar;

/**
 * All that a rule may know beside the order and the command.
 *
 * @param issues those of the command that there are for whoever asks
 */
public record SupervisionContext(
        Actor actor, Instant at, Policy policy, WorkCalendar calendar, Directory directory, Set<IssueId> issues) {

    Act act() {
        return new Act(actor, at, false, null);
    }

    /** The act where the decision rested on a figure of policy. */
    Act actUnderPolicy() {
        return act().under(policy.version());
    }

    /** When a reply is due that is asked for now. */
    Deadline replyBy(boolean listed) {
        FigureKey figure = listed ? FigureKey.SUPERVISION_LISTED_REPLY_WITHIN : FigureKey.SUPERVISION_REPLY_WITHIN;
        return calendar.deadline(at, figure, policy);
    }
}
