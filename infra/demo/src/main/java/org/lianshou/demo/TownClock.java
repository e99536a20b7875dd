package org.lianshou.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.lianshou.policy.WorkCalendar;

/** Stands until it is set on. */
final class TownClock extends Clock {
    private volatile Instant now;

    TownClock(Instant now) {
        this.now = now;
    }

    void setOn(Instant later) {
        if (later.isBefore(now)) {
            throw new IllegalArgumentException(later + " is before " + now);
        }
        now = later;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return WorkCalendar.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nobody asks for another zone");
    }
}
