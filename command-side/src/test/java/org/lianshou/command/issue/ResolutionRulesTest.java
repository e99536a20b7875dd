package org.lianshou.command.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.histories.SmallCounty.U_COUNTY;
import static org.lianshou.command.histories.SmallCounty.U_G1;
import static org.lianshou.command.histories.SmallCounty.U_T1;
import static org.lianshou.command.histories.SmallCounty.U_T1_SAFETY;
import static org.lianshou.command.histories.SmallCounty.U_V1;
import static org.lianshou.command.histories.SmallCounty.U_V3;
import static org.lianshou.command.issue.Facts.GROUND;
import static org.lianshou.command.issue.Facts.acceptedFor;
import static org.lianshou.command.issue.Facts.all;
import static org.lianshou.command.issue.Facts.at;
import static org.lianshou.command.issue.Facts.discussionWaived;
import static org.lianshou.command.issue.Facts.dispatched;
import static org.lianshou.command.issue.Facts.dispatchedTo;
import static org.lianshou.command.issue.Facts.extensionRequested;
import static org.lianshou.command.issue.Facts.inProgress;
import static org.lianshou.command.issue.Facts.planned;
import static org.lianshou.command.issue.Facts.reported;
import static org.lianshou.command.issue.Facts.reportedHazard;
import static org.lianshou.command.issue.Facts.returned;
import static org.lianshou.command.issue.Facts.signedFor;
import static org.lianshou.command.issue.Story.given;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianshou.command.issue.ResolutionCommand.ChangeLead;
import org.lianshou.command.issue.ResolutionCommand.Complete;
import org.lianshou.command.issue.ResolutionCommand.Defer;
import org.lianshou.command.issue.ResolutionCommand.Dispatch;
import org.lianshou.command.issue.ResolutionCommand.RefuseReturn;
import org.lianshou.command.issue.ResolutionCommand.ReportProgress;
import org.lianshou.command.issue.ResolutionCommand.Return;
import org.lianshou.command.issue.ResolutionCommand.SettleDeferral;
import org.lianshou.command.issue.ResolutionCommand.SignFor;
import org.lianshou.command.issue.ResolutionCommand.UpholdReturn;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.Level;
import org.lianshou.issue.ResolutionEvent.DeferralSettled;
import org.lianshou.issue.ResolutionEvent.IssueCompleted;
import org.lianshou.issue.ResolutionEvent.IssueDeferred;
import org.lianshou.issue.ResolutionEvent.IssueDispatched;
import org.lianshou.issue.ResolutionEvent.IssueReturned;
import org.lianshou.issue.ResolutionEvent.IssueSignedFor;
import org.lianshou.issue.ResolutionEvent.LeadChanged;
import org.lianshou.issue.ResolutionEvent.ProgressReported;
import org.lianshou.issue.ResolutionEvent.ReturnRefused;
import org.lianshou.issue.ResolutionEvent.ReturnUpheld;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Stage;

/** 解: the rules of the work. */
class ResolutionRulesTest {
    private static final IssueEvent[] LED_BY_THE_VILLAGE = all(
            reported(),
            acceptedFor(Level.VILLAGE, U_V1),
            discussionWaived(),
            dispatchedTo(U_V1),
            signedFor(People.CADRE));

    @Test
    void dispatchNamesOneLeadAndThoseThatSupportIt() {
        var after = given(planned())
                .when(new Dispatch(U_G1, List.of(U_V1), "当天办结"))
                .then(IssueDispatched.class)
                .issue();
        assertThat(after.accepted().lead()).isEqualTo(U_G1);
        assertThat(after.accepted().support()).containsExactly(U_V1);
    }

