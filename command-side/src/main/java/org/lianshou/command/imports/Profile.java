package org.lianshou.command.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.issue.Refusal;
import org.lianshou.issue.PersonId;

/** The port for a source of records: which columns it needs, and what a row of it means. */
interface Profile {
    /** As in the request, and as the system in each issue's origin. */
    String name();

    /** The columns that a header must have. */
    List<String> needs();

    /** The column that tells the source's records apart. */
    String keyColumn();

    /** The column whose value a rule refused, where it lies in one. */
    @Nullable
    String column(Refusal refusal);

    /**
     * What a row tells.
     *
     * @param by the person who takes it over, and so the one who answers for it here
     * @param now nothing can have happened later
     * @throws org.lianshou.issue.InvalidInput naming the column that can't be taken
     */
    History history(Fields row, PersonId by, Instant now);
}
