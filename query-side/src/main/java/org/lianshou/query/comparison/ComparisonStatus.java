package org.lianshou.query.comparison;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.query.projection.Difference;

/**
 * How far a comparison of everything is.
 *
 * @param total the last position of the log when it began
 * @param compared the position up to which issues begun there were compared
 * @param issues how many were compared
 * @param behind how many events were not shown yet, which is no difference
 * @param differing how many differences were found, of which at most {@link #LISTED} are listed
 * @param failure why it ended early; absent where it did not
 */
public record ComparisonStatus(
        UUID id,
        State state,
        long total,
        long compared,
        long issues,
        long behind,
        long differing,
        List<Difference> differences,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String failure) {

    static final int LISTED = 1_000;

    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
