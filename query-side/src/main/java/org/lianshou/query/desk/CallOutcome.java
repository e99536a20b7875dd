package org.lianshou.query.desk;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a call back comes to, in the order of the keys that record it. */
enum CallOutcome {
    SATISFIED,
    UNSATISFIED,
    UNRESOLVED,
    MISSED;

    /** What is said of it. @param words what was said; empty for nothing */
    ObjectNode body(String words) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("contacted", this != MISSED);
        if (this != MISSED) {
            body.put("resolved", this != UNRESOLVED).put("satisfied", this == SATISFIED);
        }
        return words.isBlank() ? body : body.put("words", words.strip());
    }
}
