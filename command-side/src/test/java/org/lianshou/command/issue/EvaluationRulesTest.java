package org.lianshou.command.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.histories.SmallCounty.U_COUNTY;
import static org.lianshou.command.histories.SmallCounty.U_V1;
import static org.lianshou.command.issue.Facts.GROUND;
import static org.lianshou.command.issue.Facts.acceptedFor;
import static org.lianshou.command.issue.Facts.all;
import static org.lianshou.command.issue.Facts.callbackMissed;
import static org.lianshou.command.issue.Facts.completed;
import static org.lianshou.command.issue.Facts.discussionWaived;
import static org.lianshou.command.issue.Facts.dispatchedTo;
import static org.lianshou.command.issue.Facts.done;
import static org.lianshou.command.issue.Facts.hazardDone;
import static org.lianshou.command.issue.Facts.reported;
import static org.lianshou.command.issue.Facts.sentBack;
import static org.lianshou.command.issue.Facts.signedFor;
import static org.lianshou.command.issue.Story.given;

import org.junit.jupiter.api.Test;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.command.issue.EvaluationCommand.ConcludeUnsatisfied;
import org.lianshou.command.issue.EvaluationCommand.Evaluate;
import org.lianshou.command.issue.EvaluationCommand.RecordCallback;
import org.lianshou.command.issue.EvaluationCommand.Reinspect;
import org.lianshou.command.issue.EvaluationCommand.WaiveEvaluation;
import org.lianshou.issue.EvaluationEvent.CallbackAttempted;
import org.lianshou.issue.EvaluationEvent.ConcludedUnsatisfied;
import org.lianshou.issue.EvaluationEvent.EvaluationExempted;
import org.lianshou.issue.EvaluationEvent.EvaluationWaived;
import org.lianshou.issue.EvaluationEvent.IssueEvaluated;
import org.lianshou.issue.EvaluationEvent.IssueReinspected;
import org.lianshou.issue.EvaluationEvent.Means;
import org.lianshou.issue.EvaluationEvent.ReworkOrdered;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.LadderEvent.IssueEscalated;
import org.lianshou.issue.LadderEvent.Reason;
import org.lianshou.issue.Level;
import org.lianshou.issue.PublicationEvent.IssueReopened;
import org.lianshou.issue.Stage;
import org.lianshou.policy.CallbackDraw;
import org.lianshou.policy.Policy;

/** 评: the rules of judging the outcome. */
class EvaluationRulesTest {
    /** Of 00000000-0000-0001-0000-000000000001/5/test-2026.1, by sha256sum. */
    private static final int NUMBER = 28;

    private static final RecordCallback CONTENT = new RecordCallback(true, true, true, "满意");
    private static final RecordCallback UNRESOLVED = new RecordCallback(true, false, false, "没修");
    private static final RecordCallback NOT_REACHED = new RecordCallback(false, null, null, null);

    @Test
    void aContentReporterSendsTheIssueOnToPublication() {
        var after = given(done()).when(CONTENT).then(CallbackAttempted.class, IssueEvaluated.class);
        assertThat(after.issue().stage()).isEqualTo(Stage.EVALUATED);
        assertThat(after.issue().appraisal().satisfied()).isTrue();
    }

    @Test
    void theReporterMayJudgeOnTheWebAndASessionMayToo() {
        Evaluate good = new Evaluate(true, true, null);
        var web = given(done()).when(good).by(People.RESIDENT).then(IssueEvaluated.class);
        assertThat(web.event(IssueEvaluated.class).means()).isEqualTo(Means.WEB);
        var session = given(done()).when(good).by(People.CADRE).then(IssueEvaluated.class);
        assertThat(session.event(IssueEvaluated.class).means()).isEqualTo(Means.SESSION_APPRAISAL);
    }

