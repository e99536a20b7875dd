package org.lianshou.command.supervising;

import java.time.Instant;
import java.time.LocalDate;
import org.lianshou.area.AreaTreeEvent.AreaAdded;
import org.lianshou.area.AreaTreeEvent.AreaRenamed;
import org.lianshou.area.AreaTreeEvent.UnitFounded;
import org.lianshou.area.Chronicle;
import org.lianshou.area.LiveChronicle;
import org.lianshou.area.TreeId;
import org.lianshou.area.UnitKind;
import org.lianshou.directory.Directory;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;

/** The demo county as if it had been recorded long ago. */
final class DemoChronicle implements LiveChronicle {
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

    private final Chronicle chronicle = new Chronicle();

    DemoChronicle() {
        Directory county = SupervisingNode.COUNTY.directory();
        TreeId tree = TreeId.of(county.county());
        Act act = new Act(new Actor(new PersonId("clock"), Role.SYSTEM, null), Instant.EPOCH, false, null);
        county.areas()
                .forEach(area -> chronicle.take(
                        Instant.EPOCH,
                        new AreaAdded(tree, act, FROM, area.id(), area.name(), area.level(), area.parent())));
        county.units()
                .forEach(unit -> chronicle.take(
                        Instant.EPOCH,
                        new UnitFounded(
                                tree,
                                act,
                                FROM,
                                null,
                                unit.id(),
                                unit.name(),
                                unit.area(),
                                unit.desk() ? UnitKind.DESK : UnitKind.DEPARTMENT)));
    }

    /** From its beginning on the area is called otherwise, as was recorded at an instant. */
    void renamed(Instant recordedAt, AreaId area, String name) {
        Act act = new Act(new Actor(new PersonId("county"), Role.COUNTY_DISPATCHER, null), recordedAt, false, null);
        TreeId tree = TreeId.of(SupervisingNode.COUNTY.directory().county());
        chronicle.take(recordedAt, new AreaRenamed(tree, act, FROM, area, name));
    }

    @Override
    public Chronicle upToDate() {
        return chronicle;
    }

    @Override
    public void spread() {}
}
