package org.lianshou.command.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.EvaluationEvent.CallbackAttempted;
import org.lianshou.issue.EvaluationEvent.ConcludedUnsatisfied;
import org.lianshou.issue.EvaluationEvent.EvaluationExempted;
import org.lianshou.issue.EvaluationEvent.EvaluationWaived;
import org.lianshou.issue.EvaluationEvent.IssueEvaluated;
import org.lianshou.issue.EvaluationEvent.IssueReinspected;
import org.lianshou.issue.EvaluationEvent.Means;
import org.lianshou.issue.EvaluationEvent.ReworkOrdered;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.LadderEvent.IssueEscalated;
import org.lianshou.issue.LadderEvent.Reason;
import org.lianshou.issue.Level;
import org.lianshou.issue.Role;
import org.lianshou.issue.Step;
import org.lianshou.issue.UnitId;

/** 评: the rules of judging the outcome. */
final class Evaluation {
    private Evaluation() {}

    static List<IssueEvent> decide(Issue issue, EvaluationCommand command, Context context) {
        return switch (command) {
            case EvaluationCommand.RecordCallback c -> callback(issue, c, context);
            case EvaluationCommand.Evaluate c -> {
                asked(issue, context);
                yield judged(issue, means(context.actor()), c.resolved(), c.satisfied(), c.words(), context);
            }
            case EvaluationCommand.Reinspect c -> reinspect(issue, c, context);
            case EvaluationCommand.WaiveEvaluation c -> {
                Waiving.check(issue, Step.EVALUATION, c.ground(), context);
                yield List.of(new EvaluationWaived(issue.id(), context.actUnderPolicy(), c.ground()));
            }
            case EvaluationCommand.ConcludeUnsatisfied c -> conclude(issue, c, context);
        };
    }

    private static List<IssueEvent> callback(Issue issue, EvaluationCommand.RecordCallback c, Context context) {
        asked(issue, context);
        List<IssueEvent> events = new ArrayList<>();
        events.add(new CallbackAttempted(issue.id(), context.act(), c.contacted(), c.words()));
        if (c.contacted()) {
            boolean resolved = Objects.requireNonNull(c.resolved());
            boolean satisfied = Objects.requireNonNull(c.satisfied());
            events.addAll(judged(issue, Means.CALLBACK, resolved, satisfied, c.words(), context));
        } else if (issue.appraisal().failedAttempts() + 1 >= context.policy().callbackAttempts()) {
            int attempts = issue.appraisal().failedAttempts() + 1;
            events.add(new EvaluationExempted(issue.id(), context.actUnderPolicy(), attempts));
        }
        return List.copyOf(events);
    }

    private static List<IssueEvent> judged(
            Issue issue, Means means, boolean resolved, boolean satisfied, @Nullable String words, Context context) {
        IssueEvent judgement = new IssueEvaluated(issue.id(), context.act(), means, resolved, satisfied, words);
        String why = resolved ? "群众不满意" : "问题未解决";
        return resolved && satisfied ? List.of(judgement) : sentBack(issue, judgement, why, context);
    }

    private static List<IssueEvent> reinspect(Issue issue, EvaluationCommand.Reinspect c, Context context) {
        Refused.when(!issue.reported().matter().kind().isReinspected(), Refusal.NOTHING_TO_REINSPECT);
        notTheHandler(issue, context.actor());
        IssueEvent look =
                new IssueReinspected(issue.id(), context.act(), c.passed(), c.findings(), Lists.of(c.evidence()));
        return c.passed() ? List.of(look) : sentBack(issue, look, c.findings(), context);
    }

    /**
     * Not resolved or not satisfied goes back to 解 with its time anew; from the policy's how-manieth time on, up one level. A
     * petition matter goes up at once, to be reviewed; after the second review it is at an end.
     */
    private static List<IssueEvent> sentBack(Issue issue, IssueEvent judgement, String why, Context context) {
        if (Petition.isFinal(issue, context)) {
            return List.of(judgement, new ConcludedUnsatisfied(issue.id(), context.actUnderPolicy(), Petition.FINAL));
        }
        boolean petition = Petition.is(issue, context);
        int round = issue.appraisal().reworks() + 1;
        Deadline due = petition
                ? context.due(Petition.review(round))
                : context.handlingDue(issue.reported().matter());
        ReworkOrdered rework = new ReworkOrdered(issue.id(), context.actUnderPolicy(), round, why, due);
        boolean stays = !petition && round < context.policy().reworksBeforeEscalation();
        return stays || issue.accepted().level().isTop()
                ? List.of(judgement, rework)
                : List.of(judgement, rework, raised(issue, petition ? Reason.REVIEW : Reason.REWORK, why, context));
    }

    private static IssueEvent raised(Issue issue, Reason reason, String why, Context context) {
        Level level = issue.accepted().level();
        UnitId desk = Known.desk(issue, level.up(), context);
        Level to = Known.level(desk, context);
        return new IssueEscalated(issue.id(), context.actUnderPolicy(), reason, level, to, desk, why);
    }

    private static List<IssueEvent> conclude(Issue issue, EvaluationCommand.ConcludeUnsatisfied c, Context context) {
        boolean exhausted = issue.accepted().level().isTop()
                && issue.appraisal().reworks() >= context.policy().reworksBeforeEscalation();
        Refused.when(!exhausted && !Petition.isFinal(issue, context), Refusal.NOT_CONCLUDABLE);
        return List.of(new ConcludedUnsatisfied(issue.id(), context.actUnderPolicy(), c.ground()));
    }

    private static void asked(Issue issue, Context context) {
        Refused.when(issue.reported().matter().kind().isReinspected(), Refusal.REINSPECTION_REQUIRED);
        notTheHandler(issue, context.actor());
    }

    /** Neither the people who did the work nor anyone of their units. */
    private static void notTheHandler(Issue issue, Actor actor) {
        UnitId unit = actor.unit();
        boolean handled = issue.work().handlers().contains(actor.person())
                || (unit != null && issue.work().handlingUnits().contains(unit));
        Refused.when(handled, Refusal.HANDLER_MAY_NOT_EVALUATE);
    }

    private static Means means(Actor actor) {
        return actor.capacity() == Role.RESIDENT ? Means.WEB : Means.SESSION_APPRAISAL;
    }
}
