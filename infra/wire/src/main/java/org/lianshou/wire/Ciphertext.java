package org.lianshou.wire;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the ciphertext out of stored JSON, which then reads as if the subject had been erased before. */
public final class Ciphertext {
    private static final String CIPHER = "cipher";

    private Ciphertext() {}

    /** Whether there is any; what holds none is better left as it is, byte for byte. */
    public static boolean isIn(JsonNode json) {
        return !holders(json).isEmpty();
    }

    /** Of an event or an issue's state, of whatever revision: the shape of personal text is the same in all. */
    public static JsonNode removedFrom(JsonNode json) {
        JsonNode without = json.deepCopy();
        holders(without).forEach(holder -> holder.remove(CIPHER));
        return without;
    }

    /** As {@link PersonalWriter} writes them: a subject and its ciphertext, and nothing else. */
    private static List<ObjectNode> holders(JsonNode json) {
        List<ObjectNode> found = new ArrayList<>();
        collect(json, found);
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
