package org.lianshou.issue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 商: what was decided to do and by whom, and which session is to decide. A session is named by its own id or by the reference of its minutes. */
public sealed interface DiscussionEvent extends IssueEvent {

    /** A fact that policy let this issue go without a session, on a named ground. */
    @EventType("issue.discussion-waived")
    record DiscussionWaived(IssueId issue, Act act, Ground ground) implements DiscussionEvent {}

    /**
     * A fact that the issue was put on the agenda of a session (列入议程).
     *
     * @param meetsAt when the session meets
     * @param restsBefore the session must meet before this for the time to dispatch to rest until then
     */
    @EventType("issue.put-on-agenda")
    record IssuePutOnAgenda(IssueId issue, Act act, String session, Instant meetsAt, Deadline restsBefore)
            implements DiscussionEvent {

        public Agenda agenda() {
            return new Agenda(session, act.occurredAt(), meetsAt, restsBefore);
        }
    }

    /** A fact that the issue is on a session's agenda no more, without an outcome (移出议程). */
    @EventType("issue.taken-off-agenda")
    record IssueTakenOffAgenda(IssueId issue, Act act, String session, Reason reason) implements DiscussionEvent {

        /** What became of its place on the agenda. */
        public enum Reason {
            REMOVED,
            CARRIED_OVER,
            CALLED_OFF
        }
    }

    /** A fact that a session adopted a plan. */
    @EventType("issue.plan-adopted")
    record PlanAdopted(
            IssueId issue,
            Act act,
            String session,
            Plan plan,
            @Nullable String words) implements DiscussionEvent {}

    /** A fact that a session put the matter off. */
    @EventType("issue.discussion-postponed")
    record DiscussionPostponed(IssueId issue, Act act, String session, LocalDate until, String words)
            implements DiscussionEvent {}

    /** A fact that a session did not agree. */
    @EventType("issue.no-consensus-reached")
    record NoConsensusReached(IssueId issue, Act act, String session, String words) implements DiscussionEvent {}

    /** A fact that a session found the matter beyond its level; raising it is its own step. */
    @EventType("issue.escalation-advised")
    record EscalationAdvised(IssueId issue, Act act, String session, String words) implements DiscussionEvent {}
}
