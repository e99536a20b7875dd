package org.lianshou.query.callouts;

import java.time.Instant;
import org.lianshou.callout.Call;
import org.lianshou.callout.CallOut;
import org.lianshou.callout.CallOutId;
import org.lianshou.callout.CalledUnit;
import org.lianshou.issue.UnitId;

/**
 * A unit that is called to a spot and has not come.
 *
 * @param by the first instant at which it is late
 */
public record Awaited(CallOutId callOut, UnitId unit, String place, String reason, Instant by, boolean late) {

    static Awaited of(CallOut callOut, CalledUnit unit, Instant now) {
        Call call = callOut.called();
        return new Awaited(callOut.id(), unit.unit(), call.place(), call.reason(), unit.by(), unit.isLateAt(now));
    }
}
