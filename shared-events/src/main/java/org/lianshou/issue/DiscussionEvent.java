package org.lianshou.issue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 商: what was decided to do, and by whom. A session is named by its own id or by the reference of its minutes. */
public sealed interface DiscussionEvent extends IssueEvent {

    /** A fact that policy let this issue go without a session, on a named ground. */
    @EventType("issue.discussion-waived")
    record DiscussionWaived(IssueId issue, Act act, Ground ground) implements DiscussionEvent {}

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