    @Test
    void aUnitOfAnotherAreaOrAHigherLevelDoesNotLead() {
        given(planned()).when(new Dispatch(U_V3, null, null)).thenRefused(Refusal.UNIT_ELSEWHERE);
        given(planned()).when(new Dispatch(U_G1, List.of(U_V3), null)).thenRefused(Refusal.UNIT_ELSEWHERE);
        given(planned()).when(new Dispatch(U_T1, null, null)).thenRefused(Refusal.UNIT_ABOVE);
    }

    @Test
    void signingForItIsAFactOfItsOwnAndMakesAHandler() {
        var after =
                given(dispatched()).when(new SignFor()).by(People.GRID_WORKER).then(IssueSignedFor.class);
        assertThat(after.issue().work().handlers()).containsExactly(People.GRID_WORKER.person());
        assertThat(after.issue().work().handlingUnits()).containsExactly(U_G1);
    }

    @Test
    void aReturnIsPossibleWithinOneWorkingDayOfDispatch() {
        Return back = new Return(GROUND, U_V1);
        given(dispatched())
                .when(back)
                .by(People.GRID_WORKER)
                .at(at("2026-03-03T23:59"))
                .then(IssueReturned.class);
        given(dispatched())
                .when(back)
                .by(People.GRID_WORKER)
                .at(at("2026-03-04T00:00"))
                .thenRefused(Refusal.RETURN_TOO_LATE);
    }

    @Test
    void aReturnPausesNothingAndLeavesTheFirstReceiverResponsible() {
        var before = given(dispatched()).issue().accepted();
        var after = given(dispatched())
                .when(new Return(GROUND, null))
                .by(People.GRID_WORKER)
                .then(IssueReturned.class)
                .issue();
        assertThat(after.accepted()).isEqualTo(before);
        assertThat(after.stage()).isEqualTo(Stage.RETURNED);
    }

    @Test
    void anUpheldReturnNamesWhoLeadsNow() {
        Story story = given(
                all(reported(), acceptedFor(Level.VILLAGE, U_V1), discussionWaived(), dispatchedTo(U_G1), returned()));
        var after = story.when(new UpholdReturn(U_V1, "属村里"))
                .by(People.TOWNSHIP_DISPATCHER)
                .then(ReturnUpheld.class);
        assertThat(after.issue().accepted().lead()).isEqualTo(U_V1);
        story.when(new UpholdReturn(U_G1, "属村里")).by(People.TOWNSHIP_DISPATCHER).thenRefused(Refusal.SAME_LEAD);
    }

    @Test
    void aRefusedReturnGoesBackWithTheClockRunningFromDispatch() {
        var after = given(all(dispatched(), returned()))
                .when(new RefuseReturn("仍由你办"))
                .by(People.TOWNSHIP_DISPATCHER)
                .then(ReturnRefused.class)
                .issue();
        assertThat(after.stage()).isEqualTo(Stage.DISPATCHED);
        assertThat(after.work().dispatchedAt()).isEqualTo(Facts.MONDAY);
    }

    @Test
    void aDisputedReturnIsDecidedAboveTheUnitThatReturnedIt() {
        Story story = given(
                all(reported(), acceptedFor(Level.TOWNSHIP, U_T1), discussionWaived(), dispatchedTo(U_T1), returned()));
        story.when(new UpholdReturn(U_T1_SAFETY, "属安监"))
                .by(People.TOWNSHIP_DISPATCHER)
                .thenRefused(Refusal.OWN_RETURN);
        story.when(new RefuseReturn("仍由你办")).by(People.TOWNSHIP_DISPATCHER).thenRefused(Refusal.OWN_RETURN);
        story.when(new RefuseReturn("仍由你办")).by(People.COUNTY_DISPATCHER).then(ReturnRefused.class);
    }

