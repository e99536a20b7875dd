package org.lianshou.command.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianshou.area.AreaDuty;
import org.lianshou.area.AreaTree;
import org.lianshou.area.AreaTreeEvent;
import org.lianshou.area.AreaTreeEvent.AreaAdded;
import org.lianshou.area.AreaTreeEvent.AreaClosed;
import org.lianshou.area.AreaTreeEvent.AreaMoved;
import org.lianshou.area.AreaTreeEvent.AreaRenamed;
import org.lianshou.area.AreaTreeEvent.CompetenceAdopted;
import org.lianshou.area.AreaTreeEvent.CompetenceExtended;
import org.lianshou.area.AreaTreeEvent.UnitClosed;
import org.lianshou.area.AreaTreeEvent.UnitFounded;
import org.lianshou.area.Body;
import org.lianshou.area.Competence;
import org.lianshou.area.Node;
import org.lianshou.area.Term;
import org.lianshou.area.UnitKind;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;
import org.lianshou.issue.UnitId;

/** The rules by which a county's areas, units and competence change: 地上有格. */
public final class AreaTreeRules {
    private AreaTreeRules() {}

    /**
     * The events that follow.
     *
     * @param duty of the area that the command changes, where it changes one
     * @throws AreaRefused where a rule says no
     */
    public static List<AreaTreeEvent> decide(
            AreaTree tree, AreaTreeCommand command, AreaDuty duty, AreaContext context) {
        return List.of(
                switch (command) {
                    case AreaTreeCommand.AddArea c -> add(tree, c, context);
                    case AreaTreeCommand.ChangeArea c -> change(tree, c, duty, context);
                    case AreaTreeCommand.FoundUnit c -> found(tree, c, context);
                    case AreaTreeCommand.CloseUnit c -> close(tree, c, context);
                    case AreaTreeCommand.AdoptCompetence c -> adopt(tree, c, context);
                    case AreaTreeCommand.ListCompetence c -> list(tree, c, context);
                });
    }

    private static AreaTreeEvent add(AreaTree tree, AreaTreeCommand.AddArea c, AreaContext context) {
        LocalDate from = context.from(c.from());
        AreaRefused.when(tree.area(c.area()).isPresent(), AreaRefusal.AREA_TAKEN, c.area());
        fits(c.level(), node(tree, c.parent()));
        AreaAdded added = new AreaAdded(tree.id(), context.act(), from, c.area(), c.name(), c.level(), c.parent());
        hangsTogether(tree.evolve(added), c.area(), c.parent(), from);
        return added;
    }

    private static AreaTreeEvent change(
            AreaTree tree, AreaTreeCommand.ChangeArea c, AreaDuty duty, AreaContext context) {
        Node node = node(tree, c.area());
        LocalDate from = context.from(c.change().from());
        return switch (c.change()) {
            case AreaChange.Rename rename -> {
                AreaRefused.when(!node.covers(from), AreaRefusal.AREA_NOT_THERE, from);
                yield new AreaRenamed(tree.id(), context.act(), from, node.id(), rename.to());
            }
            case AreaChange.Move move -> move(tree, node, from, move.parent(), context);
            case AreaChange.Close close -> close(tree, node, from, duty, context);
        };
    }

    private static AreaTreeEvent move(AreaTree tree, Node node, LocalDate from, AreaId parent, AreaContext context) {
        AreaRefused.when(node.level().isTop(), AreaRefusal.COUNTY_STAYS, node.id());
        AreaRefused.when(!node.covers(from), AreaRefusal.AREA_NOT_THERE, from);
        fits(node.level(), node(tree, parent));
        AreaMoved moved = new AreaMoved(tree.id(), context.act(), from, node.id(), parent);
        hangsTogether(tree.evolve(moved), node.id(), parent, from);
        return moved;
    }

    private static AreaTreeEvent close(AreaTree tree, Node node, LocalDate from, AreaDuty duty, AreaContext context) {
        AreaRefused.when(node.level().isTop(), AreaRefusal.COUNTY_STAYS, node.id());
        AreaRefused.when(!node.covers(from) || from.equals(node.from()), AreaRefusal.AREA_NOT_THERE, from);
        tree.changesFrom(from)
                .flatMap(day -> tree.children(node.id(), day))
                .findFirst()
                .ifPresent(child -> {
                    throw new AreaRefused(AreaRefusal.HAS_CHILDREN, child);
                });
        AreaRefused.when(duty.isOpenFrom(from), AreaRefusal.HAS_DUTY, node.id());
        return new AreaClosed(tree.id(), context.act(), from, node.id(), duty.version());
    }

