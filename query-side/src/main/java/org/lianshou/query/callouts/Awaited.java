package org.lianshou.query.callouts;

import java.time.Instant;
import org.lianshou.callout.CallOutId;
import org.lianshou.issue.UnitId;

/**
 * A unit that is called to a spot and has not come.
 *
 * @param by the first instant at which it is late
 */
public record Awaited(CallOutId callOut, UnitId unit, String place, String reason, Instant by, boolean late) {

    static Awaited of(CallOutCard card, CalledUnitCard unit) {
        return new Awaited(card.id(), unit.unit(), card.place(), card.reason(), unit.by(), unit.late());
    }

    static boolean isAwaited(CalledUnitCard unit) {
        return unit.arrivedAt() == null && unit.excused() == null;
    }
}
