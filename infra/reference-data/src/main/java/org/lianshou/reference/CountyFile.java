package org.lianshou.reference;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.Post;
import org.lianshou.directory.Area;
import org.lianshou.directory.Category;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.directory.Unit;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Given;
import org.lianshou.issue.Level;
import org.lianshou.issue.UnitId;

/**
 * A county as written down.
 *
 * @param about where it comes from and what is made up, for people
 * @param effectiveFrom the day from which areas, units and posts are as written; 1 January 2026 where none is named
 */
record CountyFile(
        String version,
        String name,
        List<String> about,
        @Nullable LocalDate effectiveFrom,
        List<Area> areas,
        List<Unit> units,
        List<Person> people,
        List<Category> categories) {

    private static final LocalDate WHERE_NONE_IS_NAMED = LocalDate.of(2026, 1, 1);

    /** What it says, checked, and from which day it is so. */
    record Written(Directory directory, LocalDate from) {}

    CountyFile {
        Given.code("version", version);
        Given.line("name", name);
        about = List.copyOf(Given.present("about", about));
        areas = List.copyOf(Given.present("areas", areas));
        units = List.copyOf(Given.present("units", units));
        people = List.copyOf(Given.present("people", people));
        categories = List.copyOf(Given.present("categories", categories));
    }

    Written written() {
        return new Written(directory(), effectiveFrom == null ? WHERE_NONE_IS_NAMED : effectiveFrom);
    }

    private Directory directory() {
        Directory directory = new Directory(version, areas, units, people, categories);
        checkTree(directory);
        people.forEach(person -> checkUnit(directory, person));
        checkPosts(directory);
        return directory;
    }

    private void checkPosts(Directory directory) {
        Set<AreaId> headed = new HashSet<>();
        for (Person person : people) {
            for (Grant grant : person.grants()) {
                Optional<Post> post = Post.of(grant.role());
                if (post.isPresent() && !directory.level(grant.area()).isBelow(Level.TOWNSHIP)) {
                    throw new IllegalArgumentException("people: %s is %s in %s, which is no grid"
                            .formatted(person.id(), grant.role(), grant.area()));
                }
                if (post.filter(Post::isOnePersons).isPresent() && !headed.add(grant.area())) {
                    throw new IllegalArgumentException(
                            "people: %s is the second head of %s".formatted(person.id(), grant.area()));
                }
            }
        }
    }

    private void checkTree(Directory directory) {
        List<AreaId> roots = areas.stream()
                .filter(area -> area.parent() == null)
                .map(Area::id)
                .toList();
        if (roots.size() != 1) {
            throw new IllegalArgumentException("areas need one without a parent, not " + roots);
        }
        for (Area area : areas) {
            AreaId parent = area.parent();
            if (parent != null && !standsUnder(area.level(), directory.level(parent))) {
                throw new IllegalArgumentException(
                        "areas: %s (%s) can't lie in %s".formatted(area.id(), area.level(), parent));
            }
        }
    }

    /** Grids may lie in grids, to any depth. */
    private static boolean standsUnder(Level level, Level parent) {
        return level.isBelow(parent) || (level == Level.GRID && parent == Level.GRID);
    }

    private static void checkUnit(Directory directory, Person person) {
        UnitId unit = person.unit();
        if (unit != null && directory.unit(unit).isEmpty()) {
            throw new IllegalArgumentException("people: " + person.id() + " belongs to no known unit, " + unit);
        }
    }
}
