package org.lianshou.session;

import java.time.Instant;
import org.lianshou.issue.Act;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.EventType;
import org.lianshou.issue.IssueId;

/** What a major matter (三重一大) takes beside: four acts, and two publications (四议两公开). */
public sealed interface MajorMatterEvent extends SessionEvent {

    /**
     * A fact that one of the four acts was held.
     *
     * @param quorum what policy asks of those present, and {@code majority} of those in favour
     * @param minutes the reference of its minutes
     */
    @EventType("session.act-held")
    record ActHeld(
            SessionId session,
            Act act,
            IssueId issue,
            MajorAct step,
            Body body,
            int eligible,
            int present,
            int inFavour,
            String quorum,
            String majority,
            boolean passed,
            String minutes)
            implements MajorMatterEvent {}

    /** A fact that a decision was published, before it is carried out; it hangs until the notice period is over. */
    @EventType("session.decision-published")
    record DecisionPublished(SessionId session, Act act, IssueId issue, AreaId board, Instant until)
            implements MajorMatterEvent {}

    /** A fact that what came of a decision was published. */
    @EventType("session.result-published")
    record ResultPublished(SessionId session, Act act, IssueId issue, long issueVersion, AreaId board, String words)
            implements MajorMatterEvent {}
}
