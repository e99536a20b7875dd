package org.lianshou.session;

import org.lianshou.issue.Act;
import org.lianshou.issue.EventType;
import org.lianshou.issue.IssueId;

/** What an issue said to its outcome, once for each. */
public sealed interface DeliveryEvent extends SessionEvent {

    /**
     * A fact that the issue took its outcome.
     *
     * @param source the log position of the event by which the outcome counts
     * @param issueVersion the issue's version after it
     */
    @EventType("session.outcome-delivered")
    record OutcomeDelivered(SessionId session, Act act, IssueId issue, long source, long issueVersion)
            implements DeliveryEvent {}

    /** A fact that the issue refused its outcome, with the issue's own code and words. */
    @EventType("session.outcome-refused")
    record OutcomeRefused(SessionId session, Act act, IssueId issue, long source, String code, String words)
            implements DeliveryEvent {}
}
