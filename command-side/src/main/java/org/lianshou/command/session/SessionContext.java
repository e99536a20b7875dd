package org.lianshou.command.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.lianshou.directory.Directory;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.policy.Policy;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.session.PanelRoster;

/**
 * All that a rule may know beside the session and the command.
 *
 * @param at when it happens, UTC
 * @param issues those that the command is about, as they stand, of what the asker may put on an agenda
 * @param kept the policy that an issue keeps
 * @param rosters those that the command names, as they stand
 * @param seed made by chance for this request, in case of a draw
 */
public record SessionContext(
        Actor actor,
        Instant at,
        Policy policy,
        WorkCalendar calendar,
        Directory directory,
        Map<IssueId, Issue> issues,
        Function<Issue, Policy> kept,
        Map<AreaId, PanelRoster> rosters,
        String seed) {

    Act act() {
        return new Act(actor, at, false, null);
    }

    /** The act where the decision rested on a figure of policy. */
    Act actUnderPolicy() {
        return act().under(policy.version());
    }

    LocalDate day() {
        return WorkCalendar.day(at);
    }

    /** Whether one of the two lies in the other. */
    boolean areOnOneLine(AreaId one, AreaId other) {
        return directory.isUnder(one, other) || directory.isUnder(other, one);
    }
}
