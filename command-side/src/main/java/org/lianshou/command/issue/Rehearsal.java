package org.lianshou.command.issue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Stage;
import org.lianshou.issue.SubjectId;
import org.lianshou.policy.Policy;
import org.lianshou.policy.WorkCalendar;

/**
 * What a person could do to an issue now. It gives the decider plausible samples of each command and throws away what
 * follows, so that no rule is written a second time. What is allowed here may still be refused for its own content.
 */
public final class Rehearsal {
    private final Issue issue;
    private final Access access;
    private final Instant at;
    private final Policy kept;
    private final Policy inForce;
    private final WorkCalendar calendar;
    private final Map<IssueId, Issue> others;

    private Rehearsal(
            Issue issue,
            Access access,
            Instant at,
            Policy kept,
            Policy inForce,
            WorkCalendar calendar,
            Map<IssueId, Issue> parts) {
        this.issue = issue;
        this.access = access;
        this.at = at;
        this.kept = kept;
        this.inForce = inForce;
        this.calendar = calendar;
        this.others = new HashMap<>(parts);
        Stream.of(Samples.otherThan(issue), Samples.gatheringOf(issue)).forEach(other -> others.put(other.id(), other));
    }

    /**
     * Every command but the report, in the order of the access table, in the order of checks that a command meets.
     *
     * @param kept the policy that the issue keeps
     * @param inForce the policy in force at its place
     * @param parts the issues into which it was split, as they stand
     */
    public static List<Possibility> of(
            Issue issue,
            Access access,
            Instant at,
            Policy kept,
            Policy inForce,
            WorkCalendar calendar,
            Map<IssueId, Issue> parts) {
        Rehearsal rehearsal = new Rehearsal(issue, access, at, kept, inForce, calendar, parts);
        return AccessTable.RULES.stream()
                .filter(Rule::isCommand)
                .filter(rule -> !rule.stages().contains(Stage.NOT_REPORTED))
                .map(rehearsal::of)
                .toList();
    }

    private Possibility of(Rule rule) {
        Optional<Actor> actor = access.actorFor(rule, issue);
        if (actor.isEmpty()) {
            return Possibility.notPermitted(rule);
        }
        Refusal refusal = rehearse(rule, actor.get());
        return refusal == null ? Possibility.allowed(rule) : Possibility.refused(rule, refusal);
    }

    /** Null where some sample passes; otherwise the refusal of the first, which is the most plausible. */
    private @Nullable Refusal rehearse(Rule rule, Actor actor) {
        if (!rule.stages().contains(issue.stage())) {
            return Refusal.OUT_OF_STEP;
        }
        Refusal first = null;
        for (IssueCommand sample : (Iterable<IssueCommand>) samples(rule)::iterator) {
            Refusal refusal = refusal(sample, context(actor, policyFor(sample)));
            if (refusal == null) {
                return null;
            }
            first = first == null ? refusal : first;
        }
        return first;
    }

    private Stream<IssueCommand> samples(Rule rule) {
        return new Samples(issue, access.directory(), at, kept, inForce).of(rule.name());
    }

    private Policy policyFor(IssueCommand command) {
        return command.underPolicyInForce() ? inForce : kept;
    }

    private @Nullable Refusal refusal(IssueCommand sample, Context context) {
        try {
            var ignored = Decider.decide(issue, sample, context);
            return null;
        } catch (Refused refused) {
            return refused.reason();
        }
    }

    private Context context(Actor actor, Policy policy) {
        SubjectId nobody = new SubjectId(issue.id().value());
        return new Context(actor, at, false, policy, calendar, access.directory(), nobody, others, false);
    }
}
