package org.lianshou.command.callout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Directory;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Issue;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.Policy;
import org.lianshou.policy.Span;
import org.lianshou.policy.WorkCalendar;

/**
 * All that a rule may know beside the call-out and the command.
 *
 * @param at when it happens, UTC
 * @param issue the one that the command names, as it stands; absent where it names none that the asker sees
 */
public record CallOutContext(
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

    Instant after(Span span) {
        return calendar.end(at, span, policy);
    }

    boolean actsFor(UnitId unit) {
        return directory
                .person(actor.person())
                .filter(person -> person.actsFor(unit))
                .isPresent();
    }
}
