package org.lianshou.command.issue;

import java.time.Instant;
import java.util.Objects;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Work;
import org.lianshou.policy.FigureKey;
import org.lianshou.policy.Policy;
import org.lianshou.policy.Span;

/**
 * 延期: working days by the county's figures; for a petition matter calendar days by the law's, and none for a review
 * (信访工作条例 34 to 36).
 */
final class Extending {
    private Extending() {}

    static void check(Issue issue, ResolutionCommand.RequestExtension c, Context context) {
        Deadline deadline = running(issue);
        boolean petition = Petition.is(issue, context);
        Refused.when(Petition.isReview(deadline), Refusal.REVIEW_NOT_EXTENDED);
        Refused.when(
                petition != (c.calendarDays() != null),
                Refusal.EXTENSION_IN_OTHER_DAYS,
                petition ? "name calendarDays" : "name workingDays");
        Policy policy = context.policy();
        int most = petition ? policy.petitionExtensions() : policy.extensions();
        Refused.when(issue.work().extensions() >= most, Refusal.EXTENSIONS_EXHAUSTED, "at most " + most);
        if (petition) {
            notTooLong(deadline, span(c), policy.petitionExtension(), context);
        } else {
            int days = policy.extensionDays();
            Refused.when(span(c).amount() > days, Refusal.EXTENSION_TOO_LONG, "at most " + days + " working days");
            notBeyondLongMatter(issue, span(c), context);
        }
    }

    /** However often it is extended, put on the ledger or sent back (吕梁 2024). */
    private static void notBeyondLongMatter(Issue issue, Span asked, Context context) {
        Policy policy = context.policy();
        Instant most = context.calendar().end(issue.accepted().handlingFrom(), policy.longMatter(), policy);
        Refused.when(
                most.isBefore(extended(running(issue), asked, context).due()),
                Refusal.BEYOND_LONG_MATTER,
                "at most " + policy.longMatter() + " in all");
    }

    /** The time that was asked for, added to the time that runs. */
    static Deadline extended(Issue issue, Context context) {
        Work work = issue.work();
        Integer calendarDays = work.calendarDaysAsked();
        Span more = calendarDays == null
                ? new Span(work.extensionAsked(), Span.Unit.WORKING_DAY)
                : new Span(calendarDays, Span.Unit.CALENDAR_DAY);
        return extended(running(issue), more, context);
    }

    private static Deadline running(Issue issue) {
        return Objects.requireNonNull(issue.accepted().deadline(), "time that runs is extended");
    }

    private static Deadline extended(Deadline before, Span more, Context context) {
        FigureKey figure =
                more.unit() == Span.Unit.WORKING_DAY ? FigureKey.EXTENSION_WORKING_DAYS : FigureKey.PETITION_EXTENSION;
        return context.calendar().extended(before, more, figure, context.policy());
    }

    /** However the figure is written, what was asked for may not end after it. */
    private static void notTooLong(Deadline before, Span asked, Span most, Context context) {
        boolean longer = extended(before, most, context)
                .due()
                .isBefore(extended(before, asked, context).due());
        Refused.when(longer, Refusal.EXTENSION_TOO_LONG, "at most " + most);
    }

    private static Span span(ResolutionCommand.RequestExtension c) {
        return c.calendarDays() == null
                ? new Span(Objects.requireNonNull(c.workingDays()), Span.Unit.WORKING_DAY)
                : new Span(c.calendarDays(), Span.Unit.CALENDAR_DAY);
    }
}
