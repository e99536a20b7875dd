package org.lianshou.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.UnitId;

/**
 * An issue that a coordination round may take, with what makes it stand out.
 *
 * @param lateSince when its handling was due; absent where it is not late
 */
public record Prominent(
        IssueId issue,
        UnitId lead,
        int reworks,
        int urgings,
        @Nullable Instant lateSince) {
    /** A round chooses from so many at most. */
    public static final int MOST = 20;
}