    private static AreaTreeEvent found(AreaTree tree, AreaTreeCommand.FoundUnit c, AreaContext context) {
        Term term = context.term(c.from(), c.until());
        AreaRefused.when(tree.unit(c.unit()).isPresent(), AreaRefusal.UNIT_TAKEN, c.unit());
        AreaRefused.when(
                c.kind() == UnitKind.WORKING_GROUP && c.until() == null, AreaRefusal.WORKING_GROUP_NEEDS_END, c.unit());
        AreaRefused.when(!isThere(node(tree, c.area()), term), AreaRefusal.AREA_NOT_THERE, c.area());
        Optional<UnitId> desk = tree.units().values().stream()
                .filter(unit -> unit.isDesk() && unit.area().equals(c.area()) && meet(unit, term))
                .map(Body::id)
                .findFirst();
        AreaRefused.when(
                c.kind() == UnitKind.DESK && desk.isPresent(),
                AreaRefusal.DESK_TAKEN,
                desk.map(UnitId::value).orElse(""));
        return new UnitFounded(
                tree.id(), context.act(), term.from(), c.until(), c.unit(), c.name(), c.area(), c.kind());
    }

    private static AreaTreeEvent close(AreaTree tree, AreaTreeCommand.CloseUnit c, AreaContext context) {
        LocalDate from = context.from(c.closing().from());
        Body unit = unit(tree, c.unit());
        AreaRefused.when(!unit.covers(from) || from.equals(unit.from()), AreaRefusal.UNIT_NOT_THERE, from);
        return new UnitClosed(tree.id(), context.act(), from, c.unit());
    }

    private static AreaTreeEvent adopt(AreaTree tree, AreaTreeCommand.AdoptCompetence c, AreaContext context) {
        LocalDate from = context.from(c.from());
        for (Competence.Version other : tree.competence()) {
            AreaRefused.when(other.version().equals(c.version()), AreaRefusal.VERSION_TAKEN, c.version());
            AreaRefused.when(!from.isAfter(other.from()), AreaRefusal.VERSION_EARLIER, other.version());
        }
        c.entries().forEach(entry -> namesWhatThereIs(tree, entry, from, context));
        return new CompetenceAdopted(tree.id(), context.act(), new Competence.Version(c.version(), from, c.entries()));
    }

    /** The first entry of a version puts it in force; those that follow in the file join it. */
    private static AreaTreeEvent list(AreaTree tree, AreaTreeCommand.ListCompetence c, AreaContext context) {
        LocalDate from = context.from(c.from());
        boolean open = !tree.competence().isEmpty()
                && tree.competence().getLast().version().equals(c.version())
                && tree.competence().getLast().from().equals(from);
        if (!open) {
            return adopt(tree, new AreaTreeCommand.AdoptCompetence(c.version(), from, List.of(c.entry())), context);
        }
        namesWhatThereIs(tree, c.entry(), from, context);
        return new CompetenceExtended(tree.id(), context.act(), from, c.version(), c.entry());
    }

    private static void namesWhatThereIs(AreaTree tree, Competence entry, LocalDate from, AreaContext context) {
        AreaRefused.when(
                context.directory().category(entry.category()).isEmpty(),
                AreaRefusal.UNKNOWN_CATEGORY,
                entry.category());
        UnitId named = entry.unit();
        if (named != null) {
            AreaRefused.when(!unit(tree, named).covers(from), AreaRefusal.UNIT_NOT_THERE, named);
        }
    }

    static Node node(AreaTree tree, AreaId area) {
        return tree.area(area).orElseThrow(() -> new AreaRefused(AreaRefusal.UNKNOWN_AREA, area));
    }

    /** Whether an area is there on every day of a term. */
    static boolean isThere(Node node, Term term) {
        LocalDate end = node.closedFrom();
        LocalDate until = term.until();
        return node.covers(term.from()) && (end == null || (until != null && !until.isAfter(end)));
    }

    private static Body unit(AreaTree tree, UnitId unit) {
        return tree.unit(unit).orElseThrow(() -> new AreaRefused(AreaRefusal.UNKNOWN_UNIT, unit));
    }

    /** Grids may lie in grids, to any depth; all else strictly below. */
    private static void fits(Level level, Node parent) {
        boolean fits = level.isBelow(parent.level()) || (level == Level.GRID && parent.level() == Level.GRID);
        AreaRefused.when(!fits, AreaRefusal.LEVELS_MISFIT, level + " in " + parent.level());
    }

    /**
     * What is changed from a day on must have a way up to the county on every day on which it is there, also on those on
     * which something else is to change later.
     */
    private static void hangsTogether(AreaTree after, AreaId area, AreaId parent, LocalDate from) {
        Node node = node(after, area);
        after.changesFrom(from)
                .filter(day -> node.covers(day) && after.path(area, day).isEmpty())
                .findFirst()
                .ifPresent(day -> {
                    boolean circle = after.path(parent, day).isEmpty()
                            && after.area(parent).filter(one -> one.covers(day)).isPresent();
                    throw new AreaRefused(
                            circle ? AreaRefusal.UNDER_ITSELF : AreaRefusal.PARENT_NOT_THERE, parent + " on " + day);
                });
    }

    private static boolean meet(Body unit, Term term) {
        LocalDate until = term.until();
        return unit.isThereFrom(term.from()) && (until == null || unit.from().isBefore(until));
    }
}
