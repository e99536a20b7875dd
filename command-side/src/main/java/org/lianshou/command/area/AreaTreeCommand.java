package org.lianshou.command.area;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.Competence;
import org.lianshou.area.UnitKind;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Given;
import org.lianshou.issue.Level;
import org.lianshou.issue.UnitId;

/** Something asked of the county's areas, units and competence. Where no first day is given it holds from today. */
public sealed interface AreaTreeCommand {

    /** The row of the access table. */
    String route();

    /** Add an area. */
    record AddArea(
            AreaId area,
            String name,
            Level level,
            AreaId parent,
            @Nullable LocalDate from) implements AreaTreeCommand {
        public AddArea {
            Given.present("area", area);
            name = Given.line("name", name);
            Given.present("level", level);
            Given.present("parent", parent);
        }

        @Override
        public String route() {
            return "POST /api/areas";
        }
    }

    /** Change an area that there is. */
    record ChangeArea(AreaId area, AreaChange change) implements AreaTreeCommand {
        @Override
        public String route() {
            return "POST /api/areas/{area}/" + change.name();
        }
    }

    /**
     * Found a unit or body.
     *
     * @param until the first day without it; a working group has one
     */
    record FoundUnit(
            UnitId unit,
            String name,
            AreaId area,
            UnitKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate until) implements AreaTreeCommand {
        public FoundUnit {
            Given.present("unit", unit);
            name = Given.line("name", name);
            Given.present("area", area);
            Given.present("kind", kind);
        }

        @Override
        public String route() {
            return "POST /api/units";
        }
    }

    /** Close a unit. */
    record CloseUnit(UnitId unit, Closing closing) implements AreaTreeCommand {

        /** From which day on. */
        public record Closing(@Nullable LocalDate from) {}

        @Override
        public String route() {
            return "POST /api/units/{unit}/close";
        }
    }

    /** Put a version of the competence list in force. */
    record AdoptCompetence(String version, @Nullable LocalDate from, List<Competence> entries)
            implements AreaTreeCommand {
        /** More than a county has of categories and levels. */
        private static final int MOST = 1_000;

        public AdoptCompetence {
            Given.code("version", version);
            entries = List.copyOf(Given.present("entries", entries));
            Given.check("entries", entries.size() <= MOST, "too-many", "has at most " + MOST + " entries");
            Set<Named> seen = new HashSet<>();
            for (Competence entry : entries) {
                boolean first = seen.add(new Named(entry.category(), entry.level(), entry.unit()));
                Given.check("entries", first, "repeated", "names " + entry.category() + " twice for the same unit");
            }
        }

        private record Named(
                CategoryId category, Level level, @Nullable UnitId unit) {}

        @Override
        public String route() {
            return "POST /api/competence";
        }
    }

    /** Name one more in a version of the competence list that a file brings entry by entry. */
    record ListCompetence(String version, @Nullable LocalDate from, Competence entry) implements AreaTreeCommand {
        public ListCompetence {
            Given.code("version", version);
            Given.present("entry", entry);
        }

        @Override
        public String route() {
            return "POST /api/imports";
        }
    }
}
