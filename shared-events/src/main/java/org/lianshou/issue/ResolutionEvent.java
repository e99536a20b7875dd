package org.lianshou.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 解: the work itself. Exactly one unit leads at any time; the clock runs from dispatch and a return pauses nothing. */
public sealed interface ResolutionEvent extends IssueEvent {

    /** A fact that the issue was given to a lead unit, with others to support it (派单). */
    @EventType("issue.dispatched")
    record IssueDispatched(
            IssueId issue,
            Act act,
            UnitId lead,
            List<UnitId> support,
            @Nullable String instructions) implements ResolutionEvent {}

    /** A fact that the lead unit signed for it (签收). */
    @EventType("issue.signed-for")
    record IssueSignedFor(IssueId issue, Act act) implements ResolutionEvent {}

    /** A fact that the lead unit says it is not theirs (退单); it stays theirs until that is upheld. */
    @EventType("issue.returned")
    record IssueReturned(
            IssueId issue, Act act, Ground ground, @Nullable UnitId rightUnit) implements ResolutionEvent {}

    /** A fact that the return was right, and which unit leads from here on. */
    @EventType("issue.return-upheld")
    record ReturnUpheld(IssueId issue, Act act, UnitId lead, String words) implements ResolutionEvent {}

    /** A fact that the return was refused; the lead unit carries on. */
    @EventType("issue.return-refused")
    record ReturnRefused(IssueId issue, Act act, String words) implements ResolutionEvent {}

    /** A fact that another unit leads from here on. */
    @EventType("issue.lead-changed")
    record LeadChanged(IssueId issue, Act act, UnitId from, UnitId to, Ground ground) implements ResolutionEvent {}

    /** A fact that something was done, with what shows it. */
    @EventType("issue.progress-reported")
    record ProgressReported(IssueId issue, Act act, String words, List<Evidence> evidence) implements ResolutionEvent {}

    /**
     * A fact that the lead unit asked for more time (延期).
     *
     * @param workingDays 0 where calendar days were asked for
     * @param calendarDays for a petition matter; absent for any other
     */
    @EventType("issue.extension-requested")
    record ExtensionRequested(
            IssueId issue,
            Act act,
            int workingDays,
            Ground ground,
            @Nullable Integer calendarDays) implements ResolutionEvent {}

    /**
     * A fact that more time was granted.
     *
     * @param notice what the reporter is told of it and why; always there for a petition matter (信访工作条例 34)
     */
    @EventType("issue.extension-approved")
    record ExtensionApproved(
            IssueId issue,
            Act act,
            Deadline deadline,
            @Nullable String notice) implements ResolutionEvent {}

    /** A fact that more time was refused. */
    @EventType("issue.extension-refused")
    record ExtensionRefused(IssueId issue, Act act, String words) implements ResolutionEvent {}

    /**
     * A fact that other figures apply to the issue from here on, on a named ground; nothing else moves it from the policy
     * under which it was accepted.
     *
     * @param from the version it had kept; absent where none was recorded
     * @param deadline when handling is due now, counted anew from its beginning; absent where no clock runs
     */
    @EventType("issue.policy-moved")
    record PolicyMoved(
            IssueId issue,
            Act act,
            Ground ground,
            @Nullable PolicyVersion from,
            PolicyVersion to,
            @Nullable Deadline deadline)
            implements ResolutionEvent {}

    /** A fact that it can't be solved now and stays on the ledger until a review day (挂账). */
    @EventType("issue.deferred")
    record IssueDeferred(IssueId issue, Act act, Ground ground, LocalDate reviewOn) implements ResolutionEvent {}

    /**
     * A fact that the ledger entry was taken off and work goes on (销账).
     *
     * @param deadline when handling is due now, the time on the ledger left out; absent where the deadline stays as it was
     */
    @EventType("issue.deferral-settled")
    record DeferralSettled(
            IssueId issue, Act act, String words, @Nullable Deadline deadline) implements ResolutionEvent {}

    /** A fact that the lead unit reports the matter done, with evidence from before and after. */
    @EventType("issue.completed")
    record IssueCompleted(IssueId issue, Act act, String words, List<Evidence> before, List<Evidence> after)
            implements ResolutionEvent {
        @Override
        public List<Evidence> evidence() {
            return Stream.concat(before.stream(), after.stream()).toList();
        }
    }
}
