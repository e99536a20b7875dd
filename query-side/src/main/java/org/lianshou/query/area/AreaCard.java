package org.lianshou.query.area;

import org.jspecify.annotations.Nullable;
import org.lianshou.area.Chronicle.Standing;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;

/**
 * An area as it stands on a day.
 *
 * @param parent absent for the county
 */
record AreaCard(
        AreaId id, String name, Level level, @Nullable AreaId parent) {

    static AreaCard of(Standing standing) {
        return new AreaCard(
                standing.area(),
                standing.spell().name(),
                standing.node().level(),
                standing.spell().parent());
    }
}
