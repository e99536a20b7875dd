package org.lianshou.access;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.UnitId;

/**
 * What several units do together, as far as it matters for who may see and do what.
 *
 * @param area where it is
 * @param rung from which it was begun
 * @param owner who began it; absent where nobody has it for their own
 * @param lead the unit that leads; absent where none does
 * @param units all that take part, but for the lead
 */
public record Undertaking(
        AreaId area,
        Level rung,
        @Nullable PersonId owner,
        @Nullable UnitId lead,
        Collection<UnitId> units) {

    boolean involves(@Nullable UnitId unit) {
        return unit != null && (unit.equals(lead) || units.contains(unit));
    }
}
