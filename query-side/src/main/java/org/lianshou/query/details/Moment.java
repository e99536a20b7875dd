package org.lianshou.query.details;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;
import org.lianshou.query.Kebab;
import org.lianshou.query.history.HistoryEntry;
import org.lianshou.query.page.Labels;
import tools.jackson.databind.JsonNode;

/**
 * One event of the timeline.
 *
 * @param person absent where who it was stays hidden
 * @param words what was said, each under its label
 */
public record Moment(
        HistoryEntry entry,
        @Nullable PersonId person,
        Role capacity,
        @Nullable UnitId unit,
        Instant occurredAt,
        boolean inferred,
        List<Said> words) {

    /** A part of an event that people read. */
    public record Said(String label, String text) {}

    private static final String ERASED = "issue.subject-erased";
    private static final List<String> TEXTS =
            List.of("title", "text", "words", "answer", "instructions", "conditions", "findings", "session");

    static Moment of(HistoryEntry entry) {
        JsonNode act = entry.event().get("act");
        JsonNode actor = act.get("actor");
        return new Moment(
                entry,
                actor.has("person") ? new PersonId(actor.get("person").asString()) : null,
                Kebab.parse("capacity", actor.get("capacity").asString(), Role.class),
                actor.has("unit") ? new UnitId(actor.get("unit").asString()) : null,
                Instant.parse(act.get("occurredAt").asString()),
                act.path("inferred").asBoolean(),
                words(entry));
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
            words.add(new Said(Labels.of("field", "legal-ground"), legalGround(event)));
        }
        add(words, "ground", event.at("/ground/words"));
        add(words, "measures", event.at("/plan/measures"));
        for (String list : List.of("evidence", "before", "after")) {
            event.path(list).forEach(one -> add(words, "evidence", one.path("reference")));
        }
        return words;
    }

    /** The grounds are policy's, so one may have come that has no name here yet. */
    private static String legalGround(JsonNode event) {
        String code = event.at("/ground/code").asString();
        return Labels.find("erasure-ground", code).orElse(code);
    }

    private static void add(List<Said> words, String field, JsonNode value) {
        if (value.isString()) {
            words.add(new Said(Labels.of("field", field), value.asString()));
        }
    }
}
