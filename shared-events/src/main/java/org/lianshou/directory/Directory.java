package org.lianshou.directory;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.UnitId;

/** Who and what the county consists of, at one version. */
public final class Directory {
    private final String version;
    private final Map<AreaId, Area> areas;
    private final Map<UnitId, Unit> units;
    private final Map<AreaId, UnitId> desks;
    private final Map<PersonId, Person> people;
    private final Map<CategoryId, Category> categories;
    private final Map<AreaId, AreaPath> paths;

    /** @throws IllegalArgumentException where an id is twice or names nothing */
    public Directory(
            String version, List<Area> areas, List<Unit> units, List<Person> people, List<Category> categories) {
        this.version = version;
        this.areas = byId(areas, Area::id);
        this.units = byId(units, Unit::id);
        this.people = byId(people, Person::id);
        this.categories = byId(categories, Category::id);
        this.paths = areas.stream().collect(Collectors.toUnmodifiableMap(Area::id, this::climb));
        this.desks = units.stream().filter(Unit::desk).collect(Collectors.toUnmodifiableMap(Unit::area, Unit::id));
        units.forEach(unit -> known(unit.area()));
        people.forEach(person -> person.grants().forEach(grant -> known(grant.area())));
    }

    public String version() {
        return version;
    }

    public Collection<Area> areas() {
        return areas.values();
    }

    public Collection<Unit> units() {
        return units.values();
    }

    public Collection<Person> people() {
        return people.values();
    }

    public Collection<Category> categories() {
        return categories.values();
    }

    public Optional<Area> area(AreaId id) {
        return Optional.ofNullable(areas.get(id));
    }

    public Optional<Unit> unit(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    public Optional<Person> person(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    public Optional<Category> category(CategoryId id) {
        return Optional.ofNullable(categories.get(id));
    }

    /** The way down to an area. @throws IllegalArgumentException for an area that is not in this version */
    public AreaPath path(AreaId id) {
        AreaPath path = paths.get(id);
        if (path == null) {
            throw new IllegalArgumentException("no area " + id);
        }
        return path;
    }

    /** Whether the area is, or lies under, the other; false for an area that this version does not know. */
    public boolean isUnder(AreaId area, AreaId ancestor) {
        AreaPath path = paths.get(area);
        return path != null && path.isUnder(ancestor);
    }

    /** The rung that a unit's or a grant's area stands on. */
    public Level level(AreaId area) {
        return known(area).level();
    }

    /** The unit that receives what concerns an area at a rung: the nearest desk at that rung or above it. */
    public Optional<UnitId> desk(AreaId area, Level level) {
        return path(area).areas().reversed().stream()
                .filter(id -> !level(id).isBelow(level))
                .map(desks::get)
                .filter(java.util.Objects::nonNull)
                .findFirst();
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

    private Area known(AreaId id) {
        Area area = areas.get(id);
        if (area == null) {
            throw new IllegalArgumentException("no area " + id);
        }
        return area;
    }

    private static <K, V> Map<K, V> byId(List<V> values, Function<V, K> id) {
        return values.stream().collect(Collectors.toUnmodifiableMap(id, Function.identity()));
    }
}
