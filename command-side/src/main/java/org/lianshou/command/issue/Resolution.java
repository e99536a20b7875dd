package org.lianshou.command.issue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lianshou.issue.Act;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.ResolutionEvent.DeferralSettled;
import org.lianshou.issue.ResolutionEvent.ExtensionApproved;
import org.lianshou.issue.ResolutionEvent.ExtensionRefused;
import org.lianshou.issue.ResolutionEvent.ExtensionRequested;
import org.lianshou.issue.ResolutionEvent.IssueCompleted;
import org.lianshou.issue.ResolutionEvent.IssueDeferred;
import org.lianshou.issue.ResolutionEvent.IssueDispatched;
import org.lianshou.issue.ResolutionEvent.IssueReturned;
import org.lianshou.issue.ResolutionEvent.IssueSignedFor;
import org.lianshou.issue.ResolutionEvent.LeadChanged;
import org.lianshou.issue.ResolutionEvent.PolicyMoved;
import org.lianshou.issue.ResolutionEvent.ProgressReported;
import org.lianshou.issue.ResolutionEvent.ReturnRefused;
import org.lianshou.issue.ResolutionEvent.ReturnUpheld;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.Policy;
import org.lianshou.policy.WorkCalendar;

/** 解: the rules of the work. */
final class Resolution {
    private Resolution() {}

    static List<IssueEvent> decide(Issue issue, ResolutionCommand command, Context context) {
        return switch (command) {
            case ResolutionCommand.Dispatch c -> List.of(dispatch(issue, c, context));
            case ResolutionCommand.SignFor c -> List.of(new IssueSignedFor(issue.id(), context.act()));
            case ResolutionCommand.Return c -> List.of(giveBack(issue, c, context));
            case ResolutionCommand.UpholdReturn c -> List.of(upholdReturn(issue, c, context));
            case ResolutionCommand.RefuseReturn c -> List.of(refuseReturn(issue, c, context));
            case ResolutionCommand.ChangeLead c -> List.of(changeLead(issue, c, context));
            case ResolutionCommand.ReportProgress c ->
                List.of(new ProgressReported(issue.id(), context.act(), c.words(), Lists.of(c.evidence())));
            case ResolutionCommand.RequestExtension c -> List.of(requestExtension(issue, c, context));
            case ResolutionCommand.ApproveExtension c -> List.of(approveExtension(issue, c, context));
            case ResolutionCommand.RefuseExtension c -> List.of(refuseExtension(issue, c, context));
            case ResolutionCommand.MovePolicy c -> List.of(movePolicy(issue, c, context));
            case ResolutionCommand.Defer c -> List.of(defer(issue, c, context));
            case ResolutionCommand.SettleDeferral c -> List.of(settle(issue, c, context));
            case ResolutionCommand.Complete c -> complete(issue, c, context);
        };
    }

    private static IssueEvent dispatch(Issue issue, ResolutionCommand.Dispatch c, Context context) {
        List<UnitId> support = Lists.of(c.support());
        support.forEach(unit -> Known.unitFor(issue, unit, context));
        UnitId lead = Known.leadFor(issue, c.lead(), context);
        return new IssueDispatched(issue.id(), context.act(), lead, support, c.instructions());
    }

    /** A return has its time, counted from dispatch; after it the first receiver owns the issue (吕梁 2024). */
    private static IssueEvent giveBack(Issue issue, ResolutionCommand.Return c, Context context) {
        Instant dispatchedAt = issue.work().dispatchedAt();
        Policy policy = context.policy();
        Refused.when(
                dispatchedAt != null
                        && context.calendar().isOver(dispatchedAt, policy.returnWithin(), policy, context.at()),
                Refusal.RETURN_TOO_LATE,
                "within " + policy.returnWithin() + " of dispatch");
        if (c.rightUnit() != null) {
            Known.unit(c.rightUnit(), context);
        }
        return new IssueReturned(issue.id(), context.actUnderPolicy(), c.ground(), c.rightUnit());
    }

    private static IssueEvent upholdReturn(Issue issue, ResolutionCommand.UpholdReturn c, Context context) {
        decidesReturn(issue, context);
        return new ReturnUpheld(issue.id(), context.act(), otherLead(issue, c.lead(), context), c.words());
    }

    private static IssueEvent refuseReturn(Issue issue, ResolutionCommand.RefuseReturn c, Context context) {
        decidesReturn(issue, context);
        return new ReturnRefused(issue.id(), context.act(), c.words());
    }

    /** A disputed return is decided above the unit that returned it; the access table sees to the level. */
    private static void decidesReturn(Issue issue, Context context) {
        Refused.when(issue.accepted().lead().equals(context.actor().unit()), Refusal.OWN_RETURN);
    }

