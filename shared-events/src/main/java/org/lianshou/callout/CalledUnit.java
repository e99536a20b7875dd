package org.lianshou.callout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Ground;
import org.lianshou.issue.UnitId;

/**
 * A unit that was called.
 *
 * @param by the first instant at which it is late
 * @param excused why it need not come; absent where it must
 * @param absent whether the call-out ended without it
 */
public record CalledUnit(
        UnitId unit,
        Instant by,
        @Nullable Arrival arrival,
        @Nullable Ground excused,
        boolean absent) {

    static CalledUnit called(UnitId unit, Instant by) {
        return new CalledUnit(unit, by, null, null, false);
    }

    /** Whether it neither came nor was excused. */
    public boolean isOwed() {
        return arrival == null && excused == null;
    }

    /** Whether nobody of it could be there yet without being late. */
    public boolean isLateAt(Instant at) {
        return !at.isBefore(by);
    }

    public Turnout turnout(Instant at) {
        if (absent) {
            return Turnout.ABSENT;
        }
        if (arrival != null) {
            return Turnout.ARRIVED;
        }
        if (excused != null) {
            return Turnout.EXCUSED;
        }
        return isLateAt(at) ? Turnout.LATE : Turnout.AWAITED;
    }

    CalledUnit arrived(Arrival who) {
        return new CalledUnit(unit, by, who, null, false);
    }

    CalledUnit excusedOn(Ground ground) {
        return new CalledUnit(unit, by, null, ground, false);
    }

    CalledUnit missed() {
        return new CalledUnit(unit, by, arrival, excused, true);
    }
}
