package org.lianshou.command.order;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.command.issue.CollectionCommand;
import org.lianshou.command.issue.Context;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.directory.Person;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.SubjectId;

/**
 * A signed-in person asks.
 *
 * @param at when it happened, by their word, already found plausible
 * @param stored reads another issue as it stands in the log
 */
public record PersonAsking(Person person, Instant at, Rulebook rulebook, Function<IssueId, Issue> stored)
        implements Asker {

    @Override
    public Context contextFor(Issue issue, IssueCommand command) {
        Access access = new Access(rulebook.directory(), person);
        Rule rule = AccessTable.forCommand(command.name());
        boolean isNew = command instanceof CollectionCommand.Report;
        Actor actor = access.actorFor(rule, issue).orElseThrow(() -> refusal(access, rule, issue, isNew));
        if (!isNew && !issue.exists()) {
            throw new NotVisible(issue.id());
        }
        return new Context(
                actor,
                at,
                false,
                rulebook.policyFor(issue, at),
                rulebook.calendar(),
                rulebook.directory(),
                subject(issue.id()),
                others(access, command),
                false);
    }

    private static RuntimeException refusal(Access access, Rule rule, Issue issue, boolean isNew) {
        return isNew || (issue.exists() && access.sees(issue)) ? new NotPermitted(rule) : new NotVisible(issue.id());
    }

    /** A resident is one subject in all their issues; whoever else is reported for is one for each. */
    private SubjectId subject(IssueId issue) {
        SubjectId own = person.subject();
        return own == null ? new SubjectId(issue.value()) : own;
    }

    private Map<IssueId, Issue> others(Access access, IssueCommand command) {
        Map<IssueId, Issue> others = new HashMap<>();
        if (command instanceof CollectionCommand.Link link) {
            Issue original = stored.apply(link.original());
            if (original.exists() && access.sees(original)) {
                others.put(original.id(), original);
            }
        }
        return Map.copyOf(others);
    }
}
