package org.lianshou.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Issue;
import org.lianshou.issue.RunningClock;

/** When what an issue waits for is due, by the figures of its policy and the calendar. */
public record ClockTimes(Policy policy, WorkCalendar calendar) {

    /** Empty for a clock that policy gives no time, and where nobody is late when it is over. */
    public Optional<Deadline> due(Issue issue, RunningClock clock) {
        return switch (clock.kind()) {
            case ACCEPTANCE -> isPetition(issue) ? within(FigureKey.PETITION_ACCEPT_WITHIN, clock) : Optional.empty();
            case WEB_REACTION ->
                isPetition(issue) ? Optional.empty() : within(FigureKey.HOTLINE_WEB_MAIL_WITHIN, clock);
            case DISPATCH -> within(FigureKey.DISPATCH_WITHIN, clock);
            // From when the session is to meet: before that nobody can report what it decided.
            case DISCUSSION -> Optional.of(deadline(issue.timing().meetsAt(clock), FigureKey.SESSION_OUTCOME_WITHIN));
            case SIGN_FOR -> within(FigureKey.SIGN_FOR_WITHIN, clock);
            case RETURN_DECISION -> within(FigureKey.RETURN_DECIDED_WITHIN, clock);
            case REACTION -> within(FigureKey.URGENT_REACTION, clock);
            case EVALUATION -> within(FigureKey.CALLBACK_WITHIN, clock);
            case OBJECTION_ANSWER -> within(FigureKey.NOTICE_ANSWER_WITHIN, clock);
            case HANDLING -> Optional.of(handling(issue));
            case DEFERRAL_REVIEW -> review(issue);
            case NOTICE_PERIOD -> Optional.empty();
        };
    }

    private boolean isPetition(Issue issue) {
        return policy.isPetition(issue.reported().matter());
    }

    private Optional<Deadline> within(FigureKey figure, RunningClock clock) {
        return Optional.of(deadline(clock.since(), figure));
    }

    /** Counted again where the calendar knows more by now. */
    private Deadline handling(Issue issue) {
        return calendar.settled(Objects.requireNonNull(issue.accepted().deadline()), policy);
    }

    /** From the day on which it is to be looked at again. */
    private Optional<Deadline> review(Issue issue) {
        LocalDate day = issue.work().reviewOn();
        return Optional.ofNullable(day).map(on -> deadline(WorkCalendar.startOf(on), FigureKey.DEFERRAL_REVIEW_WITHIN));
    }

    /** The time that a figure gives from then on. */
    public Deadline deadline(Instant from, FigureKey figure) {
        return calendar.deadline(from, figure, policy);
    }
}
