package org.lianshou.command.order;

import java.util.UUID;

/**
 * An order carried out and durable.
 *
 * @param version the sequence of its last event
 * @param position the log position of its last event
 * @param logId the log that position is in
 * @param epoch the life of that log
 * @param repeated whether it had been carried out before, under the same key
 */
public record Done(UUID stream, long version, long position, UUID logId, int epoch, boolean repeated) {

    /** What a query hands in to read at least as far as this: log, epoch, position, stream. */
    public String token() {
        return logId + "." + epoch + "." + position + "." + stream;
    }
}
