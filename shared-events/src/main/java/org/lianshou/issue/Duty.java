package org.lianshou.issue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for the issue and by when; it exists from acceptance on, with exactly one lead.
 *
 * @param level the rung of the ladder it stands on
 * @param dutyHolder the person who answers for it
 * @param deadline when handling is due; absent where no clock runs
 * @param settled whether what to do was decided, by a session or by a waiver
 */
public record Duty(
        Instant acceptedAt,
        Level level,
        UnitId lead,
        List<UnitId> support,
        PersonId dutyHolder,
        @Nullable Deadline deadline,
        @Nullable PolicyVersion policy,
        boolean settled) {

    public boolean involves(@Nullable UnitId unit) {
        return unit != null && (lead.equals(unit) || support.contains(unit));
    }

    Duty led(UnitId unit, List<UnitId> supporting) {
        return new Duty(acceptedAt, level, unit, supporting, dutyHolder, deadline, policy, settled);
    }

    Duty at(Level rung, UnitId unit) {
        return new Duty(acceptedAt, rung, unit, List.of(), dutyHolder, deadline, policy, settled);
    }

    Duty due(Deadline later) {
        return new Duty(acceptedAt, level, lead, support, dutyHolder, later, policy, settled);
    }

    Duty decided() {
        return new Duty(acceptedAt, level, lead, support, dutyHolder, deadline, policy, true);
    }
}
