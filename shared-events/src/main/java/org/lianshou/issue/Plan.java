package org.lianshou.issue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a joint session decided to do: measures, units, a day to be done by, and the cost. */
public record Plan(
        String measures,
        UnitId lead,
        List<UnitId> support,
        @Nullable LocalDate doneBy,
        @Nullable Cost cost) {
    public Plan {
        measures = Given.text("plan.measures", measures);
        Given.present("plan.lead", lead);
        support = Given.list("plan.support", support);
    }
}
