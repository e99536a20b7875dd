package org.lianshou.eventlog;

import java.time.Instant;
import java.util.UUID;

/**
 * Where an append ended.
 *
 * @param version the sequence of its last event
 * @param position the position of its last event
 * @param logId the log it stands in
 * @param epoch the life of that log
 */
public record Appended(UUID stream, long version, long position, Instant recordedAt, UUID logId, int epoch) {

    static Appended through(RecordedEvent last) {
        return new Appended(
                last.stream(), last.sequence(), last.position(), last.recordedAt(), last.logId(), last.epoch());
    }
}
