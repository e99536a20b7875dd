package org.lianshou.command.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.CollectionEvent.DuplicateLinked;
import org.lianshou.issue.CollectionEvent.IssueAccepted;
import org.lianshou.issue.CollectionEvent.IssueAnswered;
import org.lianshou.issue.CollectionEvent.IssueDeclined;
import org.lianshou.issue.CollectionEvent.IssueWithdrawn;
import org.lianshou.issue.DiscussionEvent.DiscussionWaived;
import org.lianshou.issue.DiscussionEvent.PlanAdopted;
import org.lianshou.issue.EvaluationEvent.CallbackAttempted;
import org.lianshou.issue.EvaluationEvent.ConcludedUnsatisfied;
import org.lianshou.issue.EvaluationEvent.EvaluationExempted;
import org.lianshou.issue.EvaluationEvent.EvaluationWaived;
import org.lianshou.issue.EvaluationEvent.IssueEvaluated;
import org.lianshou.issue.EvaluationEvent.IssueReinspected;
import org.lianshou.issue.EvaluationEvent.ReworkOrdered;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.LadderEvent.IssueDelegated;
import org.lianshou.issue.LadderEvent.IssueEscalated;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.PublicationEvent.IssueClosed;
import org.lianshou.issue.PublicationEvent.IssueReopened;
import org.lianshou.issue.PublicationEvent.NoticeApproved;
import org.lianshou.issue.PublicationEvent.NoticeDrafted;
import org.lianshou.issue.PublicationEvent.NoticePosted;
import org.lianshou.issue.PublicationEvent.ObjectionAnswered;
import org.lianshou.issue.PublicationEvent.ObjectionRaised;
import org.lianshou.issue.PublicationEvent.PublicationWaived;
import org.lianshou.issue.ResolutionEvent.IssueCompleted;
import org.lianshou.issue.ResolutionEvent.IssueDispatched;
import org.lianshou.issue.Step;
import org.lianshou.policy.Policy;
import org.lianshou.policy.Waiver;

/** What holds in every life of the five steps: none skipped silently, none closed too early, each word answered. */
class StepsOfHistoriesTest {
    private static final Set<Class<?>> FEEDBACK =
            Set.of(IssueAnswered.class, IssueDeclined.class, IssueWithdrawn.class, DuplicateLinked.class);

    @Test
    void noStepIsSkippedWithoutARecordedWaiver() {
        Lives.each(history -> {
            StepsTaken taken = new StepsTaken();
            history.events().forEach(taken::check);
        });
    }

    /** The steps that a life has behind it, read from its events alone. */
    private static final class StepsTaken {
        private boolean accepted;
        private boolean discussed;
        private boolean dispatched;
        private boolean completed;
        private boolean evaluated;
        private boolean published;

        void check(IssueEvent event) {
            switch (event) {
                case IssueAccepted e -> accepted = true;
                case DiscussionWaived e -> discussed = after(accepted, e);
                case PlanAdopted e -> discussed = after(accepted, e);
                case IssueDispatched e -> dispatched = after(discussed, e);
                case IssueDelegated e -> dispatched = discussed;
                case IssueEscalated e -> dispatched = false;
                case IssueCompleted e -> completed = after(discussed && dispatched, e);
                case IssueEvaluated e -> evaluated = after(completed, e) && e.resolved() && e.satisfied();
                case IssueReinspected e -> evaluated = after(completed, e) && e.passed();
                case EvaluationExempted e -> evaluated = after(completed, e);
                case EvaluationWaived e -> evaluated = after(completed, e);
                case ConcludedUnsatisfied e -> evaluated = after(completed, e);
                case ReworkOrdered e -> completed = false;
                case NoticePosted e -> published = after(evaluated, e);
                case PublicationWaived e -> published = after(evaluated, e);
                case IssueClosed e -> after(published, e);
                case IssueReopened e -> {
                    dispatched = false;
                    completed = false;
                    evaluated = false;
                    published = false;
                }
                default -> {}
            }
        }

        private static boolean after(boolean before, IssueEvent event) {
            assertThat(before).as("the step before %s", event).isTrue();
            return true;
        }
    }

    @Test
    void everyWaiverIsOneThatPolicyAllows() {
        Lives.each(history -> {
            for (Attempt attempt : history.attempts()) {
                for (IssueEvent event : attempt.events()) {
                    switch (event) {
                        case DiscussionWaived e -> allowed(history, attempt, Step.DISCUSSION, e.ground());
                        case EvaluationWaived e -> allowed(history, attempt, Step.EVALUATION, e.ground());
                        case PublicationWaived e -> allowed(history, attempt, Step.PUBLICATION, e.ground());
                        default -> {}
                    }
                }
            }
        });
    }

