package org.lianshou.command.issue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Directory;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Matter;
import org.lianshou.issue.SubjectId;
import org.lianshou.policy.FigureKey;
import org.lianshou.policy.Policy;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.redaction.Secret;

/**
 * All that a rule may know beside the issue and the command.
 *
 * @param at when it happens, UTC
 * @param inferred whether {@code at} stands in for a time nobody knows
 * @param subject the data subject of a reporter new to the system
 * @param others the other issues that matter, as they stand: those that the command names and the asker sees, or those
 *     of the subject that it erases
 * @param imports whether history is taken over from another system: no clocks start
 * @param secrets what the reporter said of themselves, where a notice is drafted by somebody who may know
 */
public record Context(
        Actor actor,
        Instant at,
        boolean inferred,
        Policy policy,
        WorkCalendar calendar,
        Directory directory,
        SubjectId subject,
        Map<IssueId, Issue> others,
        boolean imports,
        List<Secret> secrets) {

    /** Without a word of what is known of the reporter. */
    public Context(
            Actor actor,
            Instant at,
            boolean inferred,
            Policy policy,
            WorkCalendar calendar,
            Directory directory,
            SubjectId subject,
            Map<IssueId, Issue> others,
            boolean imports) {
        this(actor, at, inferred, policy, calendar, directory, subject, others, imports, List.of());
    }

    /** The same, by somebody who may know the reporter, of whom a notice must not tell. */
    public Context knowing(List<Secret> said) {
        return new Context(actor, at, inferred, policy, calendar, directory, subject, others, imports, said);
    }

    public Act act() {
        return new Act(actor, at, inferred, null);
    }

    /** The same, where another is the data subject of a new reporter. */
    public Context about(SubjectId other) {
        return new Context(actor, at, inferred, policy, calendar, directory, other, others, imports, secrets);
    }

    /** When handling that begins now is due; history taken over from another system starts no clock. */
    @Nullable
    Deadline handlingDue(Matter matter) {
        return due(policy.handlingFigure(matter));
    }

    /** The same for what another figure gives its time, such as a review. */
    @Nullable
    Deadline due(FigureKey figure) {
        return imports ? null : calendar.deadline(at, figure, policy);
    }

    /** The act where the decision rested on a figure of policy. */
    Act actUnderPolicy() {
        return act().under(policy.version());
    }
}
