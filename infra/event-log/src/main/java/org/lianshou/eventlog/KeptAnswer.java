package org.lianshou.eventlog;

import java.util.UUID;

/**
 * What a command was answered the first time: where it ended, and never a word of text.
 *
 * @param epoch the log's life now, which may be a later one than that in which the command was carried out
 */
public record KeptAnswer(UUID stream, long version, long position, UUID logId, int epoch) {

    static KeptAnswer of(Appended appended) {
        return new KeptAnswer(
                appended.stream(), appended.version(), appended.position(), appended.logId(), appended.epoch());
    }
}
