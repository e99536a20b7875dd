package org.lianshou.command.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.histories.SmallCounty.U_G1;
import static org.lianshou.command.histories.SmallCounty.U_T1;
import static org.lianshou.command.histories.SmallCounty.U_V1;
import static org.lianshou.command.histories.SmallCounty.U_V3;
import static org.lianshou.command.issue.Facts.accepted;
import static org.lianshou.command.issue.Facts.acceptedFor;
import static org.lianshou.command.issue.Facts.at;
import static org.lianshou.command.issue.Facts.reported;
import static org.lianshou.command.issue.Story.given;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.command.issue.DiscussionCommand.RecordOutcome;
import org.lianshou.command.issue.DiscussionCommand.WaiveDiscussion;
import org.lianshou.command.issue.ResolutionCommand.Dispatch;
import org.lianshou.issue.DiscussionEvent.DiscussionPostponed;
import org.lianshou.issue.DiscussionEvent.DiscussionWaived;
import org.lianshou.issue.DiscussionEvent.EscalationAdvised;
import org.lianshou.issue.DiscussionEvent.NoConsensusReached;
import org.lianshou.issue.DiscussionEvent.PlanAdopted;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Level;
import org.lianshou.issue.Outcome;
import org.lianshou.issue.Plan;
import org.lianshou.issue.Stage;
import org.lianshou.issue.UnitId;

/** 商: the rules of deciding what to do. */
class DiscussionRulesTest {
    private static final Ground MINOR = new Ground("minor-matter", "即办");

    @Test
    void aSmallThingIsSolvedAtOnceWithTheReasonRecorded() {
        var after =
                given(reported(), accepted()).when(new WaiveDiscussion(MINOR)).then(DiscussionWaived.class);
        assertThat(after.event(DiscussionWaived.class).act().policy()).isEqualTo(Facts.POLICY);
        assertThat(after.issue().stage()).isEqualTo(Stage.PLANNED);
    }

    @Test
    void noStepIsSkippedOnAGroundThatPolicyDoesNotName() {
        given(reported(), accepted())
                .when(new WaiveDiscussion(new Ground("no-time", "没空")))
                .thenRefused(Refusal.WAIVER_NOT_ALLOWED);
        given(reported(Kind.ORDER, null), accepted())
                .when(new WaiveDiscussion(MINOR))
                .thenRefused(Refusal.WAIVER_NOT_ALLOWED);
    }

    @Test
    void theGroundForHistoryTakenOverIsForNothingElse() {
        WaiveDiscussion imported = new WaiveDiscussion(new Ground("imported-history", "旧系统"));
        given(reported(), accepted()).when(imported).thenRefused(Refusal.WAIVER_NOT_ALLOWED);
        given(reported(), accepted()).when(imported).takingOverHistory().then(DiscussionWaived.class);
    }

    @Test
    void nothingIsDispatchedBeforeItIsDiscussedOrWaived() {
        given(reported(), accepted()).when(new Dispatch(U_G1, null, null)).thenRefused(Refusal.OUT_OF_STEP);
    }

    @Test
    void aSessionAdoptsAPlanForUnitsThatAnswerForThePlace() {
        Story story = given(reported(), acceptedFor(Level.VILLAGE, U_V1));
        var after = story.when(adopt(U_V1, U_G1)).by(People.CADRE).then(PlanAdopted.class);
        assertThat(after.issue().stage()).isEqualTo(Stage.PLANNED);
        story.when(adopt(U_V1, U_V3)).thenRefused(Refusal.UNIT_ELSEWHERE);
        story.when(adopt(new UnitId("u-none"), U_G1)).thenRefused(Refusal.UNKNOWN_UNIT);
    }

    @Test
    void aPlanDoesNotMakeAHigherUnitLead() {
        given(reported(), acceptedFor(Level.VILLAGE, U_V1))
                .when(adopt(U_T1, U_G1))
                .by(People.CADRE)
                .thenRefused(Refusal.UNIT_ABOVE);
    }

    @Test
    void whatIsPostponedComesUpOnADayToCome() {
        Story story = given(reported(), accepted());
        story.when(outcome(Outcome.POSTPONED, LocalDate.of(2026, 3, 3))).then(DiscussionPostponed.class);
        story.when(outcome(Outcome.POSTPONED, LocalDate.of(2026, 3, 2))).thenRefused(Refusal.POSTPONED_TO_THE_PAST);
        // 23:30 in London is tomorrow here
        story.when(outcome(Outcome.POSTPONED, LocalDate.of(2026, 3, 3)))
                .at(at("2026-03-03T07:30"))
                .thenRefused(Refusal.POSTPONED_TO_THE_PAST);
    }

    @Test
    void aSessionThatDecidesNothingLeavesTheIssueInDiscussion() {
        Story story = given(reported(), accepted());
        var none = story.when(outcome(Outcome.NO_CONSENSUS, null)).then(NoConsensusReached.class);
        assertThat(none.issue().stage()).isEqualTo(Stage.ACCEPTED);
        var up = story.when(outcome(Outcome.ESCALATE, null)).then(EscalationAdvised.class);
        assertThat(up.issue().stage()).isEqualTo(Stage.ACCEPTED);
    }

    private static RecordOutcome adopt(UnitId lead, UnitId support) {
        return new RecordOutcome(
                Outcome.PLAN_ADOPTED, "说事会 12 号", new Plan("修路", lead, List.of(support), null, null), null, null);
    }

    private static RecordOutcome outcome(Outcome outcome, @Nullable LocalDate until) {
        return new RecordOutcome(outcome, "说事会 12 号", null, until, "意见不一");
    }
}