    @Test
    void notResolvedOrNotSatisfiedGoesBackToTheWork() {
        var unresolved =
                given(done()).when(UNRESOLVED).then(CallbackAttempted.class, IssueEvaluated.class, ReworkOrdered.class);
        assertThat(unresolved.issue().stage()).isEqualTo(Stage.IN_PROGRESS);
        assertThat(unresolved.issue().appraisal().reworks()).isEqualTo(1);
        given(done())
                .when(new Evaluate(true, false, null))
                .by(People.RESIDENT)
                .then(IssueEvaluated.class, ReworkOrdered.class);
    }

    @Test
    void theSecondFailureGoesUpOneLevel() {
        var after = given(all(done(), sentBack(1), completed()))
                .when(UNRESOLVED)
                .then(CallbackAttempted.class, IssueEvaluated.class, ReworkOrdered.class, IssueEscalated.class);
        assertThat(after.event(IssueEscalated.class).reason()).isEqualTo(Reason.REWORK);
        assertThat(after.issue().accepted().level()).isEqualTo(Level.VILLAGE);
        assertThat(after.issue().accepted().lead()).isEqualTo(U_V1);
        assertThat(after.issue().stage()).isEqualTo(Stage.PLANNED);
    }

    @Test
    void aSecondFailureNeedsADeskAboveToGoTo() {
        given(all(
                        reported(),
                        acceptedFor(Level.VILLAGE, U_V1),
                        discussionWaived(),
                        dispatchedTo(U_V1),
                        completed(),
                        sentBack(1),
                        completed()))
                .in(SmallCounty.withoutDesksAbove())
                .when(UNRESOLVED)
                .thenRefused(Refusal.NO_DESK);
    }

    @Test
    void theHandlerNeverEvaluatesTheirOwnWorkNorDoesTheirUnit() {
        given(hazardDone())
                .when(new Reinspect(true, "合格", null))
                .by(People.GRID_WORKER)
                .thenRefused(Refusal.HANDLER_MAY_NOT_EVALUATE);
        given(hazardDone())
                .when(new Reinspect(true, "合格", null))
                .by(People.GRID_HEAD)
                .thenRefused(Refusal.HANDLER_MAY_NOT_EVALUATE);
        given(all(done(), sentBack(1), signedFor(People.OPERATOR), completed()))
                .when(CONTENT)
                .thenRefused(Refusal.HANDLER_MAY_NOT_EVALUATE);
    }

    @Test
    void hazardsAreInspectedAgainAndStayOutOfSatisfaction() {
        given(hazardDone()).when(CONTENT).thenRefused(Refusal.REINSPECTION_REQUIRED);
        given(hazardDone())
                .when(new Evaluate(true, true, null))
                .by(People.RESIDENT)
                .thenRefused(Refusal.REINSPECTION_REQUIRED);
        var passed = given(hazardDone())
                .when(new Reinspect(true, "合格", null))
                .by(People.CADRE)
                .then(IssueReinspected.class);
        assertThat(passed.issue().appraisal().satisfied()).isNull();
        assertThat(passed.issue().stage()).isEqualTo(Stage.EVALUATED);
        given(hazardDone())
                .when(new Reinspect(false, "仍有积水", null))
                .by(People.CADRE)
                .then(IssueReinspected.class, ReworkOrdered.class);
    }

    @Test
    void anAppealIsAskedAboutNotInspected() {
        given(done()).when(new Reinspect(true, "合格", null)).by(People.CADRE).thenRefused(Refusal.NOTHING_TO_REINSPECT);
    }

    @Test
    void afterTheThirdFailedAttemptTheEvaluationIsExempt() {
        given(all(done(), callbackMissed())).when(NOT_REACHED).then(CallbackAttempted.class);
        var after = given(all(done(), callbackMissed(), callbackMissed()))
                .when(NOT_REACHED)
                .then(CallbackAttempted.class, EvaluationExempted.class);
        assertThat(after.event(EvaluationExempted.class).attempts()).isEqualTo(3);
        assertThat(after.issue().stage()).isEqualTo(Stage.EVALUATED);
    }

