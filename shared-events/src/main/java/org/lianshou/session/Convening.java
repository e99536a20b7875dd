package org.lianshou.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;

/** Where and when a session meets or met. */
public record Convening(
        AreaId area,
        Mode mode,
        Instant convenedAt,
        Instant scheduledAt,
        @Nullable String place,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt) {

    Convening opened(Instant at) {
        return new Convening(area, mode, convenedAt, scheduledAt, place, at, closedAt);
    }

    Convening closed(Instant at) {
        return new Convening(area, mode, convenedAt, scheduledAt, place, openedAt, at);
    }
}
