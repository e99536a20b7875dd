package org.lianshou.command.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.rule.Reason;

/** The port for a source of records: which columns it needs, and what a row of it means. */
sealed interface Profile permits HistoryProfile, CountyProfile {
    /** As in the request, and as the system in each issue's origin. */
    String name();

    /** The columns that a header must have. */
    List<String> needs();

    /** The column that tells the source's records apart. */
    String keyColumn();

    /** The column whose value a rule refused, where it lies in one. */
    @Nullable
    String column(Reason refusal);
}