    @Test
    void attemptsCountAnewOnceTheWorkIsDoneAnew() {
        IssueEvent exempted = new EvaluationExempted(Facts.ID, Facts.act(People.OPERATOR), 3);
        IssueEvent reopened = new IssueReopened(Facts.ID, Facts.act(People.CADRE), GROUND, null);
        given(all(
                        all(done(), callbackMissed(), callbackMissed(), callbackMissed(), exempted, reopened),
                        signedFor(People.GRID_WORKER),
                        completed()))
                .when(NOT_REACHED)
                .then(CallbackAttempted.class);
    }

    @Test
    void evaluationIsLeftOutOnlyOnAGroundThatPolicyNames() {
        given(done())
                .when(new WaiveEvaluation(new Ground("reporter-asked-for-no-call", "不必回访")))
                .by(People.SUPERVISOR)
                .then(EvaluationWaived.class);
        given(hazardDone())
                .when(new WaiveEvaluation(new Ground("reporter-asked-for-no-call", "不必回访")))
                .by(People.SUPERVISOR)
                .thenRefused(Refusal.WAIVER_NOT_ALLOWED);
    }

    @Test
    void onlyAtTheTopAndAfterTheReworksDoesItEndUnsatisfied() {
        ConcludeUnsatisfied end = new ConcludeUnsatisfied(GROUND);
        given(all(done(), sentBack(1), sentBack(2), completed()))
                .when(end)
                .by(People.SUPERVISOR)
                .thenRefused(Refusal.NOT_CONCLUDABLE);
        IssueEvent[] atTheTop = all(
                reported(),
                acceptedFor(Level.COUNTY, U_COUNTY),
                discussionWaived(),
                dispatchedTo(U_COUNTY),
                completed());
        given(all(atTheTop, sentBack(1), completed())).when(end).thenRefused(Refusal.NOT_CONCLUDABLE);
        given(all(atTheTop, sentBack(1), completed(), sentBack(2), completed()))
                .when(end)
                .by(People.SUPERVISOR)
                .then(ConcludedUnsatisfied.class);
    }

    @Test
    void atTheTopAFurtherFailureGoesBackToTheWorkAlone() {
        given(all(
                        reported(),
                        acceptedFor(Level.COUNTY, U_COUNTY),
                        discussionWaived(),
                        dispatchedTo(U_COUNTY),
                        completed(),
                        sentBack(1),
                        completed()))
                .when(UNRESOLVED)
                .then(CallbackAttempted.class, IssueEvaluated.class, ReworkOrdered.class);
    }

    @Test
    void whatWasNotDrawnMayBeLeftUncalledAndWhatWasMayNot() {
        WaiveEvaluation waive = new WaiveEvaluation(new Ground("not-sampled", "未抽中回访"));
        Story story = given(all(done()));
        Policy policy = story.county().rulebook().policyFor(story.issue(), Facts.LATER);
        CallbackDraw draw = CallbackDraw.of(story.issue(), policy).orElseThrow();
        assertThat(draw.of()).isEqualTo(Facts.ID + "/5/test-2026.1");
        assertThat(draw.number()).isEqualTo(NUMBER);
        assertThat(draw.percent()).isEqualTo(100);
        assertThat(draw.isDrawn()).isTrue();
        story.when(waive).by(People.SUPERVISOR).thenRefused(Refusal.DRAWN_FOR_CALLBACK);
        story.in(SmallCounty.calling(NUMBER + 1))
                .when(waive)
                .by(People.SUPERVISOR)
                .thenRefused(Refusal.DRAWN_FOR_CALLBACK);
        story.in(SmallCounty.calling(NUMBER)).when(waive).by(People.SUPERVISOR).then(EvaluationWaived.class);
    }

    @Test
    void everyCompletionIsDrawnAnew() {
        Story again = given(all(all(done(), sentBack(1)), completed()));
        Policy policy = again.county().rulebook().policyFor(again.issue(), Facts.LATER);
        assertThat(CallbackDraw.of(again.issue(), policy).orElseThrow().of()).isEqualTo(Facts.ID + "/7/test-2026.1");
        assertThat(CallbackDraw.of(given(all(done(), sentBack(1))).issue(), policy))
                .isEmpty();
    }
}
