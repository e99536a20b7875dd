package org.lianshou.query.callouts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.callout.Arrival;
import org.lianshou.callout.CallOut;
import org.lianshou.callout.CalledUnit;
import org.lianshou.callout.Turnout;
import org.lianshou.issue.Ground;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.UnitId;

/**
 * A called unit as the board shows it, now.
 *
 * @param by the first instant at which it is late
 * @param late whether it came late, or is late and not there yet
 */
record CalledUnitCard(
        UnitId unit,
        Turnout turnout,
        String turnoutName,
        Instant by,
        boolean late,
        @Nullable Instant arrivedAt,
        @Nullable PersonId person,
        @Nullable Ground excused) {

    static List<CalledUnitCard> board(CallOut callOut, Instant now) {
        return callOut.units().stream().map(unit -> of(unit, now)).toList();
    }

    private static CalledUnitCard of(CalledUnit unit, Instant now) {
        Turnout turnout = unit.turnout(now);
        Arrival arrival = unit.arrival();
        return new CalledUnitCard(
                unit.unit(),
                turnout,
                turnout.label(),
                unit.by(),
                turnout == Turnout.LATE || (arrival != null && arrival.late()),
                arrival == null ? null : arrival.at(),
                arrival == null ? null : arrival.person(),
                unit.excused());
    }
}
