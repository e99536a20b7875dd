package org.lianshou.query.callouts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.callout.Call;
import org.lianshou.callout.CallOut;
import org.lianshou.callout.CallOutId;
import org.lianshou.callout.CallOutStage;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.IssueId;
import org.lianshou.query.projection.Snapshot;

/**
 * A call-out as it is shown, now.
 *
 * @param number what people call it by
 * @param version what a command on it names in {@code If-Match}
 * @param findings how often something was noted on the spot; the history has the words
 * @param outcome what came of it, once it is over
 */
public record CallOutCard(
        CallOutId id,
        long number,
        long version,
        CallOutStage stage,
        String stageName,
        AreaId area,
        String place,
        String reason,
        @Nullable IssueId issue,
        Actor caller,
        Instant calledAt,
        List<CalledUnitCard> board,
        int findings,
        @Nullable String outcome) {

    static CallOutCard of(Snapshot<CallOut> snapshot, Instant now) {
        CallOut callOut = snapshot.state();
        Call call = callOut.called();
        return new CallOutCard(
                callOut.id(),
                snapshot.number(),
                callOut.version(),
                callOut.stage(),
                callOut.stage().label(),
                call.area(),
                call.place(),
                call.reason(),
                call.issue(),
                call.caller(),
                call.at(),
                CalledUnitCard.board(callOut, now),
                callOut.findings(),
                callOut.outcome());
    }
}
