package org.lianshou.directory;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.UnitId;

/** What a {@link Directory} holds: made once, never changed. */
final class Content {
    final String version;
    final Collection<Area> areas;
    final Collection<Unit> units;
    final Former former;
    final Router router;
    final Map<AreaId, Area> everyArea;
    final Map<UnitId, Unit> everyUnit;
    final Map<PersonId, Person> people;
    final Map<CategoryId, Category> categories;
    final Map<AreaId, AreaPath> paths;
    private final Map<AreaId, UnitId> desks;

    Content(
            String version,
            List<Area> areas,
            List<Unit> units,
            List<Person> people,
            List<Category> categories,
            Former former,
            Router router) {
        this.version = version;
        this.areas = List.copyOf(areas);
        this.units = List.copyOf(units);
        this.former = former;
        this.router = router;
        this.everyArea = byId(Stream.concat(areas.stream(), former.areas().stream()), Area::id);
        this.everyUnit = byId(Stream.concat(units.stream(), former.units().stream()), Unit::id);
        this.people = byId(people.stream(), Person::id);
        this.categories = byId(categories.stream(), Category::id);
        this.paths = everyArea.values().stream().collect(Collectors.toUnmodifiableMap(Area::id, this::climb));
        this.desks = units.stream().filter(Unit::desk).collect(Collectors.toUnmodifiableMap(Unit::area, Unit::id));
        everyUnit.values().forEach(unit -> known(unit.area()));
        people.forEach(person -> person.grants().forEach(grant -> known(grant.area())));
    }

    /** The nearest desk to an area, at a rung or above it. */
    Optional<UnitId> desk(AreaId area, Level level) {
        AreaPath path = paths.get(area);
        if (path == null) {
            throw new IllegalArgumentException("no area " + area);
        }
        return path.areas().reversed().stream()
                .filter(id -> !known(id).level().isBelow(level))
                .map(desks::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    Area county() {
        return areas.stream()
                .filter(area -> area.parent() == null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no county"));
    }

    Area known(AreaId id) {
        Area area = everyArea.get(id);
        if (area == null) {
            throw new IllegalArgumentException("no area " + id);
        }
        return area;
    }

    private AreaPath climb(Area area) {
        Deque<AreaId> way = new ArrayDeque<>();
        for (@Nullable Area at = area; at != null; at = at.parent() == null ? null : known(at.parent())) {
            if (way.contains(at.id())) {
                throw new IllegalArgumentException("area " + at.id() + " lies under itself");
            }
            way.addFirst(at.id());
        }
        return new AreaPath(List.copyOf(way));
    }

    private static <K, V> Map<K, V> byId(Stream<V> values, Function<V, K> id) {
        return values.collect(Collectors.toUnmodifiableMap(id, Function.identity()));
    }
}
