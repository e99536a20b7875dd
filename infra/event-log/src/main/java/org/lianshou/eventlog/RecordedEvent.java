package org.lianshou.eventlog;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it stands in the log, with all that its hash covers. The arrays are shared, not copied: read them only.
 *
 * @param position its place in the whole log, from 1, without a gap
 * @param sequence its place in its stream, from 0, without a gap
 * @param recordedAt to the microsecond; never earlier than that of the position before
 * @param previousHash the hash of the event before it in its stream, {@link Envelope#noPrevious} for the first
 * @param hash {@link Envelope#hash} of this event
 * @param epoch the life of the log it was written in; a restore begins a new one
 */
@SuppressWarnings("ArrayRecordComponent")
public record RecordedEvent(
        long position,
        UUID stream,
        long sequence,
        String type,
        int revision,
        byte[] payload,
        byte[] metadata,
        Instant recordedAt,
        byte[] previousHash,
        byte[] hash,
        int epoch,
        UUID logId) {

    RecordedEvent withHash(byte[] its) {
        return new RecordedEvent(
                position,
                stream,
                sequence,
                type,
                revision,
                payload,
                metadata,
                recordedAt,
                previousHash,
                its,
                epoch,
                logId);
    }

    @Override
    public String toString() {
        return "%s/%d %s.%d at position %d of %s.%d"
                .formatted(stream, sequence, type, revision, position, logId, epoch);
    }
}
