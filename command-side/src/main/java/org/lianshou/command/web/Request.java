package org.lianshou.command.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.directory.Person;
import org.lianshou.eventlog.CommandKey;
import org.lianshou.eventlog.keys.SubjectKeys;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything of a command's request but its body.
 *
 * @param key the Idempotency-Key, where one was sent
 * @param seen the version named by If-Match
 * @param at when it happened: Lianshou-Occurred-At, or now
 * @param atGiven the header as sent, since a repeat that leaves the time open is the same request a second later
 */
record Request(
        Person person,
        String path,
        @Nullable String key,
        SeenVersion seen,
        Instant at,
        @Nullable String atGiven) {

    /** The key with what it stands for: who, where, and the meaning of the body rather than its bytes. */
    @Nullable
    CommandKey commandKey(Object command, JsonMapper json, SubjectKeys keys) {
        if (key == null) {
            return null;
        }
        String meaning = json.writeValueAsString(command) + "\n" + (atGiven == null ? "" : atGiven);
        byte[] fingerprint = keys.fingerprint(meaning.getBytes(StandardCharsets.UTF_8));
        return CommandKey.of(person.id().value(), "POST", path, key, fingerprint);
    }
}
