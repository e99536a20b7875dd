package org.lianshou.wire;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Every step from an older shape of an event to today's. */
final class Upcasters {
    /** None yet: every event still has its first shape. */
    static final Upcasters ALL = new Upcasters(List.of());

    private record Step(String type, int fromRevision) {}

    private final Map<Step, Upcaster> steps;

    Upcasters(List<Upcaster> upcasters) {
        this.steps = upcasters.stream()
                .collect(Collectors.toUnmodifiableMap(
                        upcaster -> new Step(upcaster.type(), upcaster.fromRevision()), Function.identity()));
    }

    /** @throws IllegalArgumentException where a step is missing, or the event is of a later revision than known here */
    JsonNode upTo(int revision, String type, int storedRevision, JsonNode stored) {
        if (storedRevision > revision) {
            throw new IllegalArgumentException("%s.%d was written by a newer version than this, which knows revision %d"
                    .formatted(type, storedRevision, revision));
        }
        JsonNode event = stored;
        for (int from = storedRevision; from < revision; from++) {
            Upcaster upcaster = steps.get(new Step(type, from));
            if (upcaster == null) {
                throw new IllegalArgumentException("nothing brings %s.%d to the next revision".formatted(type, from));
            }
            event = upcaster.change().apply(event);
        }
        return event;
    }
}
