package org.lianshou.county;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lianshou.area.AreaDuty;
import org.lianshou.area.Body;
import org.lianshou.area.Chronicle;
import org.lianshou.area.Node;
import org.lianshou.area.Post;
import org.lianshou.area.Routing;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Former;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.directory.Router;
import org.lianshou.directory.Unit;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PersonId;

/**
 * The county of one day: areas and units as the chronicle has them, people and categories as they are written down, and
 * who works in which grid by the posts that are held that day.
 *
 * @param known what was recorded until then counts
 */
record Today(Chronicle chronicle, Directory written, LocalDate day, Instant known) {

    Directory directory() {
        List<Area> areas = new ArrayList<>();
        List<Area> formerAreas = new ArrayList<>();
        chronicle
                .nodes(known)
                .forEach(node -> node.last(day)
                        .map(spell -> area(node, spell))
                        .ifPresent((node.covers(day) ? areas : formerAreas)::add));
        Set<AreaId> there = new HashSet<>();
        Stream.of(areas, formerAreas).flatMap(List::stream).forEach(area -> there.add(area.id()));
        List<Unit> units = new ArrayList<>();
        List<Unit> formerUnits = new ArrayList<>();
        chronicle
                .bodies(known)
                .filter(body -> !day.isBefore(body.from()) && there.contains(body.area()))
                .forEach(body -> (body.covers(day) ? units : formerUnits).add(unit(body)));
        Former former = new Former(formerAreas, formerUnits);
        Directory places = new Directory(written.version(), areas, units, List.of(), List.of(), former, Router.NONE);
        return new Directory(
                written.version(),
                areas,
                units,
                people(places),
                List.copyOf(written.categories()),
                former,
                (place, category) -> Routing.route(chronicle, place, category, day, known));
    }

    private List<Person> people(Directory places) {
        Map<PersonId, List<Grant>> posts = new HashMap<>();
        for (Area area : places.areas()) {
            chronicle
                    .duty(area.id(), known)
                    .on(day)
                    .forEach(held -> posts.computeIfAbsent(held.person(), person -> new ArrayList<>())
                            .add(grant(held, area, places)));
        }
        return written.people().stream()
                .map(person -> onDuty(person, posts.getOrDefault(person.id(), List.of())))
                .toList();
    }

    /** Whoever is on duty in a grid acts there for its team. */
    private static Grant grant(AreaDuty.Held held, Area area, Directory places) {
        return new Grant(
                held.post().role(),
                area.id(),
                places.desk(area.id(), area.level()).orElse(null));
    }

    /** The posts that are written down were taken over once, and say nothing any more. */
    private static Person onDuty(Person person, List<Grant> posts) {
        Stream<Grant> others =
                person.grants().stream().filter(grant -> Post.of(grant.role()).isEmpty());
        return new Person(
                person.id(),
                person.name(),
                person.unit(),
                Stream.concat(others, posts.stream()).toList(),
                person.subject());
    }

    private static Area area(Node node, Node.Spell spell) {
        return new Area(node.id(), spell.name(), node.level(), spell.parent());
    }

    private static Unit unit(Body body) {
        return new Unit(body.id(), body.name(), body.area(), body.isDesk());
    }
}
