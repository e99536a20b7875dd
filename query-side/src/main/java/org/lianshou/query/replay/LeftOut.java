package org.lianshou.query.replay;

import java.time.Instant;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.issue.IssueEvent;

/** An event of the issue that does not count at the moment asked for. */
record LeftOut(long sequence, long position, String type, Instant occurredAt, Instant recordedAt, Because because) {

    static LeftOut of(RecordedEvent recorded, IssueEvent event, Because because) {
        return new LeftOut(
                recorded.sequence(),
                recorded.position(),
                recorded.type(),
                event.act().occurredAt(),
                recorded.recordedAt(),
                because);
    }
}
