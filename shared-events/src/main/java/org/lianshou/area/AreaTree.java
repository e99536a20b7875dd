package org.lianshou.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.AreaTreeEvent.AreaAdded;
import org.lianshou.area.AreaTreeEvent.AreaClosed;
import org.lianshou.area.AreaTreeEvent.AreaMoved;
import org.lianshou.area.AreaTreeEvent.AreaRenamed;
import org.lianshou.area.AreaTreeEvent.CompetenceAdopted;
import org.lianshou.area.AreaTreeEvent.UnitClosed;
import org.lianshou.area.AreaTreeEvent.UnitFounded;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;
import org.lianshou.issue.UnitId;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;

/**
 * A county's areas, units and competence as the fold of their events, with the days on which each holds. One stream a
 * county, because only who sees the whole tree sees that an area would come to lie under itself.
 *
 * @param competence the versions of the competence list, the earliest first
 */
public record AreaTree(
        TreeId id, long version, Map<AreaId, Node> areas, Map<UnitId, Body> units, List<Competence.Version> competence)
        implements StreamState<AreaTree> {

    public static final StreamKind<AreaTree> KIND =
            new StreamKind<>("area-tree", "区划", AreaTreeEvent.class, AreaTree.class, id -> empty(new TreeId(id)));

    /** Where an area lies and what it is called, from a day until the next such. */
    public record Spell(
            LocalDate from, String name, @Nullable AreaId parent) {}

    /**
     * An area over time.
     *
     * @param spells by day, the earliest first
     * @param closedFrom the first day without it
     */
    public record Node(
            AreaId id,
            Level level,
            List<Spell> spells,
            @Nullable LocalDate closedFrom) {

        public Optional<Spell> at(LocalDate day) {
            return closedFrom != null && !day.isBefore(closedFrom) ? Optional.empty() : last(day);
        }

        private Optional<Spell> last(LocalDate day) {
            return spells.reversed().stream()
                    .filter(spell -> !spell.from().isAfter(day))
                    .findFirst();
        }

        /** Changed from a day on, and so in every later spell. */
        Node changed(LocalDate from, UnaryOperator<Spell> change) {
            Spell base = last(from).orElse(spells.getFirst());
            List<Spell> changed = new ArrayList<>(
                    spells.stream().filter(spell -> spell.from().isBefore(from)).toList());
            changed.add(change.apply(new Spell(from, base.name(), base.parent())));
            spells.stream()
                    .filter(spell -> spell.from().isAfter(from))
                    .map(change)
                    .forEach(changed::add);
            return new Node(id, level, List.copyOf(changed), closedFrom);
        }
    }

    /** A unit over time. */
    public record Body(UnitId id, String name, AreaId area, UnitKind kind, Term term) {}

    public static AreaTree empty(TreeId id) {
        return new AreaTree(id, -1, Map.of(), Map.of(), List.of());
    }

    @Override
    public StreamKind<AreaTree> kind() {
        return KIND;
    }

    @Override
    public UUID stream() {
        return id.value();
    }

    @Override
    public AreaTree after(StreamEvent event) {
        return evolve((AreaTreeEvent) event);
    }

    public AreaTree evolve(AreaTreeEvent event) {
        return switch (event) {
            case AreaAdded e ->
                with(new Node(e.area(), e.level(), List.of(new Spell(e.from(), e.name(), e.parent())), null));
            case AreaRenamed e ->
                with(
                        e.area(),
                        node -> node.changed(e.from(), spell -> new Spell(spell.from(), e.name(), spell.parent())));
            case AreaMoved e ->
                with(
                        e.area(),
                        node -> node.changed(e.from(), spell -> new Spell(spell.from(), spell.name(), e.parent())));
            case AreaClosed e -> with(e.area(), node -> new Node(node.id(), node.level(), node.spells(), e.from()));
            case UnitFounded e -> with(new Body(e.unit(), e.name(), e.area(), e.kind(), new Term(e.from(), e.until())));
            case UnitClosed e -> closed(e);
            case CompetenceAdopted e -> with(e.list());
        };
    }

    /** The way from the county down to an area on a day; empty where there is no such area, or part of the way, then. */
    public List<AreaId> path(AreaId area, LocalDate day) {
        List<AreaId> path = new ArrayList<>();
        Set<AreaId> seen = new HashSet<>();
        for (@Nullable AreaId at = area; at != null; ) {
            Node node = areas.get(at);
            Optional<Spell> spell = node == null ? Optional.empty() : node.at(day);
            if (spell.isEmpty() || !seen.add(at)) {
                return List.of();
            }
            path.addFirst(at);
            at = spell.get().parent();
        }
        return path;
    }

    /** The days from a day on at which the tree changes its shape: a rule that holds at each of them holds always. */
    public Stream<LocalDate> changesFrom(LocalDate day) {
        return Stream.concat(
                        Stream.of(day),
                        areas.values().stream()
                                .flatMap(node -> node.spells().stream().map(Spell::from))
                                .filter(from -> from.isAfter(day)))
                .distinct()
                .sorted();
    }

    /** The areas that lie in another, and not deeper, on a day. */
    public Stream<AreaId> children(AreaId parent, LocalDate day) {
        return areas.values().stream()
                .filter(node ->
                        node.at(day).map(spell -> parent.equals(spell.parent())).orElse(false))
                .map(Node::id);
    }

    public Optional<Competence.Version> competence(LocalDate day) {
        return competence.stream().filter(list -> !list.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    private AreaTree with(Node node) {
        Map<AreaId, Node> all = new HashMap<>(areas);
        all.put(node.id(), node);
        return new AreaTree(id, version + 1, all, units, competence);
    }

    private AreaTree with(AreaId area, UnaryOperator<Node> change) {
        Node node = areas.get(area);
        return node == null ? new AreaTree(id, version + 1, areas, units, competence) : with(change.apply(node));
    }

    private AreaTree with(Body unit) {
        Map<UnitId, Body> all = new HashMap<>(units);
        all.put(unit.id(), unit);
        return new AreaTree(id, version + 1, areas, all, competence);
    }

    private AreaTree closed(UnitClosed e) {
        Body unit = units.get(e.unit());
        return unit == null
                ? new AreaTree(id, version + 1, areas, units, competence)
                : with(new Body(
                        unit.id(),
                        unit.name(),
                        unit.area(),
                        unit.kind(),
                        unit.term().endedOn(e.from())));
    }

    private AreaTree with(Competence.Version list) {
        List<Competence.Version> all = Stream.concat(competence.stream(), Stream.of(list))
                .sorted(Comparator.comparing(Competence.Version::from))
                .toList();
        return new AreaTree(id, version + 1, areas, units, all);
    }
}
