package org.lianshou.query.register;

import org.lianshou.issue.Stage;
import org.lianshou.query.Kebab;
import org.lianshou.query.sight.Condition;

/** What an issue asks of those who route it, beside its stage. */
enum Concern {
    /** More time was asked for, and nobody has answered (延期待批). */
    EXTENSION(Condition.of("more_time")),
    /** It was returned again after its return was decided: the units do not agree whose it is (争议退单). */
    DISPUTE(Condition.of("returns > 1 and stage = ?", Kebab.of(Stage.RETURNED))),
    /** It was raised to the level that it stands on (提级), and is not done. */
    RAISED(Condition.of("raised = level and completed_at is null and closed_at is null"));

    private final Condition condition;

    Concern(Condition condition) {
        this.condition = condition;
    }

    Condition condition() {
        return condition;
    }
}
