package org.lianshou.command.histories;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.command.issue.ClockCommand;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.directory.Person;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Role;
import org.lianshou.issue.Stage;

/**
 * One random way through the states: somebody tries something, time passes, somebody tries something else. In half of the
 * lives the clocks strike as well.
 */
final class Walk {
    private static final int STEPS = 66;
    static final Instant BEGINNING = Instant.parse("2026-03-01T00:00:00Z");

    /** What anyone may say at almost any time; tried less often, so that there is time for the rest. */
    private static final Set<String> ASIDES = Set.of(
            "supplement",
            "urge",
            "correct",
            "withdraw",
            "erase-subject",
            "move-policy",
            "split",
            "gather-into",
            "release-from-gathering");

    /** What leads on; tried more often, so that lives reach their end. */
    private static final Set<String> FORWARD = Set.of(
            "accept",
            "waive-discussion",
            "record-outcome",
            "dispatch",
            "sign-for",
            "complete",
            "record-callback",
            "evaluate",
            "conclude-unsatisfied",
            "reinspect",
            "draft-notice",
            "approve-notice",
            "post-notice",
            "close",
            "reopen",
            "uphold-return",
            "refuse-return",
            "settle-deferral");

    private static final List<Rule> COMMANDS =
            AccessTable.RULES.stream().filter(Rule::isCommand).toList();

    private final long seed;
    private final Chance chance;
    private final SmallCounty county;
    private final List<Person> people;
    private final Set<String> bent;
    private final boolean clocksStrike;
    private final Attempts commands;
    private final Sessions sessions;
    private final List<Attempt> attempts = new ArrayList<>();
    private Issue issue;
    private Instant now;

    Walk(long seed) {
        this.seed = seed;
        this.chance = Chance.of(seed);
        this.county = chance.percent(12) ? SmallCounty.withoutDesksAbove() : SmallCounty.usual();
        this.people = county.directory().people().stream()
                .sorted(Comparator.comparing(person -> person.id().value()))
                .toList();
        this.bent = chance.of(
                Set.of(),
                Set.of(),
                Set.of("request-extension", "approve-extension", "complete", "evaluate"),
                Set.of("approve-notice", "post-notice", "raise-objection", "answer-objection"),
                Set.of("record-callback", "complete"),
                Set.of("approve-notice", "post-notice", "raise-objection", "answer-objection"));
        this.clocksStrike = chance.percent(50);
        this.commands = new Attempts(chance, county);
        this.sessions = new Sessions(seed);
        this.issue = Issue.unreported(new IssueId(new UUID(0x2026_0000_0000_7000L, 0x8000_0000_0000_0000L | seed)));
        this.now = BEGINNING.plus(Duration.ofMinutes(chance.below(300 * 24 * 60)));
    }

    History walk() {
        boolean takenOver = chance.percent(15);
        if (!takenOver && chance.percent(12)) {
            gather();
        }
        report(takenOver);
        if (takenOver) {
            takeOver();
        }
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(chance.span());
            if (clocksStrike) {
                strike();
            }
            if (sessions.speakTo(issue)) {
                hear();
            }
            attempt(someone(), chance.percent(2) ? now.minus(Duration.ofDays(400)) : now);
        }
        return new History(seed, county, attempts);
    }

    /** At times an issue begins as one over others. */
    private void gather() {
        for (int tries = 0; tries < 5 && !issue.exists(); tries++) {
            Person person = county.person("operator");
            Actor actor = new Actor(person.id(), Role.OPERATOR, person.unit());
            tried(person, actor, now, commands.of("gather", issue, now), false);
        }
    }

    private void report(boolean takenOver) {
        while (!issue.exists()) {
            Rule rule = AccessTable.forCommand("report");
            Person person = takenOver ? county.person("admin") : chance.from(people);
            IssueCommand command = commands.of("report", issue, now);
            tried(person, takenOver ? system(person) : actor(person, rule).orElse(null), now, command, takenOver);
        }
    }

    /** History of another system: done long ago, discussed and judged there, no clock runs. */
    private void takeOver() {
        for (String name : List.of("accept", "waive-discussion")) {
            Person admin = county.person("admin");
            tried(admin, system(admin), now, commands.takingOver(name, issue), true);
        }
    }

    private void attempt(Asking asking, Instant at) {
        IssueCommand command = commands.of(asking.command(), issue, at);
        Actor actor =
                actor(asking.person(), AccessTable.forCommand(asking.command())).orElse(null);
        tried(asking.person(), actor, at, command, false);
    }

    /** Nothing was tried where nothing is to be struck. */
    private void strike() {
        Person admin = county.person("admin");
        Attempt attempt = new Asked(admin, system(admin), now, false)
                .attempt(issue, new ClockCommand.Strike(), commands.others(), county);
        if (attempt.wasAccepted()) {
            noted(attempt);
        }
    }

    /** A session that the village holds has its say. */
    private void hear() {
        Person cadre = county.person("v1-cadre");
        tried(cadre, new Actor(cadre.id(), Role.VILLAGE_CADRE, cadre.unit()), now, sessions.word(now), false);
    }

    private void tried(Person person, @Nullable Actor actor, Instant at, IssueCommand command, boolean imports) {
        noted(new Asked(person, actor, at, imports).attempt(issue, command, commands.others(), county));
    }

    private void noted(Attempt attempt) {
        attempts.add(attempt);
        attempt.events().forEach(event -> issue = issue.evolve(event));
    }

    private record Asking(Person person, String command) {}

    /** Mostly someone who may, with something the stage allows; at times anyone with anything. */
    private Asking someone() {
        if (chance.percent(6)) {
            return new Asking(chance.from(people), chance.from(COMMANDS).name());
        }
        Rule rule = chance.from(bent(weighted(issue.stage())));
        return new Asking(chance.percent(4) ? chance.from(people) : whoMay(rule), rule.name());
    }

    /** Each life has a bent of its own, so that also long rows of the same thing come up. */
    private List<Rule> bent(List<Rule> rules) {
        List<Rule> liked =
                rules.stream().filter(rule -> bent.contains(rule.name())).toList();
        return liked.isEmpty() || chance.percent(50) ? rules : liked;
    }

    /** At times whoever came last; anyone where nobody who may is found soon. */
    private Person whoMay(Rule rule) {
        Person person = chance.percent(20) ? attempts.getLast().person() : chance.from(people);
        for (int tries = 0; tries < 40 && actor(person, rule).isEmpty(); tries++) {
            person = chance.from(people);
        }
        return person;
    }

    private static List<Rule> weighted(Stage stage) {
        return COMMANDS.stream()
                .filter(rule -> rule.stages().contains(stage))
                .flatMap(rule -> Collections.nCopies(weight(rule.name()), rule).stream())
                .toList();
    }

    private static int weight(String command) {
        return FORWARD.contains(command) ? 8 : ASIDES.contains(command) ? 1 : 3;
    }

    private Optional<Actor> actor(Person person, Rule rule) {
        return new Access(county.directory(), person).actorFor(rule, issue);
    }

    private static Actor system(Person admin) {
        return new Actor(admin.id(), Role.SYSTEM, null);
    }
}
