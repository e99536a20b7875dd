package org.lianshou.command.docs;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianshou.callout.CallOutStage;
import org.lianshou.command.callout.CallOutCommand;
import org.lianshou.command.callout.CallOutRefusal;
import org.lianshou.command.callout.CallOutWalk;
import org.lianshou.command.response.ResponseCommand;
import org.lianshou.command.response.ResponseRefusal;
import org.lianshou.command.response.ResponseWalk;
import org.lianshou.command.rule.CommandName;
import org.lianshou.command.rule.Reason;
import org.lianshou.issue.EventType;
import org.lianshou.response.ResponseStage;
import org.lianshou.stream.StreamEvent;

/** docs/linkage.md: as {@link StatesPage}, of call-outs and responses, by random ones. */
final class LinkagePage {
    private static final int WALKS = 4_000;
    private static final String HEAD = """
            # Call-outs and whole-net responses

            Made from the deciders by `DocsTest`; do not edit. Each cell says which event follows and, in italics, with which
            codes the rules may refuse. A blank cell is `call-out-over` or `response-over`. Any command may also be refused as
            `before-call` or `before-opening`. `open-for-severity` is the system's alone.
            """;
    private static final Set<Reason> ANYWHERE = Set.of(
            CallOutRefusal.CALL_OUT_OVER,
            CallOutRefusal.BEFORE_CALL,
            ResponseRefusal.RESPONSE_OVER,
            ResponseRefusal.BEFORE_OPENING);

    private final Map<String, TreeSet<String>> events = new TreeMap<>();
    private final Map<String, TreeSet<String>> refusals = new TreeMap<>();

    private LinkagePage() {}

    static String text() {
        LinkagePage callOuts = new LinkagePage();
        CallOutWalk.many(WALKS)
                .forEach(
                        one -> callOuts.note(one.before().stage(), one.command().name(), one.events(), one.refusal()));
        LinkagePage responses = new LinkagePage();
        ResponseWalk.many(WALKS)
                .forEach(one ->
                        responses.note(one.before().stage(), one.command().name(), one.events(), one.refusal()));
        return HEAD
                + callOuts.table(
                        "Call-outs 吹哨报到",
                        CallOutCommand.class,
                        EnumSet.of(CallOutStage.NOT_CALLED, CallOutStage.OPEN),
                        CallOutStage::label)
                + responses.table(
                        "Responses 全网联动",
                        ResponseCommand.class,
                        EnumSet.allOf(ResponseStage.class),
                        ResponseStage::label);
    }

    private void note(Enum<?> stage, String command, List<? extends StreamEvent> followed, @Nullable Reason refusal) {
        String cell = stage + " " + command;
        if (refusal == null) {
            followed.forEach(event ->
                    events.computeIfAbsent(cell, key -> new TreeSet<>()).add(name(event.getClass())));
        } else if (!ANYWHERE.contains(refusal)) {
            refusals.computeIfAbsent(cell, key -> new TreeSet<>()).add(refusal.code());
        }
    }

    private <E extends Enum<E>> String table(
            String title, Class<?> commands, Set<E> stages, Function<E, String> label) {
        return "\n## " + title + "\n\n| command |"
                + stages.stream()
                        .map(stage -> " " + label.apply(stage) + " `" + Names.of(stage) + "` |")
                        .collect(joining())
                + "\n|---|" + "---|".repeat(stages.size()) + "\n"
                + Arrays.stream(commands.getPermittedSubclasses())
                        .map(CommandName::of)
                        .map(command -> row(command, stages))
                        .collect(joining());
    }

    private String row(String command, Set<? extends Enum<?>> stages) {
        return "| `" + command + "` |"
                + stages.stream()
                        .map(stage -> " " + cell(stage + " " + command) + " |")
                        .collect(joining())
                + "\n";
    }

    private String cell(String key) {
        String refused = refusals.containsKey(key) ? "<br>*" + String.join(", ", refusals.get(key)) + "*" : "";
        return String.join("<br>", events.getOrDefault(key, new TreeSet<>())) + refused;
    }

    private static String name(Class<?> event) {
        String stored = event.getAnnotation(EventType.class).value();
        return stored.substring(stored.indexOf('.') + 1);
    }
}
