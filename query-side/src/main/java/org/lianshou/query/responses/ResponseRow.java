package org.lianshou.query.responses;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.UnitId;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.response.Cause;
import org.lianshou.response.Opening;
import org.lianshou.response.Participant;
import org.lianshou.response.ResponseId;
import org.lianshou.response.ResponseStage;
import org.lianshou.response.Situation;
import org.lianshou.response.WholeNetResponse;

/**
 * A response as it is shown, now.
 *
 * @param number what people call it by
 * @param version what a command on it names in {@code If-Match}
 * @param participants units beside the lead
 * @param notes how many notes on the situation there are, of which {@code situation} is the last
 * @param nextNote when the next is due; absent where none is
 * @param noteOverdue whether it is late
 */
public record ResponseRow(
        ResponseId id,
        long number,
        long version,
        ResponseStage stage,
        String stageName,
        IssueId issue,
        AreaId area,
        Cause cause,
        String words,
        Instant openedAt,
        @Nullable Instant stoodDownAt,
        UnitId lead,
        List<Participant> participants,
        int notes,
        @Nullable Situation situation,
        @Nullable Deadline nextNote,
        boolean noteOverdue) {

    static ResponseRow of(Snapshot<WholeNetResponse> snapshot, Instant now) {
        WholeNetResponse response = snapshot.state();
        Opening opening = response.opened();
        return new ResponseRow(
                response.id(),
                snapshot.number(),
                response.version(),
                response.stage(),
                response.stage().label(),
                opening.issue(),
                opening.area(),
                opening.cause(),
                opening.words(),
                opening.at(),
                response.stoodDownAt(),
                response.leader(),
                response.participants(),
                response.notes(),
                response.situation(),
                response.nextNote(),
                response.isNoteOverdue(now));
    }
}
