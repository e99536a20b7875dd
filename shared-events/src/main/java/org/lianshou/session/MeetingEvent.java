package org.lianshou.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Act;
import org.lianshou.issue.EventType;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Plan;

/** The session itself: who is there, what is said, proposed, voted and decided. */
public sealed interface MeetingEvent extends SessionEvent {

    /** A fact that the session began, with these there. */
    @EventType("session.opened")
    record SessionOpened(SessionId session, Act act, List<Attendance> attending) implements MeetingEvent {}

    /** A fact that a member came later, or came back. */
    @EventType("session.member-joined")
    record MemberJoined(SessionId session, Act act, MemberId member, Presence how) implements MeetingEvent {}

    /** A fact that a member left before the end. */
    @EventType("session.member-left")
    record MemberLeft(SessionId session, Act act, MemberId member) implements MeetingEvent {}

    /** A fact that somebody said something to a matter. */
    @EventType("session.statement-heard")
    record StatementHeard(SessionId session, Act act, IssueId issue, Speaker speaker, String words)
            implements MeetingEvent {}

    /** A fact that a plan was put forward; {@code by} is absent where it came from outside the panel. */
    @EventType("session.plan-proposed")
    record PlanProposed(
            SessionId session,
            Act act,
            IssueId issue,
            int number,
            @Nullable MemberId by,
            Plan plan) implements MeetingEvent {}

    /** A fact that a plan was changed into another, which has a number of its own. */
    @EventType("session.plan-amended")
    record PlanAmended(
            SessionId session,
            Act act,
            IssueId issue,
            int number,
            int amends,
            @Nullable MemberId by,
            Plan plan,
            String words)
            implements MeetingEvent {}

    /**
     * A fact that the panel voted on a plan.
     *
     * @param ballots each vote where it was recorded; empty otherwise
     */
    @EventType("session.vote-held")
    record VoteHeld(
            SessionId session,
            Act act,
            IssueId issue,
            int proposal,
            Manner manner,
            Count count,
            List<Ballot> ballots,
            Tally tally,
            boolean carried)
            implements MeetingEvent {}

    /** A fact that the session came to an end with a matter. */
    @EventType("session.outcome-decided")
    record OutcomeDecided(SessionId session, Act act, IssueId issue, Conclusion conclusion) implements MeetingEvent {}

    /** A fact that the session ended. */
    @EventType("session.closed")
    record SessionClosed(
            SessionId session, Act act, @Nullable String words) implements MeetingEvent {}
}
