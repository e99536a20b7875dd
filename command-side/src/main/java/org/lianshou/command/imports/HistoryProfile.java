package org.lianshou.command.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.issue.Refusal;
import org.lianshou.command.rule.Reason;
import org.lianshou.issue.PersonId;

/** A source whose rows are issues, each with its whole history. */
non-sealed interface HistoryProfile extends Profile {

    @Override
    default @Nullable String column(Reason refusal) {
        return refusal instanceof Refusal ofIssues ? column(ofIssues) : null;
    }

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
