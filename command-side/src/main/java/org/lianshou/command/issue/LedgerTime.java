package org.lianshou.command.issue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Issue;
import org.lianshou.policy.FigureKey;
import org.lianshou.policy.Span;
import org.lianshou.policy.WorkCalendar;

/**
 * The time on the ledger does not count: whatever was left of the deadline on the day of the deferral is left on the day
 * it is settled, and no more, so that nobody gains time by deferring.
 */
final class LedgerTime {
    private LedgerTime() {}

    /** When handling is due now; null where no clock runs or it was late before, so that all stays as it was. */
    static @Nullable Deadline leftOut(Issue issue, Context context) {
        Deadline deadline = issue.accepted().deadline();
        Instant from = issue.timing().waitingSince();
        if (deadline == null || from == null || !from.isBefore(deadline.due())) {
            return null;
        }
        Span left = left(from, deadline, context.calendar());
        FigureKey figure = Petition.figure(issue, deadline, context.policy());
        return context.calendar().deadline(begin(left, context.at()), left, figure, context.policy());
    }

    private static Span left(Instant from, Deadline deadline, WorkCalendar calendar) {
        LocalDate first = WorkCalendar.day(from);
        LocalDate last = WorkCalendar.day(deadline.due().minusNanos(1)).plusDays(1);
        return switch (Span.parse(deadline.rule()).unit()) {
            case WORKING_DAY, HALF_WORKING_DAY ->
                atLeastOne(
                        first.datesUntil(last)
                                .filter(day -> !calendar.on(day).isOff())
                                .count(),
                        Span.Unit.WORKING_DAY);
            case CALENDAR_DAY -> atLeastOne(first.datesUntil(last).count(), Span.Unit.CALENDAR_DAY);
            case HOUR, MINUTE, SECOND ->
                atLeastOne(Duration.between(from, deadline.due()).toMinutes(), Span.Unit.MINUTE);
        };
    }

    /** Of days, that of the deferral counted, so that of the settlement counts as well. */
    private static Instant begin(Span left, Instant settled) {
        return left.unit() == Span.Unit.MINUTE
                ? settled
                : WorkCalendar.startOf(WorkCalendar.day(settled)).minusNanos(1);
    }

    private static Span atLeastOne(long amount, Span.Unit unit) {
        return new Span(Math.toIntExact(Math.max(1, amount)), unit);
    }
}
