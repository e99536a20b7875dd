package org.lianshou.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the ciphertext out of stored JSON, which then reads as if the subject had been erased before. */
public final class Ciphertext {
    private static final String CIPHER = "cipher";

    private Ciphertext() {}

    /**
     * Whether there is any; what holds none is better left as it is, byte for byte.
     *
     * @param whose which subjects' counts
     */
    public static boolean isIn(JsonNode json, Predicate<String> whose) {
        return !holders(json, whose).isEmpty();
    }

    /** Of an event or an issue's state, of whatever revision: the shape of personal text is the same in all. */
    public static JsonNode removedFrom(JsonNode json, Predicate<String> whose) {
        JsonNode without = json.deepCopy();
        holders(without, whose).forEach(holder -> holder.remove(CIPHER));
        return without;
    }

    /** As {@link PersonalWriter} writes them: a subject and its ciphertext, and nothing else. */
    private static List<ObjectNode> holders(JsonNode json, Predicate<String> whose) {
        List<ObjectNode> found = new ArrayList<>();
        collect(json, found);
        found.removeIf(holder -> !whose.test(holder.path("subject").asString()));
        return found;
    }

    private static void collect(JsonNode json, List<ObjectNode> found) {
        if (json instanceof ObjectNode object && object.size() == 2 && object.has("subject") && object.has(CIPHER)) {
            found.add(object);
        } else {
            json.forEach(child -> collect(child, found));
        }
    }
}
