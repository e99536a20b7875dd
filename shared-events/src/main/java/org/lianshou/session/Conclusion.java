package org.lianshou.session;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Outcome;
import org.lianshou.issue.Plan;

/**
 * What the session decided of a matter.
 *
 * @param proposal the number of the plan adopted, and {@code plan} the plan itself
 * @param until with outcome postponed: the day it comes up again
 */
public record Conclusion(
        Outcome outcome,
        @Nullable Integer proposal,
        @Nullable Plan plan,
        @Nullable LocalDate until,
        @Nullable String words) {}
