package org.lianshou.eventlog;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The ends of the streams seen last. A hash never changes, so what stands here is true for ever, though the stream may
 * have gone on: then the unique index on stream and sequence says so.
 */
final class StreamEnds {

    private static final int MOST = 10_000;

    private final Map<UUID, StreamEnd> ends = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, StreamEnd> eldest) {
            return size() > MOST;
        }
    };

    synchronized void saw(UUID stream, StreamEnd end) {
        ends.merge(stream, end, (known, seen) -> seen.sequence() > known.sequence() ? seen : known);
    }

    /**
     * The ends of all streams of a batch, provided that each ends where the first append to it expects.
     *
     * @return nothing where the hash at one of those places is not known here
     */
    synchronized Optional<Map<UUID, StreamEnd>> asExpected(List<Waiting> batch) {
        Map<UUID, StreamEnd> expected = new HashMap<>();
        for (Waiting waiting : batch) {
            Append append = waiting.append();
            if (!isAsExpected(append, expected)) {
                return Optional.empty();
            }
            for (Append beside : append.beside()) {
                if (!isAsExpected(beside, expected)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(expected);
    }

    private boolean isAsExpected(Append append, Map<UUID, StreamEnd> expected) {
        if (expected.containsKey(append.stream())) {
            return true;
        }
        StreamEnd end = append.expectedSequence() == Append.NEW_STREAM ? StreamEnd.NONE : ends.get(append.stream());
        if (end == null || end.sequence() != append.expectedSequence()) {
            return false;
        }
        expected.put(append.stream(), end);
        return true;
    }
}
