package org.lianshou.command.docs;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lianshou.command.session.SessionRefusal;
import org.lianshou.command.session.SessionWalk;
import org.lianshou.command.session.SessionWalk.Tried;
import org.lianshou.issue.EventType;
import org.lianshou.session.SessionStage;
import org.lianshou.session.SessionSteps;

/** docs/sessions.md: as {@link StatesPage}, of joint sessions, by random ones. */
final class SessionsPage {
    private static final int WALKS = 4_000;
    private static final String HEAD = """
            # Joint sessions

            Made from the deciders by `DocsTest`; do not edit. Each cell says which events follow (alternatives on lines of
            their own) and, in italics, with which codes the rules may refuse. A blank cell is `out-of-order`. Any command
            may also be refused as `before-convening` or `before-opening`. `note-delivered` and `note-refused` are the
            system's alone.

            """;

    private final Map<String, TreeSet<String>> events = new TreeMap<>();
    private final Map<String, TreeSet<String>> refusals = new TreeMap<>();

    static String text() {
        SessionsPage page = new SessionsPage();
        SessionWalk.many(WALKS).forEach(page::note);
        return HEAD + page.stages() + page.table();
    }

    private void note(Tried tried) {
        String cell = tried.before().stage() + " " + tried.command().name();
        SessionRefusal refusal = tried.refusal();
        if (refusal == null) {
            events.computeIfAbsent(cell, key -> new TreeSet<>())
                    .add(tried.events().stream()
                            .map(event -> name(event.getClass()))
                            .distinct()
                            .collect(joining(" + ")));
        } else if (!List.of(SessionRefusal.OUT_OF_ORDER, SessionRefusal.BEFORE_CONVENING, SessionRefusal.BEFORE_OPENING)
                .contains(refusal)) {
            refusals.computeIfAbsent(cell, key -> new TreeSet<>()).add(refusal.code());
        }
    }

    private String stages() {
        return "| stage | 中文 |\n|---|---|\n"
                + Arrays.stream(SessionStage.values())
                        .map(stage -> "| `%s` | %s |\n".formatted(Names.of(stage), stage.label()))
                        .collect(joining())
                + "\n";
    }

    private String table() {
        List<SessionStage> stages = Arrays.stream(SessionStage.values())
                .filter(stage -> stage != SessionStage.CALLED_OFF)
                .toList();
        return "| command |"
                + stages.stream()
                        .map(stage -> " " + stage.label() + " `" + Names.of(stage) + "` |")
                        .collect(joining())
                + "\n|---|" + "---|".repeat(stages.size()) + "\n"
                + SessionSteps.commands().stream()
                        .map(command -> row(command, stages))
                        .collect(joining());
    }

    private String row(String command, List<SessionStage> stages) {
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
        return event.getAnnotation(EventType.class).value().replaceFirst("^session\\.", "");
    }
}
