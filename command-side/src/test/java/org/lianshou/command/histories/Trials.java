package org.lianshou.command.histories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.directory.Person;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Issue;

/** Every command that a stage allows, tried many times at the states of random lives: all that can come of it. */
public final class Trials {
    private static final int EVERY_NTH_STATE = 4;
    private static final int TIMES = 10;

    private final History history;
    private final Chance chance;
    private final Attempts commands;
    private final List<Person> people;
    private final List<Attempt> trials = new ArrayList<>();

    private Trials(History history) {
        this.history = history;
        this.chance = Chance.of(~history.seed());
        this.commands = new Attempts(chance, history.county());
        this.people = history.county().directory().people().stream()
                .sorted((one, other) -> one.id().value().compareTo(other.id().value()))
                .toList();
    }

    /** Who may, and in which capacity. */
    private record Able(Person person, Actor actor) {}

    /** What was tried along one life, beside what its people tried. */
    public static Stream<Attempt> along(History history) {
        Trials trials = new Trials(history);
        for (int n = 0; n < history.attempts().size(); n += EVERY_NTH_STATE) {
            Attempt attempt = history.attempts().get(n);
            trials.all(attempt.before(), attempt.at());
        }
        return Stream.concat(history.attempts().stream(), trials.trials.stream());
    }

    private void all(Issue issue, Instant from) {
        for (Rule rule : AccessTable.RULES) {
            if (rule.stages().contains(issue.stage())) {
                some(rule, issue, from);
            }
        }
    }

    private void some(Rule rule, Issue issue, Instant from) {
        List<Able> may = people.stream()
                .flatMap(person -> actor(person, rule, issue).map(actor -> new Able(person, actor)).stream())
                .toList();
        for (int n = 0; n < TIMES && !may.isEmpty(); n++) {
            Able able = chance.from(may);
            Instant at = from.plus(chance.span());
            IssueCommand command = commands.of(rule.name(), issue, at);
            Asked asked = new Asked(able.person(), able.actor(), at, false);
            trials.add(asked.attempt(issue, command, commands.others(), history.county()));
        }
    }

    private Optional<Actor> actor(Person person, Rule rule, Issue issue) {
        return new Access(history.county().directory(), person).actorFor(rule, issue);
    }
}
