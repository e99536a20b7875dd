package org.lianshou.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.AreaTreeEvent.AreaAdded;
import org.lianshou.area.AreaTreeEvent.AreaClosed;
import org.lianshou.area.AreaTreeEvent.AreaMoved;
import org.lianshou.area.AreaTreeEvent.AreaRenamed;
import org.lianshou.area.AreaTreeEvent.CompetenceAdopted;
import org.lianshou.area.AreaTreeEvent.CompetenceExtended;
import org.lianshou.area.AreaTreeEvent.CountyTakenOver;
import org.lianshou.area.AreaTreeEvent.UnitClosed;
import org.lianshou.area.AreaTreeEvent.UnitFounded;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.UnitId;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;

/**
 * A county's areas, units and competence as the fold of their events, with the days on which each holds. One stream a
 * county, because only who sees the whole tree sees that an area would come to lie under itself.
 *
 * @param competence the versions of the competence list, the earliest first
 * @param takenOver the version of the file from which the county was first taken over, once that is done
 */
public record AreaTree(
        TreeId id,
        long version,
        Map<AreaId, Node> areas,
        Map<UnitId, Body> units,
        List<Competence.Version> competence,
        @Nullable String takenOver)
        implements StreamState<AreaTree> {

    public static final StreamKind<AreaTree> KIND =
            new StreamKind<>("area-tree", "区划", AreaTreeEvent.class, AreaTree.class, id -> empty(new TreeId(id)));

    public static AreaTree empty(TreeId id) {
        return new AreaTree(id, -1, Map.of(), Map.of(), List.of(), null);
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
            case AreaAdded e -> withNode(e.area(), e);
            case AreaRenamed e -> withNode(e.area(), e);
            case AreaMoved e -> withNode(e.area(), e);
            case AreaClosed e -> withNode(e.area(), e);
            case UnitFounded e -> withBody(e.unit(), e);
            case UnitClosed e -> withBody(e.unit(), e);
            case CompetenceAdopted e -> withCompetence(Competence.adopted(competence, e.list()));
            case CompetenceExtended e -> withCompetence(Competence.extended(competence, e.version(), e.entry()));
            case CountyTakenOver e -> new AreaTree(id, version + 1, areas, units, competence, e.file());
        };
    }

    public Optional<Node> area(AreaId area) {
        return Optional.ofNullable(areas.get(area));
    }

    public Optional<Body> unit(UnitId unit) {
        return Optional.ofNullable(units.get(unit));
    }

    /** The way from the county down to an area on a day; empty where there is no such area, or part of the way, then. */
    public List<AreaId> path(AreaId area, LocalDate day) {
        List<AreaId> path = new ArrayList<>();
        Set<AreaId> seen = new HashSet<>();
        for (@Nullable AreaId at = area; at != null; ) {
            Optional<Node.Spell> spell = area(at).flatMap(node -> node.at(day));
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
        return Stream.concat(Stream.of(day), areas.values().stream().flatMap(Node::turns))
                .filter(turn -> !turn.isBefore(day))
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

    private AreaTree withCompetence(List<Competence.Version> versions) {
        return new AreaTree(id, version + 1, areas, units, versions, takenOver);
    }

    private AreaTree withNode(AreaId area, AreaTreeEvent event) {
        return new AreaTree(
                id, version + 1, and(areas, area, Node.after(areas.get(area), event)), units, competence, takenOver);
    }

    private AreaTree withBody(UnitId unit, AreaTreeEvent event) {
        return new AreaTree(
                id, version + 1, areas, and(units, unit, Body.after(units.get(unit), event)), competence, takenOver);
    }

    private static <K, V> Map<K, V> and(Map<K, V> before, K key, @Nullable V value) {
        if (value == null) {
            return before;
        }
        Map<K, V> all = new HashMap<>(before);
        all.put(key, value);
        return Collections.unmodifiableMap(all);
    }

    /** By day, the later of two for one day instead of the earlier. */
    static <T> List<T> inOrder(List<T> before, T one, java.util.function.Function<T, LocalDate> from) {
        return Stream.concat(
                        before.stream().filter(other -> !from.apply(other).equals(from.apply(one))), Stream.of(one))
                .sorted(Comparator.comparing(from))
                .toList();
    }
}
