package org.lianshou.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 评: what those concerned say of the outcome. The handler never evaluates their own work. */
public sealed interface EvaluationEvent extends IssueEvent {

    /** How an evaluation was taken. */
    enum Means {
        CALLBACK,
        WEB,
        SESSION_APPRAISAL
    }

    /** A fact that somebody called back, and whether the reporter was reached. */
    @EventType("issue.callback-attempted")
    record CallbackAttempted(
            IssueId issue,
            Act act,
            boolean contacted,
            @Nullable String words) implements EvaluationEvent {}

    /** A fact that the outcome was judged by the one who brought the matter, or by the session. */
    @EventType("issue.evaluated")
    record IssueEvaluated(
            IssueId issue,
            Act act,
            Means means,
            boolean resolved,
            boolean satisfied,
            @Nullable String words) implements EvaluationEvent {}

    /** A fact that the reporter could not be reached in all the attempts that policy asks for. */
    @EventType("issue.evaluation-exempted")
    record EvaluationExempted(IssueId issue, Act act, int attempts) implements EvaluationEvent {}

    /** A fact that policy let this issue go without evaluation, on a named ground. */
    @EventType("issue.evaluation-waived")
    record EvaluationWaived(IssueId issue, Act act, Ground ground) implements EvaluationEvent {}

    /** A fact that somebody other than the handler looked again at a hazard or finding. */
    @EventType("issue.reinspected")
    record IssueReinspected(IssueId issue, Act act, boolean passed, String findings, List<Evidence> evidence)
            implements EvaluationEvent {}

    /**
     * A fact that the work goes back to be done again: the how-manieth time, and why.
     *
     * @param deadline when handling is due now; absent where no clock runs
     */
    @EventType("issue.rework-ordered")
    record ReworkOrdered(
            IssueId issue,
            Act act,
            int round,
            String words,
            @Nullable Deadline deadline) implements EvaluationEvent {}

    /** A fact that, at the top of the ladder, nothing more can be done and the reporter stays unsatisfied. */
    @EventType("issue.concluded-unsatisfied")
    record ConcludedUnsatisfied(IssueId issue, Act act, Ground ground) implements EvaluationEvent {}
}
