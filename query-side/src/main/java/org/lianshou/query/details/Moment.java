package org.lianshou.query.details;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;
import org.lianshou.query.Kebab;
import org.lianshou.query.history.HistoryEntry;
import org.lianshou.query.history.Said;
import org.lianshou.query.page.Labels;
import org.lianshou.query.page.Show;
import org.lianshou.query.sight.Disclosure;
import tools.jackson.databind.JsonNode;

/**
 * One event of the timeline.
 *
 * @param person absent where who it was stays hidden
 * @param words what was said, each under its label
 * @param evidence what was shown with it
 */
public record Moment(
        HistoryEntry entry,
        @Nullable PersonId person,
        Role capacity,
        @Nullable UnitId unit,
        Instant occurredAt,
        boolean inferred,
        List<Said> words,
        List<Shown> evidence) {

    /**
     * A piece of evidence.
     *
     * @param text its caption, or else its reference; absent where it stays hidden
     * @param attachment the id, where it is one that is kept here
     */
    public record Shown(@Nullable String text, @Nullable UUID attachment) {
        static Shown of(JsonNode piece) {
            if (!piece.has("reference")) {
                return new Shown(null, null);
            }
            Evidence evidence = new Evidence(
                    piece.get("reference").asString(), piece.path("caption").asString(null), null, null);
            UUID attachment = evidence.attachment().orElse(null);
            String caption = evidence.caption();
            String text = caption != null
                    ? caption
                    : attachment != null ? Labels.here("field", "attachment") : evidence.reference();
            return new Shown(text, attachment);
        }
    }

    private static final String POLICY_MOVED = "issue.policy-moved";
    private static final String ERASED = "issue.subject-erased";
    private static final String UNMASKED = "issue.reporter-unmasked";
    private static final List<String> TEXTS = List.of(
            "title",
            "text",
            "words",
            "notice",
            "answer",
            "instructions",
            "conditions",
            "findings",
            "session",
            "reviewOn");

    public static Moment of(HistoryEntry entry) {
        JsonNode act = entry.event().get("act");
        JsonNode actor = act.get("actor");
        return new Moment(
                entry,
                actor.has("person") ? new PersonId(actor.get("person").asString()) : null,
                Kebab.parse("capacity", actor.get("capacity").asString(), Role.class),
                actor.has("unit") ? new UnitId(actor.get("unit").asString()) : null,
                Instant.parse(act.get("occurredAt").asString()),
                act.path("inferred").asBoolean(),
                words(entry),
                evidence(entry.event()));
    }

    public boolean changesStage() {
        return entry.before().stage() != entry.after().stage();
    }

    private static List<Said> words(HistoryEntry entry) {
        JsonNode event = entry.event();
        List<Said> words = new ArrayList<>();
        for (String field : TEXTS) {
            add(words, field, event.path(field));
        }
        if (entry.type().equals(ERASED)) {
            words.add(ground("legal-ground", "erasure-ground", event));
        }
        if (entry.type().equals(UNMASKED)) {
            words.addAll(unmasking(event));
        }
        if (event.has("meetsAt")) {
            words.addAll(agenda(event));
        }
        if (event.has("clock")) {
            words.addAll(clock(event));
        }
        add(words, "ground", event.at("/ground/words"));
        if (entry.type().equals(POLICY_MOVED)) {
            String from = event.path("from").asString("—");
            words.add(new Said(
                    Labels.here("field", "policy"),
                    from + " → " + event.get("to").asString()));
        }
        add(words, "measures", event.at("/plan/measures"));
        return words;
    }

    /** Why, where that is for the reader to know, and until when. */
    private static List<Said> unmasking(JsonNode event) {
        List<Said> said = new ArrayList<>();
        if (event.has("ground")) {
            said.add(ground("why-unmasked", "unmasking-ground", event));
        }
        said.add(new Said(
                Labels.here("field", "unmasked-until"),
                Show.local(Instant.parse(event.get("until").asString()))));
        return said;
    }

    /** When the session meets, and by when it must for the time to dispatch to rest. */
    private static List<Said> agenda(JsonNode event) {
        return Stream.of(Map.entry("meetsAt", "/meetsAt"), Map.entry("restsBefore", "/restsBefore/due"))
                .map(one -> new Said(
                        Labels.of("field", one.getKey()),
                        Show.local(Instant.parse(event.at(one.getValue()).asString()))))
                .toList();
    }

    /** Which clock, what it showed, and when it is due. */
    private static List<Said> clock(JsonNode event) {
        List<Said> said = new ArrayList<>();
        said.add(named("clock", "clock-kind", event.get("clock").asString()));
        if (event.has("card")) {
            said.add(named("card", "card", event.get("card").asString()));
        }
        Instant due = Instant.parse(event.at("/deadline/due").asString());
        said.add(new Said(Labels.here("field", "due"), Show.local(due)));
        return said;
    }

    private static Said named(String field, String sort, String name) {
        return new Said(Labels.here("field", field), Labels.here(sort, name));
    }

    private static List<Shown> evidence(JsonNode event) {
        return Disclosure.EVIDENCE.stream()
                .flatMap(list -> event.path(list).valueStream())
                .map(Shown::of)
                .toList();
    }

    /** The grounds are policy's, so one may have come that has no name here yet. */
    private static Said ground(String field, String sort, JsonNode event) {
        return new Said(
                Labels.here("field", field),
                Labels.hereOrItself(sort, event.at("/ground/code").asString()));
    }

    private static void add(List<Said> words, String field, JsonNode value) {
        if (value.isString()) {
            words.add(new Said(Labels.here("field", field), value.asString()));
        }
    }
}
