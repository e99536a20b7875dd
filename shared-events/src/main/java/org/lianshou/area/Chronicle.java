package org.lianshou.area;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
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

/**
 * All that was recorded of a county's areas, units and duties, kept in memory by what it is about, so that a question as of
 * one day and as known on another folds a handful of facts. Facts are taken in the order of the log, by one; anybody may ask.
 */
public final class Chronicle {

    private record Known<E>(Instant recordedAt, E event) {}

    private final Map<AreaId, List<Known<AreaTreeEvent>>> areas = new ConcurrentHashMap<>();
    private final Map<UnitId, List<Known<AreaTreeEvent>>> units = new ConcurrentHashMap<>();
    private final Map<AreaId, List<UnitId>> desks = new ConcurrentHashMap<>();
    private final List<Known<AreaTreeEvent>> competence = new CopyOnWriteArrayList<>();
    private final Map<AreaId, List<Known<AreaDutyEvent>>> duties = new ConcurrentHashMap<>();

    /** Who was on duty in one area of the way down to a place. */
    public record Answering(AreaId area, String name, List<AreaDuty.Held> onDuty, List<AreaDuty.Sponsored> sponsors) {}

    /** An area as of a day. */
    public record Standing(AreaTree.Node node, AreaTree.Spell spell) {}

    /** @param recordedAt when the log recorded it; never earlier than of the one before */
    public void take(Instant recordedAt, StreamEvent event) {
        switch (event) {
            case AreaTreeEvent e -> takeOfTree(recordedAt, e);
            case AreaDutyEvent e -> add(duties, e.area(), new Known<>(recordedAt, e));
            default -> {} // of another kind of stream
        }
    }

    /** An area on a day, by what was recorded until an instant. */
    public Optional<Standing> area(AreaId area, LocalDate day, Instant known) {
        return node(area, known).flatMap(node -> node.at(day).map(spell -> new Standing(node, spell)));
    }

    /** The way from the county down to an area; empty where there was no such area that day. */
    public List<Standing> path(AreaId area, LocalDate day, Instant known) {
        List<Standing> path = new ArrayList<>();
        Set<AreaId> seen = new HashSet<>();
        for (@Nullable AreaId at = area; at != null; ) {
            Optional<Standing> standing = area(at, day, known);
            if (standing.isEmpty() || !seen.add(at)) {
                return List.of();
            }
            path.addFirst(standing.get());
            at = standing.get().spell().parent();
        }
        return path;
    }

    /** Who answered for a place on a day, as was known at an instant: the place itself first, then what it lies in. */
    public List<Answering> whoAnswered(AreaId place, LocalDate day, Instant known) {
        return path(place, day, known).reversed().stream()
                .map(standing -> answering(standing, day, known))
                .toList();
    }

    public AreaDuty duty(AreaId area, Instant known) {
        AreaDuty duty = AreaDuty.none(area);
        for (AreaDutyEvent event : upTo(duties.getOrDefault(area, List.of()), known)) {
            duty = duty.evolve(event);
        }
        return duty;
    }

    /** The units of a day. */
    public Stream<AreaTree.Body> units(LocalDate day, Instant known) {
        return units.keySet().stream()
                .map(id -> unit(id, known))
                .flatMap(Optional::stream)
                .filter(unit -> unit.term().covers(day));
    }

    public Optional<AreaTree.Body> unit(UnitId unit, Instant known) {
        return Optional.ofNullable(
                fold(units.getOrDefault(unit, List.of()), known).units().get(unit));
    }

    /** The unit that receives what is raised or sent to an area. */
    public Optional<AreaTree.Body> desk(AreaId area, LocalDate day, Instant known) {
        return desks.getOrDefault(area, List.of()).stream()
                .map(id -> unit(id, known))
                .flatMap(Optional::stream)
                .filter(unit -> unit.term().covers(day))
                .findFirst();
    }

    public Optional<Competence.Version> competence(LocalDate day, Instant known) {
        return fold(competence, known).competence(day);
    }

    /** Every area of a day. */
    public Stream<Standing> areas(LocalDate day, Instant known) {
        return areas.keySet().stream().map(id -> area(id, day, known)).flatMap(Optional::stream);
    }

    /** The grids of a day, first-level ones too, in which nobody is on duty: each is an alarm. */
    public Stream<Standing> unattended(LocalDate day, Instant known) {
        return areas(day, known)
                .filter(area -> area.node().level().isBelow(Level.TOWNSHIP))
                .filter(area -> duty(area.node().id(), known).on(day).findAny().isEmpty());
    }

    private Answering answering(Standing standing, LocalDate day, Instant known) {
        AreaDuty duty = duty(standing.node().id(), known);
        return new Answering(
                standing.node().id(),
                standing.spell().name(),
                duty.on(day).toList(),
                duty.sponsors().stream().filter(one -> one.term().covers(day)).toList());
    }

    private Optional<AreaTree.Node> node(AreaId area, Instant known) {
        return Optional.ofNullable(
                fold(areas.getOrDefault(area, List.of()), known).areas().get(area));
    }

    private void takeOfTree(Instant recordedAt, AreaTreeEvent event) {
        Known<AreaTreeEvent> known = new Known<>(recordedAt, event);
        switch (event) {
            case AreaAdded e -> add(areas, e.area(), known);
            case AreaRenamed e -> add(areas, e.area(), known);
            case AreaMoved e -> add(areas, e.area(), known);
            case AreaClosed e -> add(areas, e.area(), known);
            case UnitFounded e -> {
                add(units, e.unit(), known);
                if (e.kind() == UnitKind.DESK) {
                    desks.merge(e.area(), List.of(e.unit()), Chronicle::and);
                }
            }
            case UnitClosed e -> add(units, e.unit(), known);
            case CompetenceAdopted e -> competence.add(known);
        }
    }

    /** Lists are replaced, never changed: whoever reads one goes on with what it was. */
    private static <K, E> void add(Map<K, List<Known<E>>> all, K about, Known<E> known) {
        all.merge(about, List.of(known), Chronicle::and);
    }

    private static <T> List<T> and(List<T> before, List<T> more) {
        return Stream.concat(before.stream(), more.stream()).toList();
    }

    private static AreaTree fold(Collection<Known<AreaTreeEvent>> facts, Instant known) {
        AreaTree tree = AreaTree.empty(new TreeId(new UUID(0, 0)));
        for (AreaTreeEvent event : upTo(facts, known)) {
            tree = tree.evolve(event);
        }
        return tree;
    }

    private static <E> List<E> upTo(Collection<Known<E>> facts, Instant known) {
        return facts.stream()
                .filter(fact -> !fact.recordedAt().isAfter(known))
                .map(Known::event)
                .toList();
    }
}
