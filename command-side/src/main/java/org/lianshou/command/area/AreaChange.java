package org.lianshou.command.area;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Given;

/** What may become of an area. Each is the body of its request, whose path says which area. */
public sealed interface AreaChange {

    @Nullable
    LocalDate from();

    /** As in the path. */
    default String name() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Call it otherwise. */
    record Rename(@Nullable LocalDate from, String to) implements AreaChange {
        public Rename {
            to = Given.line("to", to);
        }
    }

    /** Put it, with all that lies in it, into another area: a boundary changes. */
    record Move(@Nullable LocalDate from, AreaId parent) implements AreaChange {
        public Move {
            Given.present("parent", parent);
        }
    }

    /** Say that there is no such area any more. */
    record Close(@Nullable LocalDate from) implements AreaChange {}
}