    @Test
    void anotherUnitTakesTheLeadFromWhoeverHadIt() {
        var after = given(LED_BY_THE_VILLAGE)
                .when(new ChangeLead(U_G1, GROUND))
                .by(People.TOWNSHIP_DISPATCHER)
                .then(LeadChanged.class);
        assertThat(after.event(LeadChanged.class).from()).isEqualTo(U_V1);
        assertThat(after.issue().accepted().lead()).isEqualTo(U_G1);
        given(LED_BY_THE_VILLAGE)
                .when(new ChangeLead(U_V1, GROUND))
                .by(People.TOWNSHIP_DISPATCHER)
                .thenRefused(Refusal.SAME_LEAD);
        given(all(
                        reported(),
                        acceptedFor(Level.TOWNSHIP, U_T1),
                        discussionWaived(),
                        dispatchedTo(U_T1),
                        signedFor(People.TOWNSHIP_DISPATCHER)))
                .when(new ChangeLead(U_V1, GROUND))
                .by(People.TOWNSHIP_DISPATCHER)
                .thenRefused(Refusal.OWN_LEAD);
        given(LED_BY_THE_VILLAGE)
                .when(new ChangeLead(U_COUNTY, GROUND))
                .by(People.TOWNSHIP_DISPATCHER)
                .thenRefused(Refusal.UNIT_ABOVE);
    }

    @Test
    void changingTheLeadForgetsAnExtensionThatTheOldOneAskedFor() {
        var after = given(all(inProgress(), extensionRequested(), returned()))
                .when(new RefuseReturn("仍由你办"))
                .by(People.TOWNSHIP_DISPATCHER)
                .then(ReturnRefused.class);
        assertThat(after.issue().work().extensionAsked()).isEqualTo(2);
        var changed = given(all(LED_BY_THE_VILLAGE, extensionRequested()))
                .when(new ChangeLead(U_G1, GROUND))
                .by(People.TOWNSHIP_DISPATCHER)
                .then(LeadChanged.class);
        assertThat(changed.issue().work().extensionAsked()).isZero();
    }

    @Test
    void whoeverReportsProgressHandlesTheIssue() {
        var after = given(inProgress())
                .when(new ReportProgress("已到场", null))
                .by(People.WATER_OFFICIAL)
                .then(ProgressReported.class);
        assertThat(after.issue().work().handlers()).contains(People.WATER_OFFICIAL.person());
    }

    @Test
    void whatCannotBeSolvedNowGoesOnTheLedgerUntilADayToCome() {
        Story story = given(inProgress());
        story.when(new Defer(GROUND, LocalDate.of(2026, 3, 2)))
                .by(People.GRID_WORKER)
                .thenRefused(Refusal.REVIEW_DATE_PAST);
        var after = story.when(new Defer(GROUND, LocalDate.of(2026, 6, 1)))
                .by(People.GRID_WORKER)
                .then(IssueDeferred.class)
                .issue();
        assertThat(after.work().reviewOn()).isEqualTo("2026-06-01");
        var settled = given(all(inProgress(), Facts.deferred()))
                .when(new SettleDeferral("雨季已过"))
                .by(People.GRID_WORKER)
                .then(DeferralSettled.class)
                .issue();
        assertThat(settled.work().reviewOn()).isNull();
        assertThat(settled.stage()).isEqualTo(Stage.IN_PROGRESS);
    }

    @Test
    void aHazardIsCompletedWithEvidenceFromAfterTheWork() {
        Story hazard = given(
                reportedHazard(Severity.MINOR),
                Facts.accepted(),
                discussionWaived(),
                dispatchedTo(U_G1),
                signedFor(People.GRID_WORKER));
        Evidence photo = new Evidence("photo:2026/03/1", null, null, null);
        hazard.when(new Complete("已清理", List.of(photo), null))
                .by(People.GRID_WORKER)
                .thenRefused(Refusal.EVIDENCE_MISSING);
        hazard.when(new Complete("已清理", null, List.of(photo)))
                .by(People.GRID_WORKER)
                .then(IssueCompleted.class);
        given(inProgress())
                .when(new Complete("已修好", null, null))
                .by(People.GRID_WORKER)
                .then(IssueCompleted.class);
    }
}
