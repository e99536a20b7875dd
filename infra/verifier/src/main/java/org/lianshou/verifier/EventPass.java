package org.lianshou.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;

/** One pass over all events in their order: each on its own, in its stream, in the log's order, and under the head. */
final class EventPass {
    private static final int BETWEEN_PROGRESS = 100_000;

    private final Head head;
    private final Streams streams;
    private final LeafCheck leaves;
    private final Report report;
    private final PrintStream progress;
    private long count;
    private long first;
    private long last;
    private int epoch;
    private long recordedAt = Long.MIN_VALUE;

    EventPass(Head head, Streams streams, LeafCheck leaves, Report report, PrintStream progress) {
        this.head = head;
        this.streams = streams;
        this.leaves = leaves;
        this.report = report;
        this.progress = progress;
    }

    void run(Lines lines) throws Refused, IOException {
        for (Fields line = lines.next(Event.KEYS); line != null; line = lines.next(Event.KEYS)) {
            Event event = Event.of(line);
            position(event);
            time(event);
            hash(event);
            streams.link(event);
            leaves.event(event);
            if (++count % BETWEEN_PROGRESS == 0) {
                progress.println(count + " events");
            }
        }
        leaves.end(last);
    }

    private void position(Event event) {
        if (event.position() <= last) {
            report.problem(Code.POSITION, "%s: expected a position above %d".formatted(event, last));
        } else if (event.position() > head.size()) {
            report.problem(Code.POSITION, "%s: the head speaks of %d events".formatted(event, head.size()));
        }
        first = count == 0 ? event.position() : first;
        last = event.position();
    }

    private void time(Event event) {
        if (event.epoch() < epoch || event.epoch() > head.epoch()) {
            report.problem(
                    Code.EPOCH,
                    "%s: expected an epoch from %d to %d, found %d"
                            .formatted(event, Math.max(epoch, 1), head.epoch(), event.epoch()));
        }
        if (event.recordedAt() < recordedAt) {
            report.problem(
                    Code.RECORDED_AT,
                    "%s: expected %d or later, found %d".formatted(event, recordedAt, event.recordedAt()));
        }
        epoch = event.epoch();
        recordedAt = event.recordedAt();
    }

    private void hash(Event event) {
        byte[] computed = event.computedHash(head.logId());
        if (!Arrays.equals(computed, event.hash())) {
            report.problem(
                    Code.EVENT_HASH,
                    "%s: expected hash %s, found %s"
                            .formatted(event, Decoding.hex(computed), Decoding.hex(event.hash())));
        }
    }

    long count() {
        return count;
    }

    long firstPosition() {
        return first;
    }

    long lastPosition() {
        return last;
    }

    Streams streams() {
        return streams;
    }
}