    private static void allowed(History history, Attempt attempt, Step step, Ground ground) {
        var kind = attempt.before().reported().matter().kind();
        Policy policy = history.county().rulebook().policyFor(attempt.before(), attempt.at());
        assertThat(policy.waiver(step, kind, ground.code()))
                .map(Waiver::imports)
                .contains(attempt.imports());
        assertThat(attempt.events().getFirst().act().policy()).isEqualTo(policy.version());
    }

    @Test
    void noTerminalStateIsReachedWithoutFeedbackOrARecordedExemption() {
        Lives.each(history -> {
            List<Issue> states = history.states();
            boolean heard = false;
            for (int n = 0; n < states.size(); n++) {
                IssueEvent event = history.events().get(n);
                heard = switch (event) {
                    case IssueEvaluated e -> true;
                    case IssueReinspected e -> true;
                    case EvaluationExempted e -> true;
                    case EvaluationWaived e -> true;
                    case ConcludedUnsatisfied e -> true;
                    case IssueReopened e -> false;
                    default -> heard;
                };
                boolean ended = n > 0 && states.get(n - 1).stage().isTerminal();
                boolean ends = !ended && states.get(n).stage().isTerminal();
                assertThat(!ends || FEEDBACK.contains(event.getClass()) || (event instanceof IssueClosed && heard))
                        .as("feedback before %s", event)
                        .isTrue();
            }
        });
    }

    @Test
    void hazardsAreInspectedAgainAndAllOthersAsked() {
        Lives.each(history -> history.events().forEach(event -> {
            boolean inspected =
                    history.states().getFirst().reported().matter().kind().isReinspected();
            switch (event) {
                case CallbackAttempted e -> assertThat(inspected).isFalse();
                case IssueEvaluated e -> assertThat(inspected).isFalse();
                case IssueReinspected e -> assertThat(inspected).isTrue();
                default -> {}
            }
        }));
    }

    @Test
    void theSecondFailureAndEveryReviewGoUpALevelUntilTheTop() {
        Lives.each(history -> history.attempts().stream()
                .filter(attempt -> attempt.events().stream().anyMatch(ReworkOrdered.class::isInstance))
                .forEach(attempt -> {
                    Policy policy = history.county().rulebook().policyFor(attempt.before(), attempt.at());
                    boolean petition =
                            policy.isPetition(attempt.before().reported().matter());
                    int reworks = attempt.before().appraisal().reworks();
                    assertThat(petition && reworks >= 2)
                            .as("reviewed twice, a petition is at an end")
                            .isFalse();
                    boolean first = reworks == 0 && !petition;
                    boolean top = attempt.before().accepted().level().isTop();
                    assertThat(attempt.events().getLast() instanceof IssueEscalated)
                            .isEqualTo(!first && !top);
                }));
    }

    @Test
    void theApproverIsNotTheAuthor() {
        Lives.each(history -> {
            PersonId author = null;
            for (IssueEvent event : history.events()) {
                if (event instanceof NoticeDrafted) {
                    author = event.act().actor().person();
                }
                if (event instanceof NoticeApproved) {
                    assertThat(event.act().actor().person()).isNotEqualTo(author);
                }
            }
        });
    }

    @Test
    void aNoticeHangsForItsWholePeriodAndTheObjectionsTime() {
        Lives.each(history -> {
            Instant over = Instant.MIN;
            for (IssueEvent event : history.events()) {
                switch (event) {
                    case NoticePosted e -> {
                        Instant posted = e.act().occurredAt();
                        assertThat(Duration.between(posted, e.until())).isGreaterThanOrEqualTo(Duration.ofDays(7));
                        assertThat(Duration.between(posted, e.objectionsUntil()))
                                .isGreaterThanOrEqualTo(Duration.ofDays(5));
                        over = e.until();
                    }
                    case IssueReopened e -> over = Instant.MIN;
                    case IssueClosed e -> assertThat(e.act().occurredAt()).isAfterOrEqualTo(over);
                    default -> {}
                }
            }
        });
    }

    @Test
    void everyObjectionIsAnsweredBySomebodyElseBeforeTheIssueMovesOn() {
        Lives.each(history -> {
            Map<Integer, PersonId> open = new HashMap<>();
            for (IssueEvent event : history.events()) {
                switch (event) {
                    case ObjectionRaised e ->
                        open.put(e.number(), e.act().actor().person());
                    case ObjectionAnswered e ->
                        assertThat(open.remove(e.number()))
                                .isNotNull()
                                .isNotEqualTo(e.act().actor().person());
                    case IssueReopened e -> assertThat(open).isEmpty();
                    case IssueClosed e -> assertThat(open).isEmpty();
                    default -> {}
                }
            }
        });
    }

    @Test
    void anUpheldObjectionIsNeverClosedOver() {
        Lives.each(history -> {
            boolean upheld = false;
            for (IssueEvent event : history.events()) {
                switch (event) {
                    case ObjectionAnswered e -> upheld |= e.upheld();
                    case IssueReopened e -> upheld = false;
                    case IssueClosed e -> assertThat(upheld).isFalse();
                    default -> {}
                }
            }
        });
    }
}
