package org.lianshou.area;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import org.lianshou.issue.Level;
import org.lianshou.issue.UnitId;
import org.lianshou.stream.StreamEvent;

/**
 * All that was recorded of a county's areas, units and duties, kept in memory by what it is about, so that a question as of
 * one day and as known on another folds a handful of facts. Facts are taken in the order of the log, by one; anybody may ask.
 */
public final class Chronicle {
    private final Map<AreaId, Life<AreaTreeEvent, Node>> areas = new ConcurrentHashMap<>();
    private final Map<UnitId, Life<AreaTreeEvent, Body>> units = new ConcurrentHashMap<>();
    private final Map<AreaId, List<UnitId>> desks = new ConcurrentHashMap<>();
    private final Map<AreaId, Life<AreaDutyEvent, AreaDuty>> duties = new ConcurrentHashMap<>();
    private volatile Life<AreaTreeEvent, List<Competence.Version>> competence = Life.of(Chronicle::competence);
    private volatile long treeVersion = -1;

    /** Who was on duty in one area of the way down to a place. */
    public record Answering(
            AreaId area, String name, Level level, List<AreaDuty.Held> onDuty, List<AreaDuty.Sponsored> sponsors) {}

    /** An area as of a day. */
    public record Standing(Node node, Node.Spell spell) {
        public AreaId area() {
            return node.id();
        }
    }

    /** @param recordedAt when the log recorded it; never earlier than of the one before */
    public void take(Instant recordedAt, StreamEvent event) {
        switch (event) {
            case AreaTreeEvent e -> takeOfTree(recordedAt, e);
            case AreaDutyEvent e -> {
                Life<AreaDutyEvent, AreaDuty> unlived =
                        Life.of((duty, fact) -> (duty == null ? AreaDuty.none(e.area()) : duty).evolve(fact));
                duties.merge(e.area(), unlived.and(recordedAt, e), (life, first) -> life.and(recordedAt, e));
            }
            default -> {} // of another kind of stream
        }
    }

    /** The version of the area tree that is known. */
    public long treeVersion() {
        return treeVersion;
    }

    /** An area on a day, by what was recorded until an instant. */
    public Optional<Standing> area(AreaId area, LocalDate day, Instant known) {
        return node(area, known).flatMap(node -> node.at(day).map(spell -> new Standing(node, spell)));
    }

    /** An area over time, whether or not it is there on any one day. */
    public Optional<Node> node(AreaId area, Instant known) {
        return Life.of(areas.get(area), known);
    }

    /** Every area that was ever added. */
    public Stream<Node> nodes(Instant known) {
        return areas.values().stream().map(life -> life.at(known)).flatMap(Optional::stream);
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
        return Life.of(duties.get(area), known).orElseGet(() -> AreaDuty.none(area));
    }

    /** Every unit that was ever founded. */
    public Stream<Body> bodies(Instant known) {
        return units.values().stream().map(life -> life.at(known)).flatMap(Optional::stream);
    }

    /** The units of a day. */
    public Stream<Body> units(LocalDate day, Instant known) {
        return bodies(known).filter(unit -> unit.covers(day));
    }

    public Optional<Body> unit(UnitId unit, Instant known) {
        return Life.of(units.get(unit), known);
    }

    /** The unit that receives what is raised or sent to an area. */
    public Optional<Body> desk(AreaId area, LocalDate day, Instant known) {
        return desks.getOrDefault(area, List.of()).stream()
                .map(id -> unit(id, known))
                .flatMap(Optional::stream)
                .filter(unit -> unit.covers(day))
                .findFirst();
    }

    public Optional<Competence.Version> competence(LocalDate day, Instant known) {
        return competence.at(known).flatMap(versions -> Competence.inForce(versions, day));
    }

    /** Every version of the competence list, the earliest first. */
    public List<Competence.Version> competences(Instant known) {
        return competence.at(known).orElse(List.of());
    }

    /** Every area of a day. */
    public Stream<Standing> areas(LocalDate day, Instant known) {
        return nodes(known).flatMap(node -> node.at(day).map(spell -> new Standing(node, spell)).stream());
    }

    /** The grids of a day, first-level ones too, in which nobody is on duty: each is an alarm. */
    public Stream<Standing> unattended(LocalDate day, Instant known) {
        return areas(day, known)
                .filter(area -> area.node().level().isBelow(Level.TOWNSHIP))
                .filter(area -> duty(area.area(), known).on(day).findAny().isEmpty());
    }

    private Answering answering(Standing standing, LocalDate day, Instant known) {
        AreaDuty duty = duty(standing.area(), known);
        return new Answering(
                standing.area(),
                standing.spell().name(),
                standing.node().level(),
                duty.on(day).toList(),
                duty.sponsors().stream().filter(one -> one.term().covers(day)).toList());
    }

    private void takeOfTree(Instant recordedAt, AreaTreeEvent event) {
        switch (event) {
            case AreaAdded e -> takeOfArea(e.area(), recordedAt, e);
            case AreaRenamed e -> takeOfArea(e.area(), recordedAt, e);
            case AreaMoved e -> takeOfArea(e.area(), recordedAt, e);
            case AreaClosed e -> takeOfArea(e.area(), recordedAt, e);
            case UnitFounded e -> {
                takeOfUnit(e.unit(), recordedAt, e);
                if (e.kind() == UnitKind.DESK) {
                    desks.merge(
                            e.area(),
                            List.of(e.unit()),
                            (before, more) -> Stream.concat(before.stream(), more.stream())
                                    .toList());
                }
            }
            case UnitClosed e -> takeOfUnit(e.unit(), recordedAt, e);
            case CompetenceAdopted e -> competence = competence.and(recordedAt, e);
            case CompetenceExtended e -> competence = competence.and(recordedAt, e);
            case CountyTakenOver e -> {} // says how it was recorded, and changes nothing
        }
        treeVersion++;
    }

    private static List<Competence.Version> competence(@Nullable List<Competence.Version> before, AreaTreeEvent event) {
        List<Competence.Version> versions = before == null ? List.of() : before;
        return switch (event) {
            case CompetenceAdopted e -> Competence.adopted(versions, e.list());
            case CompetenceExtended e -> Competence.extended(versions, e.version(), e.entry());
            default -> versions;
        };
    }

    private void takeOfArea(AreaId area, Instant recordedAt, AreaTreeEvent event) {
        Life<AreaTreeEvent, Node> unlived = Life.of(Node::after);
        areas.merge(area, unlived.and(recordedAt, event), (life, first) -> life.and(recordedAt, event));
    }

    private void takeOfUnit(UnitId unit, Instant recordedAt, AreaTreeEvent event) {
        Life<AreaTreeEvent, Body> unlived = Life.of(Body::after);
        units.merge(unit, unlived.and(recordedAt, event), (life, first) -> life.and(recordedAt, event));
    }
}
