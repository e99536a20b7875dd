package org.lianshou.command.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.lianshou.issue.DiscussionEvent.DiscussionPostponed;
import org.lianshou.issue.DiscussionEvent.DiscussionWaived;
import org.lianshou.issue.DiscussionEvent.EscalationAdvised;
import org.lianshou.issue.DiscussionEvent.NoConsensusReached;
import org.lianshou.issue.DiscussionEvent.PlanAdopted;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.Plan;
import org.lianshou.issue.Step;
import org.lianshou.policy.WorkCalendar;

/** 商: the rules of deciding what to do. */
final class Discussion {
    private Discussion() {}

    static List<IssueEvent> decide(Issue issue, DiscussionCommand command, Context context) {
        return switch (command) {
            case DiscussionCommand.WaiveDiscussion c -> {
                Waiving.check(issue, Step.DISCUSSION, c.ground(), context);
                yield List.of(new DiscussionWaived(issue.id(), context.actUnderPolicy(), c.ground()));
            }
            case DiscussionCommand.RecordOutcome c -> List.of(outcome(issue, c, context));
        };
    }

    private static IssueEvent outcome(Issue issue, DiscussionCommand.RecordOutcome c, Context context) {
        return switch (c.outcome()) {
            case PLAN_ADOPTED -> adopted(issue, c, context);
            case POSTPONED -> postponed(issue, c, context);
            case NO_CONSENSUS -> new NoConsensusReached(issue.id(), context.act(), c.session(), words(c));
            case ESCALATE -> new EscalationAdvised(issue.id(), context.act(), c.session(), words(c));
        };
    }

    private static IssueEvent adopted(Issue issue, DiscussionCommand.RecordOutcome c, Context context) {
        Plan plan = Objects.requireNonNull(c.plan());
        Known.leadFor(issue, plan.lead(), context);
        plan.support().forEach(unit -> Known.unitFor(issue, unit, context));
        return new PlanAdopted(issue.id(), context.act(), c.session(), plan, c.words());
    }

    private static IssueEvent postponed(Issue issue, DiscussionCommand.RecordOutcome c, Context context) {
        LocalDate until = Objects.requireNonNull(c.until());
        Refused.when(!until.isAfter(WorkCalendar.day(context.at())), Refusal.POSTPONED_TO_THE_PAST);
        return new DiscussionPostponed(issue.id(), context.act(), c.session(), until, words(c));
    }

    private static String words(DiscussionCommand.RecordOutcome c) {
        return Objects.requireNonNull(c.words());
    }
}
