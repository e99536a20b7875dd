package org.lianshou.command.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Directory;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Issue;
import org.lianshou.policy.FigureKey;
import org.lianshou.policy.Policy;
import org.lianshou.policy.WorkCalendar;

/**
 * All that a rule may know beside the response and the command.
 *
 * @param at when it happens, UTC
 * @param issue the one to respond to, where that is asked; absent where there is none that the asker sees
 */
public record ResponseContext(
        Actor actor,
        Instant at,
        Policy policy,
        WorkCalendar calendar,
        Directory directory,
        @Nullable Issue issue) {

    Act act() {
        return new Act(actor, at, false, null);
    }

    /** The act where the decision rested on a figure of policy. */
    Act actUnderPolicy() {
        return act().under(policy.version());
    }

    /** When a note on the situation is due, counted from now. */
    Deadline nextNote() {
        return calendar.deadline(at, FigureKey.RESPONSE_NOTE_WITHIN, policy);
    }
}
