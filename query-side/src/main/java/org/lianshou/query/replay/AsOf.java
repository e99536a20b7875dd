package org.lianshou.query.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.IssueEvent;
import org.lianshou.query.web.Params;

/**
 * The moment an issue is looked at.
 *
 * @param position the last place in the log that counts
 * @param happened what happened later does not count; UTC
 * @param known what was recorded later does not count; UTC
 */
record AsOf(
        @Nullable Long position,
        @Nullable Instant happened,
        @Nullable Instant known) {

    /** @throws InvalidInput where no moment is given, or a place in the log together with a time */
    static AsOf of(Params params) {
        AsOf asOf = new AsOf(params.number("position"), params.instant("happened"), params.instant("known"));
        boolean byTime = asOf.happened != null || asOf.known != null;
        if ((asOf.position != null) == byTime) {
            throw new InvalidInput(
                    "position", "moment", "or else happened, known or both must say which moment is meant");
        }
        return asOf;
    }

    /** Why an event does not count; null where it does. */
    @Nullable
    Because excludes(RecordedEvent recorded, IssueEvent event) {
        if (position != null && recorded.position() > position) {
            return Because.RECORDED_LATER;
        }
        if (known != null && recorded.recordedAt().isAfter(known)) {
            return Because.RECORDED_LATER;
        }
        if (happened != null && event.act().occurredAt().isAfter(happened)) {
            return Because.HAPPENED_LATER;
        }
        return null;
    }
}
