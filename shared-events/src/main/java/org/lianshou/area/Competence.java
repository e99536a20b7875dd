package org.lianshou.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Given;
import org.lianshou.issue.Level;
import org.lianshou.issue.UnitId;

/**
 * An entry of the competence list: at this level, this unit answers for this category.
 *
 * @param unit a unit of that level; absent for the desk of that level
 * @param list which list says so: 职责清单, 任务清单, 负面清单, 执法权清单
 */
public record Competence(
        CategoryId category, Level level, @Nullable UnitId unit, String list) {
    public Competence {
        Given.present("competence.category", category);
        Given.present("competence.level", level);
        list = Given.line("competence.list", list);
    }

    /** The entries of one version, in force from a day on. */
    public record Version(String version, LocalDate from, List<Competence> entries) {
        public Version {
            Given.code("version", version);
            Given.present("from", from);
            entries = List.copyOf(Given.present("entries", entries));
        }

        Version and(Competence entry) {
            return new Version(
                    version,
                    from,
                    Stream.concat(entries.stream(), Stream.of(entry)).toList());
        }
    }

    static List<Version> extended(List<Version> before, String version, Competence entry) {
        return before.stream()
                .map(list -> list.version().equals(version) ? list.and(entry) : list)
                .toList();
    }

    static List<Version> adopted(List<Version> before, Version list) {
        return AreaTree.inOrder(before, list, Version::from);
    }

    /** The version of a day, of versions of which the earliest stands first. */
    static Optional<Version> inForce(List<Version> versions, LocalDate day) {
        return versions.stream().filter(list -> !list.from().isAfter(day)).reduce((earlier, later) -> later);
    }
}
