package org.lianshou.command.order;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.command.issue.CollectionCommand;
import org.lianshou.command.issue.Context;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.directory.Directory;
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
public record PersonAsking(
        Person person, Instant at, Rulebook rulebook, Subjects subjects, Function<IssueId, Issue> stored)
        implements Asker {

    @Override
    public Context contextFor(Issue issue, IssueCommand command) {
        Directory county = rulebook.directory().frozen();
        Access access = new Access(county, county.person(person.id()).orElse(person));
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
                rulebook.policyFor(issue, command, at),
                rulebook.calendar(),
                county,
                isNew ? subject(issue.id()) : new SubjectId(issue.id().value()),
                others(access, issue, command),
                false);
    }

    private static RuntimeException refusal(Access access, Rule rule, Issue issue, boolean isNew) {
        return isNew || (issue.exists() && access.sees(issue)) ? new NotPermitted(rule) : new NotVisible(issue.id());
    }

    /**
     * A resident is one subject in all their issues; whoever else is reported for is one for each, and so is a resident
     * who reports again after having been erased.
     */
    private SubjectId subject(IssueId issue) {
        SubjectId own = person.subject();
        return own == null || subjects.isErased(own) ? new SubjectId(issue.value()) : own;
    }

    private Map<IssueId, Issue> others(Access access, Issue issue, IssueCommand command) {
        return switch (command) {
            case CollectionCommand.Link link -> seen(access, Stream.of(link.original()));
            case CollectionCommand.EraseSubject erase ->
                seen(access, subjects.issuesOf(issue.reported().reporter().subject()).stream());
            default -> Map.of();
        };
    }

    private Map<IssueId, Issue> seen(Access access, Stream<IssueId> ids) {
        return ids.map(stored)
                .filter(issue -> issue.exists() && access.sees(issue))
                .collect(Collectors.toUnmodifiableMap(Issue::id, Function.identity()));
    }
}
