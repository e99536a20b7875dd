package org.lianshou.query.sessions;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.session.Item;
import org.lianshou.session.JointSession;
import org.lianshou.session.SessionSteps;
import org.lianshou.session.Voters;
import org.springframework.stereotype.Component;

/**
 * What a person may do in a session now, by the table of its stages and the access table, and what stands in the way of the
 * rest. It decides nothing: the command does, and says so.
 */
@Component
class SessionPossible {
    private static final Set<String> OF_A_MATTER = Set.of(
            "remove-item",
            "carry-over",
            "declare-party",
            "hold-act",
            "hear",
            "propose",
            "amend",
            "vote",
            "conclude",
            "publish-decision",
            "publish-result");

    private final Directory directory;
    private final Clock clock;

    SessionPossible(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** With the session as a whole. */
    List<SessionStep> of(JointSession session, Person person) {
        return steps(
                session, person, command -> !OF_A_MATTER.contains(command), command -> whole(session, command, person));
    }

    /** With one matter of it. */
    List<SessionStep> of(JointSession session, Item item, Voters voters, Person person) {
        return steps(session, person, OF_A_MATTER::contains, command -> about(item, voters, command));
    }

    private List<SessionStep> steps(
            JointSession session,
            Person person,
            Predicate<String> which,
            Function<String, Optional<SessionStep>> step) {
        Access access = new Access(directory, person);
        return SessionSteps.possible(session.stage()).stream()
                .filter(which)
                .filter(command -> AccessTable.rule("POST /api/sessions/{id}/" + command)
                        .flatMap(
                                rule -> access.actorFor(rule, session.convened().area(), session.people()))
                        .isPresent())
                .flatMap(command -> step.apply(command).stream())
                .toList();
    }

    private Optional<SessionStep> whole(JointSession session, String command, Person person) {
        return switch (command) {
            case "open" -> Optional.of(new SessionStep(command, againstOpening(session)));
            case "close" ->
                Optional.of(new SessionStep(
                        command, session.agenda().stream().allMatch(Item::isSettled) ? "" : "items-open"));
            case "join" ->
                offered(command, session.panel().stream().anyMatch(seat -> !session.isPresent(seat.member())));
            case "leave" ->
                offered(command, session.panel().stream().anyMatch(seat -> session.isPresent(seat.member())));
            case "approve-minutes" ->
                offered(command, !Signing.of(session, person, directory).isEmpty());
            default -> Optional.of(SessionStep.open(command));
        };
    }

    private String againstOpening(JointSession session) {
        if (session.agenda().isEmpty()) {
            return "agenda-empty";
        }
        if (session.panel().isEmpty()) {
            return "panel-missing";
        }
        return clock.instant().isBefore(session.convened().scheduledAt()) ? "opened-early" : "";
    }

    private static Optional<SessionStep> about(Item item, Voters voters, String command) {
        boolean open = !item.isSettled();
        return switch (command) {
            case "publish-decision" -> offered(command, item.waitsForPublication());
            case "publish-result" -> offered(command, item.publishedAt() != null && !item.resultPublished());
            case "hold-act" ->
                offered(command, open && item.major() && item.nextAct().isPresent());
            case "amend" -> offered(command, open && hasUnvoted(item));
            case "vote" ->
                open && hasUnvoted(item)
                        ? Optional.of(new SessionStep(command, voters.quorate() ? "" : "no-quorum"))
                        : Optional.empty();
            default -> offered(command, open);
        };
    }

    private static boolean hasUnvoted(Item item) {
        return IntStream.rangeClosed(1, item.proposals().size())
                .anyMatch(number -> item.vote(number).isEmpty());
    }

    private static Optional<SessionStep> offered(String command, boolean offered) {
        return offered ? Optional.of(SessionStep.open(command)) : Optional.empty();
    }
}
