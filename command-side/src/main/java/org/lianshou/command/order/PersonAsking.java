package org.lianshou.command.order;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.command.issue.CollectionCommand;
import org.lianshou.command.issue.Context;
import org.lianshou.command.issue.GatheringCommand;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.issue.LineageCommand;
import org.lianshou.command.issue.PublicationCommand;
import org.lianshou.command.issue.ResolutionCommand;
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
    private static final Rule GATHER = AccessTable.rule("POST /api/gatherings").orElseThrow();

    @Override
    public Context contextFor(Issue issue, IssueCommand command) {
        Directory county = rulebook.directory().frozen();
        Access access = new Access(county, county.person(person.id()).orElse(person));
        if (command instanceof GatheringCommand.Gather gather) {
            Map<IssueId, Issue> members = seen(access, gather.members().stream());
            return context(gathering(access, members.values()), issue, command, county, members);
        }
        Rule rule = AccessTable.forCommand(command.name());
        boolean isNew = command instanceof CollectionCommand.Report;
        Actor actor = access.actorFor(rule, issue).orElseThrow(() -> refusal(access, rule, issue, isNew));
        if (!isNew && !issue.exists()) {
            throw new NotVisible(issue.id());
        }
        Context context = context(actor, issue, command, county, others(access, issue, command));
        return command instanceof PublicationCommand.DraftNotice && access.knowsReporter(issue)
                ? context.knowing(subjects.said(whole(issue.id())))
                : context;
    }

    private Context context(
            Actor actor, Issue issue, IssueCommand command, Directory county, Map<IssueId, Issue> others) {
        boolean isReport = command instanceof CollectionCommand.Report;
        return new Context(
                actor,
                at,
                false,
                rulebook.policyFor(issue, command, at),
                rulebook.calendar(),
                county,
                isReport ? subject(issue.id()) : new SubjectId(issue.id().value()),
                others,
                false);
    }

    /** Who gathers issues answers for the place of each. */
    private static Actor gathering(Access access, Collection<Issue> members) {
        Optional<Actor> actor = members.isEmpty()
                ? access.actorFor(GATHER, access.directory().county())
                : members.stream()
                        .map(member -> access.actorFor(GATHER, member.reported().area()))
                        .reduce((one, other) -> one.isEmpty() ? one : other)
                        .orElseThrow();
        return actor.orElseThrow(() -> new NotPermitted(GATHER));
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
            case LineageCommand.GatherInto into -> withAncestors(issue, seen(access, Stream.of(into.gathering())));
            case ResolutionCommand.Complete complete ->
                byId(issue.kin().children().stream().map(stored));
            default -> Map.of();
        };
    }

    private Map<IssueId, Issue> seen(Access access, Stream<IssueId> ids) {
        return byId(ids.map(stored).filter(issue -> issue.exists() && access.sees(issue)));
    }

    /** With all that these issues are parts of, whoever may see it: only that they are matters to the rules. */
    private Map<IssueId, Issue> withAncestors(Issue issue, Map<IssueId, Issue> seen) {
        Map<IssueId, Issue> found = new HashMap<>(seen);
        Deque<Issue> of = new ArrayDeque<>(seen.values());
        of.add(issue);
        while (!of.isEmpty()) {
            IssueId parent = of.remove().kin().parent();
            if (parent != null && !found.containsKey(parent)) {
                Issue whole = stored.apply(parent);
                found.put(parent, whole);
                of.add(whole);
            }
        }
        return found;
    }

    /** The reporter of a part said what they said of themselves in the report of the whole. */
    private Issue whole(IssueId id) {
        Issue issue = stored.apply(id);
        IssueId parent = issue.kin().parent();
        return parent == null ? issue : whole(parent);
    }

    private static Map<IssueId, Issue> byId(Stream<Issue> issues) {
        return issues.collect(Collectors.toUnmodifiableMap(Issue::id, Function.identity()));
    }
}
