package org.lianshou.area;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.AreaPath;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;
import org.lianshou.issue.UnitId;

/** The county's areas on one day, by what was recorded until an instant: what was renamed or moved since does not count. */
public record Places(Chronicle chronicle, LocalDate day, Instant known) {

    /** The way down to an area; empty where there was none that day. */
    public AreaPath path(AreaId area) {
        return new AreaPath(chronicle.path(area, day, known).stream()
                .map(Chronicle.Standing::area)
                .toList());
    }

    public String name(AreaId area) {
        return chronicle
                .area(area, day, known)
                .map(standing -> standing.spell().name())
                .orElse(area.value());
    }

    public String name(UnitId unit) {
        return chronicle.unit(unit, known).map(Body::name).orElse(unit.value());
    }

    /** The first day without a unit; absent where none is set. */
    public @Nullable LocalDate closed(UnitId unit) {
        return chronicle.unit(unit, known).map(Body::until).orElse(null);
    }

    /** Every area of a level, in the order of their ids. */
    public List<AreaId> of(Level level) {
        return chronicle
                .areas(day, known)
                .filter(standing -> standing.node().level() == level)
                .map(Chronicle.Standing::area)
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }
}
