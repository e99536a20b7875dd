package org.lianshou.eventlog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an append must know of the log, read under the lock and therefore true until it commits. */
@SuppressWarnings("ArrayRecordComponent") // lives for one append
record LogState(
        Head head,
        long streamSequence,
        byte @Nullable [] streamHash,
        @Nullable KeptAnswer kept,
        boolean keptForThisBody) {

    /** A repeat comes first: its stream has moved on, and calling that a conflict would hide that it succeeded. */
    void refuseLosers(Append append) {
        if (kept != null) {
            throw keptForThisBody ? new KeyAlreadyUsed(kept) : new KeyReusedWithOtherBody();
        }
        if (streamSequence != append.expectedSequence()) {
            throw new StreamConflict(append.stream(), append.expectedSequence(), streamSequence);
        }
    }

    /** The events as they will stand, each chained to the one before it. */
    List<RecordedEvent> record(Append append, Instant now) {
        Instant recordedAt = notBeforeHead(now.truncatedTo(ChronoUnit.MICROS));
        byte[] previous = streamHash == null ? Envelope.noPrevious() : streamHash;
        List<RecordedEvent> recorded = new ArrayList<>(append.events().size());
        for (NewEvent event : append.events()) {
            RecordedEvent next = unhashed(append, recorded.size() + 1, event, recordedAt, previous);
            recorded.add(next.withHash(Envelope.hash(next)));
            previous = recorded.getLast().hash();
        }
        return recorded;
    }

    private RecordedEvent unhashed(Append append, int nth, NewEvent event, Instant recordedAt, byte[] previous) {
        return new RecordedEvent(
                head.position() + nth,
                append.stream(),
                append.expectedSequence() + nth,
                event.type(),
                event.revision(),
                event.payload(),
                event.metadata(),
                recordedAt,
                previous,
                new byte[0],
                head.epoch(),
                head.logId());
    }

    private Instant notBeforeHead(Instant now) {
        return now.isBefore(head.recordedAt()) ? head.recordedAt() : now;
    }
}
