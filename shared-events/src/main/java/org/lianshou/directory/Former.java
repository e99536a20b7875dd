package org.lianshou.directory;

import java.util.List;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.UnitId;

/** Areas and units that are no more. What was begun in them, and by them, goes on. */
public record Former(List<Area> areas, List<Unit> units) {
    public static final Former NOTHING = new Former(List.of(), List.of());

    public Former {
        areas = List.copyOf(areas);
        units = List.copyOf(units);
    }

    boolean hasArea(AreaId id) {
        return areas.stream().anyMatch(area -> area.id().equals(id));
    }

    boolean hasUnit(UnitId id) {
        return units.stream().anyMatch(unit -> unit.id().equals(id));
    }
}
