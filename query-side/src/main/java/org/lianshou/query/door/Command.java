package org.lianshou.query.door;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A command as the API takes it.
 *
 * @param path where it is given
 * @param key the Idempotency-Key, so that a form sent twice is carried out once
 * @param version the If-Match; absent for what begins
 * @param occurredAt the Lianshou-Occurred-At, an instant; empty for now
 */
public record Command(
        String path, JsonNode body, String key, @Nullable Long version, String occurredAt) {

    /** What begins something, now. */
    public static Command of(String path, JsonNode body, String key) {
        return new Command(path, body, key, null, "");
    }

    /** The same, of something at that version. */
    public Command at(@Nullable Long seen) {
        return new Command(path, body, key, seen, occurredAt);
    }

    /** The same, of what happened some time ago; empty for now. */
    public Command happenedAt(String instant) {
        return new Command(path, body, key, version, instant);
    }
}
