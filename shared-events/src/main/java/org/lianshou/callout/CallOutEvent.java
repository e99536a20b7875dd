package org.lianshou.callout;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Act;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.EventType;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.UnitId;
import org.lianshou.stream.StreamEvent;

/** A fact about one call-out. */
public sealed interface CallOutEvent extends StreamEvent {
    CallOutId callOut();

    Act act();

    @Override
    default UUID stream() {
        return callOut().value();
    }

    @Override
    default CallOut beginning() {
        return CallOut.notCalled(callOut());
    }

    /**
     * A fact that units were called to a place (吹哨).
     *
     * @param rung from which they were called
     * @param by the first instant at which a unit is late
     * @param issueVersion the issue's version that was looked at
     */
    @EventType("call-out.called")
    record UnitsCalled(
            CallOutId callOut,
            Act act,
            Level rung,
            AreaId area,
            String place,
            List<UnitId> units,
            Instant by,
            String reason,
            @Nullable IssueId issue,
            @Nullable Long issueVersion)
            implements CallOutEvent {}

    /** A fact that one more unit was called, or one that had been excused. */
    @EventType("call-out.unit-added")
    record UnitAdded(CallOutId callOut, Act act, UnitId unit, Instant by) implements CallOutEvent {}

    /**
     * A fact that somebody of a unit was on the spot (报到).
     *
     * @param person who; absent where they are not in the directory, and the caller says that they came
     * @param by until when they had time
     */
    @EventType("call-out.reported-in")
    record UnitReportedIn(
            CallOutId callOut,
            Act act,
            UnitId unit,
            @Nullable PersonId person,
            Instant by,
            boolean late) implements CallOutEvent {}

    /** A fact that a unit need not come. */
    @EventType("call-out.unit-excused")
    record UnitExcused(CallOutId callOut, Act act, UnitId unit, Ground ground) implements CallOutEvent {}

    /** A fact that something was found or done on the spot. */
    @EventType("call-out.findings-noted")
    record FindingsNoted(CallOutId callOut, Act act, String words) implements CallOutEvent {}

    /**
     * A fact that the call-out is over.
     *
     * @param words what came of it
     * @param absent the units that neither came nor were excused
     */
    @EventType("call-out.closed")
    record CallOutClosed(CallOutId callOut, Act act, String words, List<UnitId> absent) implements CallOutEvent {}

    /** A fact that nobody needs to come any more. */
    @EventType("call-out.called-off")
    record CallOutCalledOff(CallOutId callOut, Act act, Ground ground) implements CallOutEvent {}
}
