package org.lianshou.area;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Given;
import org.lianshou.issue.Level;
import org.lianshou.issue.UnitId;

/**
 * An entry of the competence list: at this level, this unit answers for this category.
 *
 * @param unit the county's or township's unit; absent for the desk of that level
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
    public record Version(String version, java.time.LocalDate from, List<Competence> entries) {
        public Version {
            Given.code("version", version);
            Given.present("from", from);
            entries = List.copyOf(Given.present("entries", entries));
        }
    }
}
