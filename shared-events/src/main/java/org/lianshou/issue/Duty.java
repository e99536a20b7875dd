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
 * @param policy the version it keeps, until it is moved to another
 * @param settled whether what to do was decided, by a session or by a waiver
 * @param reopenedAt when handling last began anew; absent where it was never reopened
 */
public record Duty(
        Instant acceptedAt,
        Level level,
        UnitId lead,
        List<UnitId> support,
        PersonId dutyHolder,
        @Nullable Deadline deadline,
        @Nullable PolicyVersion policy,
        boolean settled,
        @Nullable Instant reopenedAt) {

    public boolean involves(@Nullable UnitId unit) {
        return unit != null && (lead.equals(unit) || support.contains(unit));
    }

    /** When the time for handling began: with acceptance, or with the last reopening. */
    public Instant handlingFrom() {
        return reopenedAt == null ? acceptedAt : reopenedAt;
    }

    Duty led(UnitId unit, List<UnitId> supporting) {
        return new Duty(acceptedAt, level, unit, supporting, dutyHolder, deadline, policy, settled, reopenedAt);
    }

    Duty at(Level rung, UnitId unit) {
        return new Duty(acceptedAt, rung, unit, List.of(), dutyHolder, deadline, policy, settled, reopenedAt);
    }

    Duty due(Deadline later) {
        return new Duty(acceptedAt, level, lead, support, dutyHolder, later, policy, settled, reopenedAt);
    }

    Duty decided() {
        return new Duty(acceptedAt, level, lead, support, dutyHolder, deadline, policy, true, reopenedAt);
    }

    Duty under(PolicyVersion version, @Nullable Deadline recounted) {
        return new Duty(acceptedAt, level, lead, support, dutyHolder, recounted, version, settled, reopenedAt);
    }

    Duty reopened(Instant at, @Nullable Deadline anew) {
        Deadline due = anew == null ? deadline : anew;
        return new Duty(acceptedAt, level, lead, support, dutyHolder, due, policy, settled, at);
    }
}
