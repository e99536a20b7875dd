package org.lianshou.query.form;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.lianshou.query.door.Command;

/**
 * A form as somebody has sent it.
 *
 * @param key the Idempotency-Key it was given when it was shown
 * @param version of what it concerns, when it was shown; absent for what begins
 * @param request that brought it, with its files
 */
public record Attempt(Filled filled, String key, @Nullable Long version, HttpServletRequest request) {

    /** What it asks for. */
    public Command command(String path, Body body) {
        return Command.of(path, body.json(), key).at(version);
    }
}
