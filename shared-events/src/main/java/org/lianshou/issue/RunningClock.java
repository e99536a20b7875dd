package org.lianshou.issue;

import java.time.Instant;

/** A clock that runs, and since when: both together tell it from one that ran before. When it is due is policy's to say. */
public record RunningClock(ClockKind kind, Instant since) {
    public RunningClock {
        Given.present("kind", kind);
        Given.present("since", since);
    }
}
