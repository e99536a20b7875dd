package org.lianshou.query.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;
import org.lianshou.query.Kebab;
import org.lianshou.query.page.Labels;
import tools.jackson.databind.JsonNode;

/**
 * One event of a stream as people read it.
 *
 * @param at when it happened
 * @param of the unit that it speaks of; absent where it speaks of none
 * @param words what was said, each under its label
 */
public record Told(
        String type,
        Instant at,
        PersonId person,
        Role capacity,
        @Nullable UnitId unit,
        @Nullable UnitId of,
        List<Said> words) {

    private static final List<String> TEXTS = List.of("reason", "place", "task", "words", "measures");

    /** The newest first. */
    public static List<Told> of(Course course) {
        return course.events().reversed().stream().map(Told::of).toList();
    }

    private static Told of(Course.Happening happening) {
        JsonNode event = happening.event();
        JsonNode actor = event.at("/act/actor");
        return new Told(
                happening.type(),
                Instant.parse(event.at("/act/occurredAt").asString()),
                new PersonId(actor.get("person").asString()),
                Kebab.parse("capacity", actor.get("capacity").asString(), Role.class),
                unit(actor, "unit"),
                unit(event, "unit"),
                words(event));
    }

    private static @Nullable UnitId unit(JsonNode of, String field) {
        return of.has(field) ? new UnitId(of.get(field).asString()) : null;
    }

    private static List<Said> words(JsonNode event) {
        List<Said> words = new ArrayList<>();
        TEXTS.stream()
                .filter(field -> event.path(field).isString())
                .forEach(field -> words.add(
                        new Said(Labels.here("field", field), event.get(field).asString())));
        if (event.at("/ground/words").isString()) {
            words.add(new Said(
                    Labels.here("field", "ground"), event.at("/ground/words").asString()));
        }
        return words;
    }
}
