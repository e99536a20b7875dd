package org.lianshou.issue;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 时限: what time alone brings about. Each of these happened when the clock stood there, however much later it was
 * recorded: so a clock that strikes late says the same as one that is on time.
 */
public sealed interface ClockEvent extends IssueEvent {

    /**
     * A fact that so much of a clock's time is over that those on duty are warned.
     *
     * @param since when the clock began to run
     */
    @EventType("issue.deadline-warned")
    record DeadlineWarned(IssueId issue, Act act, ClockKind clock, Instant since, Deadline deadline)
            implements ClockEvent {}

    /**
     * A fact that a clock's time is over and nobody has done what it waits for: yellow at once, red beyond tolerance.
     *
     * @param since when the clock began to run
     */
    @EventType("issue.deadline-missed")
    record DeadlineMissed(IssueId issue, Act act, ClockKind clock, Instant since, Deadline deadline, Card card)
            implements ClockEvent {}

    /** A fact that the day has come on which what was put on the ledger is to be looked at again. */
    @EventType("issue.deferral-review-due")
    record DeferralReviewDue(IssueId issue, Act act, LocalDate reviewOn) implements ClockEvent {}

    /**
     * A fact that the notice hung for as long as it had to and no objection is left open (公示期满); closing is for
     * somebody to do.
     *
     * @param until the first instant after the notice period and the objection period
     */
    @EventType("issue.notice-period-ended")
    record NoticePeriodEnded(IssueId issue, Act act, Instant until) implements ClockEvent {}
}
