package org.lianshou.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianshou.area.Route;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;

/**
 * Who and what the county consists of. Its content may take another's place while people look; whoever must see one county
 * from beginning to end looks at it {@link #frozen}.
 */
public final class Directory {
    private volatile Content content;

    /** @throws IllegalArgumentException where an id is twice or names nothing */
    public Directory(
            String version, List<Area> areas, List<Unit> units, List<Person> people, List<Category> categories) {
        this(version, areas, units, people, categories, Former.NOTHING, Router.NONE);
    }

    /** @param former what there was once, and what people may still have to do with */
    public Directory(
            String version,
            List<Area> areas,
            List<Unit> units,
            List<Person> people,
            List<Category> categories,
            Former former,
            Router router) {
        this(new Content(version, areas, units, people, categories, former, router));
    }

    private Directory(Content content) {
        this.content = content;
    }

    /** The county as it is at this moment, for good. */
    public Directory frozen() {
        return new Directory(content);
    }

    /** Takes over the other's content, all at once. */
    public void become(Directory other) {
        content = other.content;
    }

    public String version() {
        return content.version;
    }

    /** The areas that there are. */
    public Collection<Area> areas() {
        return content.areas;
    }

    /** How areas stand in a list: each before what lies in it, those side by side by their ids. */
    public Comparator<Area> downwards() {
        return Comparator.comparing(area -> path(area.id()).toString());
    }

    /** The units that there are. */
    public Collection<Unit> units() {
        return content.units;
    }

    public Collection<Person> people() {
        return content.people.values();
    }

    public Collection<Category> categories() {
        return content.categories.values();
    }

    /** The one area that lies in no other. @throws IllegalStateException where there is none */
    public AreaId county() {
        return content.county().id();
    }

    /** The area, also where it is no more: as it stood last. */
    public Optional<Area> area(AreaId id) {
        return Optional.ofNullable(content.everyArea.get(id));
    }

    /** The unit, also where it is no more. */
    public Optional<Unit> unit(UnitId id) {
        return Optional.ofNullable(content.everyUnit.get(id));
    }

    /** Whether there was such an area and is no more. */
    public boolean isFormer(AreaId id) {
        return content.former.hasArea(id);
    }

    /** Whether there was such a unit and is no more. */
    public boolean isFormer(UnitId id) {
        return content.former.hasUnit(id);
    }

    /** Whether a unit is a hotline: somebody takes calls for it (12345 坐席). */
    public boolean isHotline(UnitId id) {
        return people().stream()
                .anyMatch(person -> person.grants().stream()
                        .anyMatch(grant -> grant.role() == Role.OPERATOR && id.equals(person.unitUnder(grant))));
    }

    public Optional<Person> person(PersonId id) {
        return Optional.ofNullable(content.people.get(id));
    }

    public Optional<Category> category(CategoryId id) {
        return Optional.ofNullable(content.categories.get(id));
    }

    /** The way down to an area. @throws IllegalArgumentException for an area that this county never had */
    public AreaPath path(AreaId id) {
        return wayTo(id).orElseThrow(() -> new IllegalArgumentException("no area " + id));
    }

    /** The way down to an area; empty for one that this county never had. */
    public Optional<AreaPath> wayTo(AreaId id) {
        return Optional.ofNullable(content.paths.get(id));
    }

    /**
     * The area of a level in which another lies, or which it is itself, of grids in grids the outermost; empty for one that
     * lies above or that this county never had.
     */
    public Optional<AreaId> around(AreaId id, Level level) {
        return wayTo(id)
                .flatMap(way -> way.areas().stream()
                        .filter(area -> level(area) == level)
                        .findFirst());
    }

    /** The way down to every area that this county has or had. */
    public Map<AreaId, AreaPath> ways() {
        return content.paths;
    }

    /** Whether the area is, or lies under, the other; false for an area that this county never had. */
    public boolean isUnder(AreaId area, AreaId ancestor) {
        AreaPath path = content.paths.get(area);
        return path != null && path.isUnder(ancestor);
    }

    /** The rung that a unit's or a grant's area stands on. */
    public Level level(AreaId area) {
        return content.known(area).level();
    }

    /** The unit that receives what concerns an area at a rung: the nearest desk at that rung or above it. */
    public Optional<UnitId> desk(AreaId area, Level level) {
        return content.desk(area, level);
    }

    /** Who answers for a matter at a place, and why; empty where nothing is known of it. */
    public Optional<Route> route(AreaId place, CategoryId category) {
        return content.router.route(place, category);
    }
}
