package org.lianshou.issue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 晒: what the public is told, what it objects, and the end. */
public sealed interface PublicationEvent extends IssueEvent {

    /**
     * A fact that a redacted notice was written.
     *
     * @param kept what the rules would have taken out and its author kept, each with the ground; absent where nothing is
     */
    @EventType("issue.notice-drafted")
    record NoticeDrafted(
            IssueId issue,
            Act act,
            String title,
            String text,
            @Nullable List<KeptPiece> kept) implements PublicationEvent {}

    /** A fact that somebody other than its author approved the notice. */
    @EventType("issue.notice-approved")
    record NoticeApproved(IssueId issue, Act act) implements PublicationEvent {}

    /**
     * A fact that the notice hangs on the board of an area.
     *
     * @param until first instant at which the notice period is over
     * @param objectionsUntil first instant at which objections come too late
     */
    @EventType("issue.notice-posted")
    record NoticePosted(IssueId issue, Act act, AreaId board, Instant until, Instant objectionsUntil)
            implements PublicationEvent {}

    /** A fact that somebody objected to the notice; objections of an issue are numbered from 1. */
    @EventType("issue.objection-raised")
    record ObjectionRaised(IssueId issue, Act act, int number, String words) implements PublicationEvent {}

    /** A fact that an objection was answered; an upheld one reopens the issue. */
    @EventType("issue.objection-answered")
    record ObjectionAnswered(IssueId issue, Act act, int number, boolean upheld, String words)
            implements PublicationEvent {}

    /** A fact that the issue is closed to publication, on a named ground; never silently. */
    @EventType("issue.publication-waived")
    record PublicationWaived(IssueId issue, Act act, Ground ground) implements PublicationEvent {}

    /** A fact that nothing more is owed: the issue is archived. */
    @EventType("issue.closed")
    record IssueClosed(IssueId issue, Act act, @Nullable String words) implements PublicationEvent {}

    /**
     * A fact that an ended issue lives again, on a named ground.
     *
     * @param deadline when handling is due now; absent where the issue was never accepted, so that no clock runs yet
     */
    @EventType("issue.reopened")
    record IssueReopened(
            IssueId issue, Act act, Ground ground, @Nullable Deadline deadline) implements PublicationEvent {}
}
