package org.lianshou.query.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lianshou.query.door.Command;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call as it was taken down: a report, and what shall follow it.
 *
 * @param commands what follows, in that order
 * @param bodies of what follows, but for what is known only later
 * @param key of the report: what follows has keys made of it, so that a form sent twice does all of it once
 * @param occurredAt when the call came; empty for now
 */
record Dictation(
        ObjectNode report, List<String> commands, Map<String, ObjectNode> bodies, String key, String occurredAt) {

    Command reporting() {
        return Command.of("/api/issues", report, key).happenedAt(occurredAt);
    }

    ObjectNode body(String command) {
        return Objects.requireNonNull(bodies.get(command));
    }
}
