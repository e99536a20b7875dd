package org.lianshou.verifier;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The end of every stream so far: the one thing whose memory grows, by some 200 bytes a stream, not by events. */
final class Streams {

    @SuppressWarnings("ArrayRecordComponent")
    private record End(long sequence, byte[] hash) {}

    private final Map<UUID, End> ends = new HashMap<>();
    private final Report report;

    Streams(Report report) {
        this.report = report;
    }

    /** Each begins at 0 and has no gap, and each event carries the hash of the one before it. */
    void link(Event event) {
        End end = ends.put(event.stream(), new End(event.sequence(), event.hash()));
        long expected = end == null ? 0 : end.sequence() + 1;
        if (event.sequence() == expected) {
            chained(event, end);
        } else {
            report.problem(Code.SEQUENCE, "%s: expected sequence %d".formatted(event, expected));
        }
    }

    private void chained(Event event, @Nullable End end) {
        byte[] expected = end == null ? new byte[Hashes.LENGTH] : end.hash();
        if (!Arrays.equals(expected, event.previousHash())) {
            report.problem(
                    Code.CHAIN,
                    "%s: expected previous hash %s, found %s"
                            .formatted(event, Decoding.hex(expected), Decoding.hex(event.previousHash())));
        }
    }

    int size() {
        return ends.size();
    }

    /** Whether there is this stream and no other. */
    boolean areOnly(String id) {
        return ends.size() == 1 && ends.keySet().iterator().next().toString().equals(id);
    }
}
