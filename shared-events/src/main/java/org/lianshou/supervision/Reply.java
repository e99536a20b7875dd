package org.lianshou.supervision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Evidence;

/**
 * What a unit replied, and what became of it.
 *
 * @param late whether it was due before
 * @param accepted absent while nobody has judged it
 * @param judgement the supervisor's words
 */
public record Reply(
        Actor by,
        Instant at,
        String words,
        List<Evidence> evidence,
        boolean late,
        @Nullable Boolean accepted,
        @Nullable String judgement) {
    public Reply {
        evidence = List.copyOf(evidence);
    }

    Reply judged(boolean isAccepted, String why) {
        return new Reply(by, at, words, evidence, late, isAccepted, why);
    }
}
