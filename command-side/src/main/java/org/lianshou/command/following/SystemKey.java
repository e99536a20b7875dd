package org.lianshou.command.following;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.lianshou.eventlog.CommandKey;
import org.lianshou.eventlog.keys.SubjectKeys;

/** The key under which the system does by itself what follows from something recorded, so that it is done once. */
public final class SystemKey {
    private SystemKey() {}

    /**
     * The key.
     *
     * @param what takes a request's method's place: {@code OUTCOME}
     * @param path as a request for it would have
     * @param occasion what it follows from, with the position of that: {@code session-outcome-4711}
     */
    public static CommandKey of(String what, String path, String occasion, SubjectKeys keys) {
        return CommandKey.of("system", what, path, occasion, keys.fingerprint(path.getBytes(UTF_8)));
    }
}
