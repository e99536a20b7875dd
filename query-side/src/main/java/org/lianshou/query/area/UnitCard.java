package org.lianshou.query.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.Body;
import org.lianshou.area.UnitKind;
import org.lianshou.issue.UnitId;

/**
 * A unit of an area.
 *
 * @param until the first day without it, where one is known
 */
record UnitCard(
        UnitId id,
        String name,
        UnitKind kind,
        LocalDate from,
        @Nullable LocalDate until) {

    static UnitCard of(Body body) {
        return new UnitCard(body.id(), body.name(), body.kind(), body.from(), body.until());
    }
}
