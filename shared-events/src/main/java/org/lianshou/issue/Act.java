package org.lianshou.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every event says of its own making: who acted, when it happened, and the policy in force. When it was recorded
 * is the log's to say.
 *
 * @param occurredAt UTC instant at which it happened, which may lie before it was recorded
 * @param inferred true where the time is not known and the nearest known time stands in, as in an import
 * @param policy the policy version that the decision rested on, where it mattered
 */
public record Act(
        Actor actor,
        Instant occurredAt,
        boolean inferred,
        @Nullable PolicyVersion policy) {
    public Act {
        Given.present("actor", actor);
        Given.present("occurredAt", occurredAt);
    }

    public Act under(PolicyVersion version) {
        return new Act(actor, occurredAt, inferred, version);
    }
}
