package org.lianshou.verifier;

import java.io.IOException;
import java.util.Arrays;

/** One pass over all events in their order: each on its own, in its stream, in the log's order, and under the head. */
final class EventPass {
    private final Head head;
    private final Streams streams;
    private final LeafCheck leaves;
    private final Report report;
    private long count;
    private long last;
    private int epoch = 1;
    private long recordedAt;

    EventPass(Head head, LeafCheck leaves, Report report) {
        this.head = head;
        this.streams = new Streams(report);
        this.leaves = leaves;
        this.report = report;
    }

    /** @param proven whether each event has a path */
    void run(Lines lines, boolean proven, Progress progress) throws Refused, IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            Event event = Event.read(line, proven);
            position(event);
            time(event);
            hash(event);
            streams.link(event);
            leaves.event(event);
            progress.at(++count);
        }
        leaves.end(last);
        progress.end(count);
    }

    private void position(Event event) {
        if (event.position() <= last) {
            report.problem(Code.POSITION, "%s: expected a position above %d".formatted(event, last));
        } else if (event.position() > head.size()) {
            report.problem(Code.POSITION, "%s: the head speaks of %d events".formatted(event, head.size()));
        }
        last = event.position();
    }

    private void time(Event event) {
        if (event.epoch() < epoch || event.epoch() > head.epoch()) {
            report.problem(
                    Code.EPOCH,
                    "%s: expected an epoch from %d to %d, found %d"
                            .formatted(event, epoch, head.epoch(), event.epoch()));
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

    Streams streams() {
        return streams;
    }
}
