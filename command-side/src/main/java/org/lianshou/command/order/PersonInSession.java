package org.lianshou.command.order;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.command.session.ConveningCommand.AddItem;
import org.lianshou.command.session.ConveningCommand.CallOff;
import org.lianshou.command.session.ConveningCommand.CarryOver;
import org.lianshou.command.session.ConveningCommand.ChoosePanel;
import org.lianshou.command.session.ConveningCommand.Convene;
import org.lianshou.command.session.ConveningCommand.DeclareParty;
import org.lianshou.command.session.ConveningCommand.RemoveItem;
import org.lianshou.command.session.ConveningCommand.Wanted;
import org.lianshou.command.session.MajorMatterCommand.PublishResult;
import org.lianshou.command.session.MeetingCommand.Amend;
import org.lianshou.command.session.MeetingCommand.Propose;
import org.lianshou.command.session.MeetingCommand.Vote;
import org.lianshou.command.session.SessionCommand;
import org.lianshou.command.session.SessionContext;
import org.lianshou.directory.Person;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.session.Item;
import org.lianshou.session.JointSession;
import org.lianshou.session.MemberId;
import org.lianshou.session.PanelRoster;

/**
 * A signed-in person asks something of a session.
 *
 * @param at when it happened, by their word, already found plausible
 * @param orders reads the issues and rosters that the command is about, as they stand in the log
 * @param seed made by chance for this request, in case of a draw
 */
public record PersonInSession(Person person, Instant at, Rulebook rulebook, Orders orders, String seed)
        implements SessionAsker {
    private static final Rule SIGHT = AccessTable.rule("GET /api/sessions/{id}").orElseThrow();

    @Override
    public SessionContext contextFor(JointSession session, SessionCommand command) {
        Access access = new Access(rulebook.directory(), person);
        return new SessionContext(
                command instanceof Convene convene
                        ? convening(access, convene.area())
                        : actor(access, session, command),
                at,
                rulebook.policyInForce(area(session, command), at),
                rulebook.calendar(),
                rulebook.directory(),
                issues(access, session, command),
                issue -> rulebook.policyFor(issue, at),
                rosters(session, command),
                seed);
    }

    private static AreaId area(JointSession session, SessionCommand command) {
        return command instanceof Convene convene
                ? convene.area()
                : session.convened().area();
    }

    private static Actor convening(Access access, AreaId area) {
        Rule rule = AccessTable.rule("POST /api/sessions").orElseThrow();
        return access.actorFor(rule, area, List.of()).orElseThrow(() -> new NotPermitted(rule));
    }

    private static Actor actor(Access access, JointSession session, SessionCommand command) {
        Rule rule =
                AccessTable.rule("POST /api/sessions/{id}/" + command.name()).orElseThrow();
        if (!session.exists()) {
            throw new NotVisible(JointSession.KIND, session.stream());
        }
        AreaId area = session.convened().area();
        Collection<PersonId> panel = session.people();
        return access.actorFor(rule, area, panel)
                .orElseThrow(() -> access.actorFor(SIGHT, area, panel).isPresent()
                        ? new NotPermitted(rule)
                        : new NotVisible(JointSession.KIND, session.stream()));
    }

    /** Those put on the agenda are what the asker sees; what stands on it is looked at for whose matter it is. */
    private Map<IssueId, Issue> issues(Access access, JointSession session, SessionCommand command) {
        return switch (command) {
            case Convene c -> stored(c.issues(), access::sees);
            case AddItem c -> stored(Stream.of(c.issue()), access::sees);
            case ChoosePanel c -> stored(session.agenda().stream().map(Item::issue), issue -> true);
            case CallOff c -> stored(session.agenda().stream().map(Item::issue), issue -> true);
            case RemoveItem c ->
                stored(Stream.of(c.issue()), issue -> session.item(c.issue()).isPresent());
            case CarryOver c ->
                stored(Stream.of(c.issue()), issue -> session.item(c.issue()).isPresent());
            case Propose c ->
                stored(Stream.of(c.issue()), issue -> session.item(c.issue()).isPresent());
            case Amend c ->
                stored(Stream.of(c.issue()), issue -> session.item(c.issue()).isPresent());
            case Vote c ->
                stored(Stream.of(c.issue()), issue -> session.item(c.issue()).isPresent());
            case PublishResult c ->
                stored(Stream.of(c.issue()), issue -> session.item(c.issue()).isPresent());
            default -> Map.of();
        };
    }

    private Map<IssueId, Issue> stored(Stream<IssueId> ids, Predicate<Issue> which) {
        return ids.distinct()
                .map(orders::stored)
                .filter(issue -> issue.exists() && which.test(issue))
                .collect(Collectors.toUnmodifiableMap(Issue::id, Function.identity()));
    }

    private Map<AreaId, PanelRoster> rosters(JointSession session, SessionCommand command) {
        Stream<AreaId> named = switch (command) {
            case ChoosePanel c -> c.wanted().stream().map(wanted -> roster(session, wanted));
            case DeclareParty c -> Stream.of(c.member().roster());
            default -> Stream.of();
        };
        return named.distinct()
                .map(area -> orders.stored(PanelRoster.of(area)))
                .collect(Collectors.toUnmodifiableMap(
                        roster -> Objects.requireNonNull(roster.area()), Function.identity()));
    }

    private static AreaId roster(JointSession session, Wanted wanted) {
        MemberId member = wanted.member();
        if (member != null) {
            return member.roster();
        }
        AreaId roster = wanted.roster();
        return roster == null ? session.convened().area() : roster;
    }
}
