package org.lianshou.eventlog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it will stand in the log: each append in the order it came, upon what those before it leave behind. A loser
 * is named here; one that loses to what stands in the log hears of it at once, one that loses to another of the same
 * batch when that other is durable.
 */
final class Draft {

    private final Head before;
    private final Instant recordedAt;
    private final Map<UUID, StreamEnd> ends;
    private final Map<UUID, KeptKey> keys;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final List<KeptKey> newKeys = new ArrayList<>();
    private final Map<UUID, StreamEnd> newEnds = new HashMap<>();
    private final Map<Waiting, Appended> winners = new LinkedHashMap<>();
    private final Map<Waiting, AppendRefused> losers = new LinkedHashMap<>();

    private Draft(LogState state, Instant now) {
        this.before = state.head();
        this.ends = state.ends();
        this.keys = state.keys();
        Instant micros = now.truncatedTo(ChronoUnit.MICROS);
        this.recordedAt = micros.isBefore(before.recordedAt()) ? before.recordedAt() : micros;
    }

    static Draft of(List<Waiting> batch, LogState state, Instant now) {
        Draft draft = new Draft(state, now);
        batch.forEach(draft::take);
        return draft;
    }

    Head before() {
        return before;
    }

    /** In the order of their positions, without a gap after the head. */
    List<RecordedEvent> events() {
        return events;
    }

    List<KeptKey> newKeys() {
        return newKeys;
    }

    Map<UUID, StreamEnd> newEnds() {
        return newEnds;
    }

    Head after() {
        return new Head(before.logId(), before.epoch(), before.position() + events.size(), recordedAt);
    }

    /** It is durable. */
    void answer() {
        winners.forEach(Waiting::done);
        losers.forEach(Waiting::failed);
    }

    private void take(Waiting waiting) {
        Append append = waiting.append();
        AppendRefused refusal = refusal(append);
        if (refusal == null) {
            winners.put(waiting, record(append));
        } else if (losesWithinBatch(append)) {
            losers.put(waiting, refusal);
        } else {
            waiting.failed(refusal);
        }
    }

    /** A repeat comes first: its stream has moved on, and calling that a conflict would hide that it succeeded. */
    private @Nullable AppendRefused refusal(Append append) {
        CommandKey key = append.key();
        KeptKey kept = kept(key);
        if (key != null && kept != null) {
            return kept.refusal(key);
        }
        return append.beside().isEmpty()
                ? conflict(append)
                : append.parts()
                        .map(this::conflict)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable StreamConflict conflict(Append append) {
        long expected = append.expectedSequence();
        long end = ends.getOrDefault(append.stream(), StreamEnd.NONE).sequence();
        return end == expected ? null : new StreamConflict(append.stream(), expected, end);
    }

    private boolean losesWithinBatch(Append append) {
        KeptKey kept = kept(append.key());
        return kept == null
                ? append.parts().anyMatch(part -> newEnds.containsKey(part.stream()))
                : kept.answer().position() > before.position();
    }

    private @Nullable KeptKey kept(@Nullable CommandKey key) {
        return key == null ? null : keys.get(key.scope());
    }

    private Appended record(Append append) {
        Appended appended = chain(append);
        append.beside().forEach(this::chain);
        keep(append.key(), appended);
        return appended;
    }

    /** The events as they will stand, each chained to the one before it in its stream. */
    private Appended chain(Append append) {
        StreamEnd end = ends.getOrDefault(append.stream(), StreamEnd.NONE);
        for (NewEvent event : append.events()) {
            RecordedEvent next = unhashed(append.stream(), end, event);
            RecordedEvent recorded = next.withHash(Envelope.hash(next));
            events.add(recorded);
            end = StreamEnd.at(recorded);
        }
        ends.put(append.stream(), end);
        newEnds.put(append.stream(), end);
        return Appended.through(events.getLast());
    }

    private void keep(@Nullable CommandKey key, Appended appended) {
        if (key != null) {
            KeptKey kept = new KeptKey(key, KeptAnswer.of(appended));
            keys.put(key.scope(), kept);
            newKeys.add(kept);
        }
    }

    private RecordedEvent unhashed(UUID stream, StreamEnd end, NewEvent event) {
        return new RecordedEvent(
                before.position() + events.size() + 1,
                stream,
                end.sequence() + 1,
                event.type(),
                event.revision(),
                event.payload(),
                event.metadata(),
                recordedAt,
                end.hash(),
                new byte[0],
                before.epoch(),
                before.logId());
    }
}
