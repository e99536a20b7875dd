package org.lianshou.command.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.command.histories.Attempt;
import org.lianshou.command.histories.History;
import org.lianshou.command.histories.Trials;
import org.lianshou.command.issue.AgendaCommand;
import org.lianshou.command.issue.ClockCommand;
import org.lianshou.command.issue.Refusal;
import org.lianshou.command.rule.CommandName;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.LadderEvent;
import org.lianshou.issue.Stage;
import org.lianshou.issue.Step;

/** docs/states.md: state and command, what follows or why not, as many trials of the deciders show it. */
final class StatesPage {
    private static final int LIVES = 1_000;
    private static final String HEAD = """
            # States

            Made from the deciders by `DocsTest`; do not edit. Each cell says which events follow (alternatives on lines of
            their own) and, in italics, with which codes the rules may refuse. A blank cell is `out-of-step`. Any command
            may also be refused as `before-report`. `strike` is given by the system when a clock is due, and by nobody else;
            `put-on-agenda` and `take-off-agenda` are what an issue hears of a joint session.

            """;

    private static final List<String> BY_NOBODY = Stream.of(AgendaCommand.class, ClockCommand.class)
            .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
            .map(CommandName::of)
            .toList();

    private final Map<Stage, Map<String, WhatFollows>> follows = new EnumMap<>(Stage.class);

    static String text() {
        StatesPage page = new StatesPage();
        History.many(1, LIVES)
                .flatMap(Trials::along)
                .flatMap(StatesPage::oneByOne)
                .forEach(page::note);
        return HEAD + page.stages() + page.steps() + page.diagram();
    }

    /** A strike that catches up on much is shown stroke by stroke, each in its own stage. */
    private static Stream<Attempt> oneByOne(Attempt attempt) {
        if (!(attempt.command() instanceof ClockCommand)) {
            return Stream.of(attempt);
        }
        List<Attempt> strokes = new ArrayList<>();
        Issue before = attempt.before();
        List<IssueEvent> events = new ArrayList<>();
        for (int n = 0; n < attempt.events().size(); n++) {
            events.add(attempt.events().get(n));
            boolean isWhole =
                    n + 1 == attempt.events().size() || !(attempt.events().get(n + 1) instanceof LadderEvent);
            if (isWhole) {
                strokes.add(new Attempt(
                        attempt.person(),
                        attempt.actor(),
                        attempt.at(),
                        attempt.command(),
                        false,
                        before,
                        Map.of(),
                        List.copyOf(events),
                        null));
                for (IssueEvent event : events) {
                    before = before.evolve(event);
                }
                events.clear();
            }
        }
        return strokes.stream();
    }

    private void note(Attempt attempt) {
        boolean says = attempt.actor() != null
                && attempt.refusal() != Refusal.OUT_OF_STEP
                && attempt.refusal() != Refusal.BEFORE_REPORT;
        if (says) {
            follows.computeIfAbsent(attempt.before().stage(), stage -> new LinkedHashMap<>())
                    .computeIfAbsent(attempt.command().name(), name -> WhatFollows.nothingYet())
                    .add(attempt);
        }
    }

    private String stages() {
        String rows = Arrays.stream(Stage.values())
                .map(stage -> "| `%s` | %s | %s %s | %s |%n"
                        .formatted(
                                Names.of(stage),
                                stage.label(),
                                stage.step().character(),
                                Names.of(stage.step()),
                                stage.isTerminal() ? "yes" : ""))
                .collect(Collectors.joining());
        return "| stage | 中文 | step | an end |\n|---|---|---|---|\n" + rows + "\n";
    }

    private String steps() {
        return Arrays.stream(Step.values()).map(this::step).collect(Collectors.joining());
    }

    private String step(Step step) {
        List<Stage> stages = Arrays.stream(Stage.values())
                .filter(stage -> stage.step() == step)
                .toList();
        String heads = stages.stream()
                .map(stage -> " " + stage.label() + " `" + Names.of(stage) + "` |")
                .collect(Collectors.joining());
        String rows = AccessTable.RULES.stream()
                .filter(Rule::isCommand)
                .filter(rule -> stages.stream().anyMatch(rule.stages()::contains))
                .map(rule -> row(rule.name(), stages))
                .collect(Collectors.joining());
        rows += BY_NOBODY.stream()
                .filter(name -> stages.stream()
                        .anyMatch(stage -> follows.getOrDefault(stage, Map.of()).containsKey(name)))
                .map(name -> row(name, stages))
                .collect(Collectors.joining());
        return "## %s %s\n\n| command |%s\n|---|%s\n%s\n"
                .formatted(step.character(), Names.of(step), heads, "---|".repeat(stages.size()), rows);
    }

    private String row(String command, List<Stage> stages) {
        return "| `" + command + "` |"
                + stages.stream()
                        .map(stage -> " " + cell(stage, command) + " |")
                        .collect(Collectors.joining())
                + "\n";
    }

    private String cell(Stage stage, String command) {
        WhatFollows found = follows.getOrDefault(stage, Map.of()).get(command);
        return found == null ? "" : found.cell();
    }

    private String diagram() {
        List<String> lines = new ArrayList<>();
        for (Stage from : Stage.values()) {
            for (Stage to : Stage.values()) {
                String commands = leading(from, to);
                if (from != to && !commands.isEmpty()) {
                    lines.add("    %s --> %s: %s".formatted(id(from), id(to), commands));
                }
            }
        }
        String labels = Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.NOT_REPORTED)
                .map(stage -> "    %s: %s %s%n".formatted(id(stage), stage.label(), Names.of(stage)))
                .collect(Collectors.joining());
        return "## Diagram\n\nWithout what leaves the stage as it is.\n\n```mermaid\nstateDiagram-v2\n" + labels
                + String.join("\n", lines) + "\n```\n";
    }

    private String leading(Stage from, Stage to) {
        return follows.getOrDefault(from, Map.of()).entrySet().stream()
                .filter(entry ->
                        Objects.requireNonNull(entry.getValue()).stages().contains(to))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(" / "));
    }

    private static String id(Stage stage) {
        return stage == Stage.NOT_REPORTED ? "[*]" : stage.name();
    }
}
