package org.lianshou.query;

import java.time.Instant;
import java.time.LocalDate;
import org.lianshou.area.AreaTreeEvent.AreaAdded;
import org.lianshou.area.AreaTreeEvent.UnitFounded;
import org.lianshou.area.Chronicle;
import org.lianshou.area.LiveChronicle;
import org.lianshou.area.TreeId;
import org.lianshou.area.UnitKind;
import org.lianshou.directory.Area;
import org.lianshou.directory.Unit;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.stream.StreamEvent;

/** The chronicle of {@link County}, as recorded on 1 January 2026, and what a test adds to it. */
public final class Surveyed implements LiveChronicle {
    public static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    public static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00Z");
    public static final TreeId TREE = TreeId.of(new AreaId("c"));
    public static final Act ACT =
            new Act(new Actor(new PersonId("county"), Role.COUNTY_DISPATCHER, null), RECORDED, true, null);

    private Chronicle chronicle = new Chronicle();

    public Surveyed() {
        beginAnew();
    }

    /** Without what any test has added. */
    public final void beginAnew() {
        chronicle = new Chronicle();
        for (Area area : County.DIRECTORY.areas()) {
            take(RECORDED, new AreaAdded(TREE, ACT, JANUARY, area.id(), area.name(), area.level(), area.parent()));
        }
        for (Unit unit : County.DIRECTORY.units()) {
            UnitKind kind = unit.desk() ? UnitKind.DESK : UnitKind.DEPARTMENT;
            take(RECORDED, new UnitFounded(TREE, ACT, JANUARY, null, unit.id(), unit.name(), unit.area(), kind));
        }
    }

    public final void take(Instant recordedAt, StreamEvent event) {
        chronicle.take(recordedAt, event);
    }

    @Override
    public Chronicle upToDate() {
        return chronicle;
    }

    @Override
    public void spread() {}
}
