package org.lianshou.command.histories;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.issue.Context;
import org.lianshou.command.issue.Decider;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.issue.Refused;
import org.lianshou.directory.Person;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.SubjectId;
import org.lianshou.policy.Policy;

/**
 * Who asks, and when.
 *
 * @param actor absent where the access table does not let the person
 * @param imports whether history is taken over, so that its times are inferred and no clock starts
 */
record Asked(Person person, @Nullable Actor actor, Instant at, boolean imports) {

    /** What comes of it. */
    Attempt attempt(Issue issue, IssueCommand command, Map<IssueId, Issue> others, SmallCounty county) {
        if (actor == null) {
            return new Attempt(person, null, at, command, imports, issue, others, List.of(), null);
        }
        try {
            Policy policy = county.rulebook().policyFor(issue, command, at);
            Context context = context(actor, issue, others, county, policy);
            List<IssueEvent> events = Decider.decide(issue, command, context);
            return new Attempt(person, actor, at, command, imports, issue, others, ofThis(issue, events), null);
        } catch (Refused refused) {
            return new Attempt(person, actor, at, command, imports, issue, others, List.of(), refused.reason());
        }
    }

    /** What follows in other issues is theirs to live. */
    private static List<IssueEvent> ofThis(Issue issue, List<IssueEvent> events) {
        return events.stream().filter(event -> event.issue().equals(issue.id())).toList();
    }

    private Context context(Actor acting, Issue issue, Map<IssueId, Issue> others, SmallCounty county, Policy policy) {
        return new Context(
                acting,
                at,
                imports,
                policy,
                county.calendar(),
                county.directory(),
                subject(issue.id()),
                others,
                imports);
    }

    /** Each life has residents of its own, so that an erasure in one is nothing to the others. */
    private SubjectId subject(IssueId issue) {
        SubjectId own = person.subject();
        return own == null
                ? new SubjectId(issue.value())
                : new SubjectId(new UUID(
                        own.value().getLeastSignificantBits(), issue.value().getLeastSignificantBits()));
    }
}