    /** Who received first owns it until a return is upheld (首接负责), so the lead unit does not hand the lead on itself. */
    private static IssueEvent changeLead(Issue issue, ResolutionCommand.ChangeLead c, Context context) {
        UnitId lead = issue.accepted().lead();
        Refused.when(lead.equals(context.actor().unit()), Refusal.OWN_LEAD);
        return new LeadChanged(issue.id(), context.act(), lead, otherLead(issue, c.lead(), context), c.ground());
    }

    private static UnitId otherLead(Issue issue, UnitId lead, Context context) {
        Refused.when(issue.accepted().lead().equals(lead), Refusal.SAME_LEAD, lead.value());
        return Known.leadFor(issue, lead, context);
    }

    private static IssueEvent requestExtension(Issue issue, ResolutionCommand.RequestExtension c, Context context) {
        Refused.when(issue.accepted().deadline() == null, Refusal.NO_DEADLINE);
        Refused.when(issue.work().asksForMoreTime(), Refusal.EXTENSION_PENDING);
        Extending.check(issue, c, context);
        return new ExtensionRequested(
                issue.id(),
                context.actUnderPolicy(),
                c.workingDays() == null ? 0 : c.workingDays(),
                c.ground(),
                c.calendarDays());
    }

    /** Whoever brought a petition matter is told of it and why (信访工作条例 34). */
    private static IssueEvent approveExtension(Issue issue, ResolutionCommand.ApproveExtension c, Context context) {
        decidesExtension(issue, context);
        Refused.when(c.notice() == null && Petition.is(issue, context), Refusal.REPORTER_NOT_TOLD);
        return new ExtensionApproved(
                issue.id(), context.actUnderPolicy(), Extending.extended(issue, context), c.notice());
    }

    private static IssueEvent refuseExtension(Issue issue, ResolutionCommand.RefuseExtension c, Context context) {
        decidesExtension(issue, context);
        return new ExtensionRefused(issue.id(), context.act(), c.words());
    }

    private static void decidesExtension(Issue issue, Context context) {
        Duty duty = issue.accepted();
        Refused.when(!issue.work().asksForMoreTime(), Refusal.NO_EXTENSION_PENDING);
        Refused.when(duty.lead().equals(context.actor().unit()), Refusal.OWN_EXTENSION);
    }

    /**
     * The context brings the policy in force; what was granted under the old one, such as an extension, goes with it. A
     * move to the policy that it has already is a deadline counted again, where the calendar knows more by now.
     */
    private static IssueEvent movePolicy(Issue issue, ResolutionCommand.MovePolicy c, Context context) {
        PolicyVersion inForce = context.policy().version();
        Refused.when(!c.to().equals(inForce), Refusal.POLICY_NOT_IN_FORCE, inForce.value());
        Duty duty = issue.accepted();
        Deadline before = duty.deadline();
        Deadline anew = before == null ? null : countedAgain(issue, before, context);
        Refused.when(
                inForce.equals(duty.policy()) && Objects.equals(anew, before), Refusal.SAME_POLICY, inForce.value());
        return new PolicyMoved(issue.id(), context.actUnderPolicy(), c.ground(), duty.policy(), inForce, anew);
    }

    private static Deadline countedAgain(Issue issue, Deadline before, Context context) {
        Policy policy = context.policy();
        Duty duty = issue.accepted();
        Deadline.Basis basis = before.basis();
        Instant from = basis != null && Petition.isReview(before) ? basis.from() : duty.handlingFrom();
        return policy.version().equals(duty.policy())
                ? context.calendar().settled(before, policy)
                : context.calendar().deadline(from, Petition.figure(issue, before, policy), policy);
    }

    private static IssueEvent defer(Issue issue, ResolutionCommand.Defer c, Context context) {
        Refused.when(!c.reviewOn().isAfter(WorkCalendar.day(context.at())), Refusal.REVIEW_DATE_PAST);
        return new IssueDeferred(issue.id(), context.act(), c.ground(), c.reviewOn());
    }

    private static IssueEvent settle(Issue issue, ResolutionCommand.SettleDeferral c, Context context) {
        Deadline due = LedgerTime.leftOut(issue, context);
        Act act = due == null ? context.act() : context.actUnderPolicy();
        return new DeferralSettled(issue.id(), act, c.words(), due);
    }

    private static List<IssueEvent> complete(Issue issue, ResolutionCommand.Complete c, Context context) {
        boolean shown = context.imports() || !Lists.of(c.after()).isEmpty();
        Refused.when(issue.reported().matter().kind().isReinspected() && !shown, Refusal.EVIDENCE_MISSING);
        IssueEvent completed =
                new IssueCompleted(issue.id(), context.act(), c.words(), Lists.of(c.before()), Lists.of(c.after()));
        return Stream.concat(Splitting.partsEnded(issue, context).stream(), Stream.of(completed))
                .toList();
    }
}
