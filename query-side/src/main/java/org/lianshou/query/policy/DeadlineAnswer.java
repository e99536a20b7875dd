package org.lianshou.query.policy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.ClockKind;
import org.lianshou.issue.IssueId;

/**
 * An issue's deadline, and all clocks that run for it.
 *
 * @param running whether work is still owed, so that the deadline matters
 * @param deadline for handling the matter; absent before acceptance, and for what was taken over from another system
 * @param words for people, why no clock runs; absent where one does
 */
record DeadlineAnswer(
        IssueId id,
        long number,
        long version,
        boolean running,
        @Nullable Explanation deadline,
        List<Waiting> clocks,
        @Nullable String words) {

    /**
     * A clock that runs.
     *
     * @param name for people, such as 决定是否受理
     * @param since when it began to run
     * @param sequence of the issue's event with which it did; {@code type} says which that is
     * @param why the same for people
     * @param deadline absent where nobody is late when it is over, and where the policy is no longer loaded
     */
    record Waiting(
            ClockKind clock,
            String name,
            Instant since,
            long sequence,
            String type,
            String why,
            @Nullable Explanation deadline) {}
}
