package org.lianshou.query.door;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the API said.
 *
 * @param body its answer, or the problem (RFC 9457)
 * @param token lets a page wait until it shows what was written; absent where nothing was
 */
public record Reply(int status, JsonNode body, @Nullable String token) {

    public boolean isDone() {
        return status < 300;
    }

    /** The stable code of a refusal. */
    public String code() {
        return body.path("code").asString("");
    }

    /** Whether somebody else came first. */
    public boolean isStale() {
        return status == 412;
    }

    /** Whether nothing was recorded, and may be when it is sent again. */
    public boolean isForNow() {
        return status == 503 || status == 429;
    }
}
