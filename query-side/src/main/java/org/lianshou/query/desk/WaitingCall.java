package org.lianshou.query.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.UnitId;

/**
 * Somebody to call back about a completed issue.
 *
 * @param attempts those since completion that reached nobody
 * @param drawn whether policy's draw says that this one must be called
 * @param name absent where it was not left, or is not for the reader
 * @param key under which its outcome is recorded once
 */
record WaitingCall(
        IssueId id,
        long number,
        long version,
        String summary,
        AreaId area,
        @Nullable UnitId lead,
        @Nullable Instant completedAt,
        int attempts,
        boolean drawn,
        @Nullable String name,
        @Nullable String phone,
        UUID key) {

    /** The number as a telephone takes it. */
    public String dial() {
        return phone == null ? "" : phone.replaceAll("[^0-9+]", "");
    }
}
