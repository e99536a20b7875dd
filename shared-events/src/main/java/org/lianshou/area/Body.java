package org.lianshou.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.AreaTreeEvent.UnitClosed;
import org.lianshou.area.AreaTreeEvent.UnitFounded;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.UnitId;

/**
 * A unit over time.
 *
 * @param area where it answers
 * @param until the first day without it
 */
public record Body(
        UnitId id,
        String name,
        AreaId area,
        UnitKind kind,
        LocalDate from,
        @Nullable LocalDate until) {

    /** The unit after one more fact about it; nothing comes of a fact about a unit that was never founded. */
    static @Nullable Body after(@Nullable Body body, AreaTreeEvent event) {
        if (event instanceof UnitFounded e) {
            return new Body(e.unit(), e.name(), e.area(), e.kind(), e.from(), e.until());
        }
        return body != null && event instanceof UnitClosed e
                ? new Body(body.id, body.name, body.area, body.kind, body.from, e.from())
                : body;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && isThereFrom(day);
    }

    /** Whether it is there on any day from a day on. */
    public boolean isThereFrom(LocalDate day) {
        return until == null || day.isBefore(until);
    }

    public boolean isDesk() {
        return kind == UnitKind.DESK;
    }
}
