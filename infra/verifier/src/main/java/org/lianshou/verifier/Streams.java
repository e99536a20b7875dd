package org.lianshou.verifier;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The end of every stream so far: the one thing whose memory grows, by some 200 bytes a stream, not by events. */
final class Streams {

    @SuppressWarnings("ArrayRecordComponent")
    private record End(long sequence, byte[] hash) {}

    private final Map<UUID, End> ends = new HashMap<>();
    private final boolean fromTheFirst;
    private final Report report;
    private int late;

    /** @param fromTheFirst whether every stream must begin at sequence 0 */
    Streams(boolean fromTheFirst, Report report) {
        this.fromTheFirst = fromTheFirst;
        this.report = report;
    }

    /** Each event carries the hash of the one before it in its stream. */
    void link(Event event) {
        End end = ends.put(event.stream(), new End(event.sequence(), event.hash()));
        long expected = end == null ? 0 : end.sequence() + 1;
        boolean beginsLate = end == null && event.sequence() > 0;
        late += beginsLate ? 1 : 0;
        if (event.sequence() != expected && !(beginsLate && !fromTheFirst)) {
            report.problem(Code.SEQUENCE, "%s: expected sequence %d".formatted(event, expected));
        } else if (!beginsLate) {
            chained(event, end);
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

    /** How many begin after their first event: what was before is not in the bundle. */
    int late() {
        return late;
    }

    boolean are(List<String> ids) {
        List<String> found = ends.keySet().stream().map(UUID::toString).sorted().collect(Collectors.toList());
        return found.equals(ids.stream().sorted().collect(Collectors.toList()));
    }
}
