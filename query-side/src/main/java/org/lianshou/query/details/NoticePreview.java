package org.lianshou.query.details;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.query.form.Filled;
import org.lianshou.redaction.Found;
import org.lianshou.redaction.Redaction;
import org.lianshou.redaction.RedactionRule;
import org.lianshou.redaction.Secret;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A notice as it will hang on the board, with what was taken out of it marked, and what may not stay in it.
 *
 * @param open the pieces that a rule would take out, each once, with the grounds that were written for keeping it
 */
public record NoticePreview(List<Part> title, List<Part> text, List<Open> open) {

    private static final int MOST = 50;

    /**
     * A part of a text.
     *
     * @param rule by which it was taken out or would be; absent of all other text
     * @param taken whether it stands in the place of what was taken out
     */
    public record Part(String words, @Nullable RedactionRule rule, boolean taken) {}

    /**
     * A piece that a rule would take out.
     *
     * @param words why the public is to read it all the same; empty where nobody said so
     */
    public record Open(String piece, RedactionRule rule, String code, String words) {}

    static NoticePreview of(Filled filled, List<Secret> secrets) {
        String title = filled.text("title");
        String text = filled.text("text");
        List<Open> open = Stream.of(title, text)
                .flatMap(said -> Redaction.of(said, secrets).stream()
                        .map(found -> new Open(found.in(said).strip(), found.rule(), "", "")))
                .collect(Collectors.toMap(Open::piece, one -> one, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .map(one -> kept(one, filled))
                .toList();
        return new NoticePreview(parts(title, secrets), parts(text, secrets), open);
    }

    /** The pieces to be kept, as the command says it. */
    static void keep(Filled filled, ObjectNode body) {
        List<Integer> kept = rows(filled)
                .filter(n -> filled.has("keep." + n + ".words"))
                .boxed()
                .toList();
        if (!kept.isEmpty()) {
            ArrayNode keep = body.putArray("keep");
            kept.forEach(n -> {
                ObjectNode piece = keep.addObject().put("piece", filled.text("keep." + n + ".piece"));
                piece.putObject("ground")
                        .put("code", filled.text("keep." + n + ".code"))
                        .put("words", filled.text("keep." + n + ".words"));
            });
        }
    }

    private static Open kept(Open one, Filled filled) {
        return rows(filled)
                .filter(n -> filled.text("keep." + n + ".piece").equals(one.piece()))
                .mapToObj(n -> new Open(
                        one.piece(),
                        one.rule(),
                        filled.text("keep." + n + ".code"),
                        filled.text("keep." + n + ".words")))
                .findFirst()
                .orElse(one);
    }

    private static IntStream rows(Filled filled) {
        return IntStream.range(0, MOST).filter(n -> filled.has("keep." + n + ".piece"));
    }

    private static List<Part> parts(String text, List<Secret> secrets) {
        List<Found> marks = new ArrayList<>(taken(text));
        List<Found> found = Redaction.of(text, secrets);
        marks.addAll(found);
        marks.sort(Comparator.comparingInt(Found::from));
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Found mark : marks) {
            if (mark.from() >= at) {
                add(parts, text.substring(at, mark.from()));
                parts.add(new Part(mark.in(text), mark.rule(), !found.contains(mark)));
                at = mark.to();
            }
        }
        add(parts, text.substring(at));
        return parts;
    }

    private static void add(List<Part> parts, String words) {
        if (!words.isEmpty()) {
            parts.add(new Part(words, null, false));
        }
    }

    /** Where what the rules write stands. */
    private static List<Found> taken(String text) {
        Map<String, RedactionRule> writes = new LinkedHashMap<>();
        Arrays.stream(RedactionRule.values()).forEach(rule -> writes.putIfAbsent(rule.instead(), rule));
        return writes.entrySet().stream()
                .flatMap(one -> Pattern.compile(Pattern.quote(one.getKey()))
                        .matcher(text)
                        .results()
                        .map(place -> new Found(one.getValue(), place.start(), place.end())))
                .toList();
    }
}
