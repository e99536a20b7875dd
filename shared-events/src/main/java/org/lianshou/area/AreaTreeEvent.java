package org.lianshou.area;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Act;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.EventType;
import org.lianshou.issue.Level;
import org.lianshou.issue.UnitId;
import org.lianshou.stream.StreamEvent;

/** What can happen to a county's areas, units and competence. */
public sealed interface AreaTreeEvent extends StreamEvent {
    TreeId tree();

    Act act();

    /** The day from which it holds, in Asia/Shanghai. */
    LocalDate from();

    @Override
    default UUID stream() {
        return tree().value();
    }

    @Override
    default AreaTree beginning() {
        return AreaTree.empty(tree());
    }

    /** A fact that there is an area from a day on. */
    @EventType("area-tree.area-added")
    record AreaAdded(
            TreeId tree,
            Act act,
            LocalDate from,
            AreaId area,
            String name,
            Level level,
            @Nullable AreaId parent) implements AreaTreeEvent {}

    /** A fact that an area has another name from a day on. */
    @EventType("area-tree.area-renamed")
    record AreaRenamed(TreeId tree, Act act, LocalDate from, AreaId area, String name) implements AreaTreeEvent {}

    /** A fact that an area lies elsewhere from a day on, with all that lies in it: a boundary was changed. */
    @EventType("area-tree.area-moved")
    record AreaMoved(TreeId tree, Act act, LocalDate from, AreaId area, AreaId parent) implements AreaTreeEvent {}

    /**
     * A fact that there is no such area any more from a day on.
     *
     * @param dutyVersion the version of the area's duties at which nobody was on duty any more
     */
    @EventType("area-tree.area-closed")
    record AreaClosed(TreeId tree, Act act, LocalDate from, AreaId area, long dutyVersion) implements AreaTreeEvent {}

    /**
     * A fact that there is a unit or body from a day on.
     *
     * @param until the first day without it; for a working group always known
     */
    @EventType("area-tree.unit-founded")
    record UnitFounded(
            TreeId tree,
            Act act,
            LocalDate from,
            @Nullable LocalDate until,
            UnitId unit,
            String name,
            AreaId area,
            UnitKind kind)
            implements AreaTreeEvent {}

    /** A fact that a unit is no more from a day on. */
    @EventType("area-tree.unit-closed")
    record UnitClosed(TreeId tree, Act act, LocalDate from, UnitId unit) implements AreaTreeEvent {}

    /** A fact that a version of the competence list takes the place of the one before. */
    @EventType("area-tree.competence-adopted")
    record CompetenceAdopted(TreeId tree, Act act, Competence.Version list) implements AreaTreeEvent {
        @Override
        public LocalDate from() {
            return list.from();
        }
    }

    /** A fact that a version of the competence list, which is not closed yet, names one more. */
    @EventType("area-tree.competence-extended")
    record CompetenceExtended(TreeId tree, Act act, LocalDate from, String version, Competence entry)
            implements AreaTreeEvent {}

    /**
     * A fact that all of a county that was written down in a file is recorded, each area, unit and post as an event of its
     * own: from here on the log says what the county is.
     *
     * @param file the file's version
     */
    @EventType("area-tree.county-taken-over")
    record CountyTakenOver(TreeId tree, Act act, LocalDate from, String file, int areas, int units, int posts)
            implements AreaTreeEvent {}
}
