package org.lianshou.command.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.histories.SmallCounty.G0;
import static org.lianshou.command.histories.SmallCounty.G1;
import static org.lianshou.command.histories.SmallCounty.G2;
import static org.lianshou.command.histories.SmallCounty.ROADS;
import static org.lianshou.command.histories.SmallCounty.U_COUNTY;
import static org.lianshou.command.histories.SmallCounty.U_G0;
import static org.lianshou.command.histories.SmallCounty.U_G1;
import static org.lianshou.command.histories.SmallCounty.U_T1;
import static org.lianshou.command.histories.SmallCounty.U_V1;
import static org.lianshou.command.histories.SmallCounty.U_V3;
import static org.lianshou.command.issue.Facts.GROUND;
import static org.lianshou.command.issue.Facts.accepted;
import static org.lianshou.command.issue.Facts.acceptedFor;
import static org.lianshou.command.issue.Facts.at;
import static org.lianshou.command.issue.Facts.reported;
import static org.lianshou.command.issue.Facts.reportedHazard;
import static org.lianshou.command.issue.Story.given;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.area.Post;
import org.lianshou.area.Route;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.command.issue.CollectionCommand.Accept;
import org.lianshou.command.issue.CollectionCommand.Answer;
import org.lianshou.command.issue.CollectionCommand.Correct;
import org.lianshou.command.issue.CollectionCommand.Decline;
import org.lianshou.command.issue.CollectionCommand.GivenReporter;
import org.lianshou.command.issue.CollectionCommand.Link;
import org.lianshou.command.issue.CollectionCommand.Report;
import org.lianshou.command.issue.CollectionCommand.Unlink;
import org.lianshou.command.issue.CollectionCommand.Urge;
import org.lianshou.command.issue.CollectionCommand.Withdraw;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Channel;
import org.lianshou.issue.CollectionEvent.DuplicateLinked;
import org.lianshou.issue.CollectionEvent.DuplicateUnlinked;
import org.lianshou.issue.CollectionEvent.IssueAccepted;
import org.lianshou.issue.CollectionEvent.IssueAnswered;
import org.lianshou.issue.CollectionEvent.IssueCorrected;
import org.lianshou.issue.CollectionEvent.IssueDeclined;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.CollectionEvent.IssueWithdrawn;
import org.lianshou.issue.Correction;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.LadderEvent.IssueEscalated;
import org.lianshou.issue.LadderEvent.Reason;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Personal;
import org.lianshou.issue.Reporter.Standing;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Source;
import org.lianshou.issue.Stage;
import org.lianshou.issue.UnitId;

/** 集: the rules of intake. */
class CollectionRulesTest {
    private static final GivenReporter MR_ZHAO = new GivenReporter(false, false, "赵大爷", "138 0000 0000", null, null);
    private static final IssueId EARLIER = new IssueId(new UUID(1, 2));

    @Test
    void aSignedInResidentIsTheReporter() {
        var reporter = given().when(report(G1, ROADS, null, null))
                .by(People.RESIDENT)
                .then(IssueReported.class)
                .issue()
                .reported()
                .reporter();
        assertThat(reporter.account()).isEqualTo(People.RESIDENT.person());
        assertThat(reporter.standing()).isEqualTo(Standing.NAMED);
    }

    @Test
    void thePersonHelpedStaysTheReporter() {
        GivenReporter helped = new GivenReporter(false, true, "赵大爷", null, null, null);
        var reporter = given().when(report(G1, ROADS, null, helped))
                .by(People.GRID_WORKER)
                .then(IssueReported.class)
                .issue()
                .reported()
                .reporter();
        assertThat(reporter.standing()).isEqualTo(Standing.BY_PROXY);
        assertThat(reporter.proxy()).isEqualTo(People.GRID_WORKER.person());
        assertThat(reporter.name()).isEqualTo(new Personal.Clear(reporter.subject(), "赵大爷"));
    }

    @Test
    void whatTheCountysOwnPeopleFindHasNoOutsideReporter() {
        var reporter = given().when(report(G1, ROADS, null, null))
                .by(People.GRID_WORKER)
                .then(IssueReported.class)
                .issue()
                .reported()
                .reporter();
        assertThat(reporter.standing()).isEqualTo(Standing.OFFICIAL);
    }

    @Test
    void aReportNamesAreaCategoryAndUnitThatExist() {
        given().when(report(new AreaId("atlantis"), ROADS, null, MR_ZHAO)).thenRefused(Refusal.UNKNOWN_AREA);
        given().when(report(G1, new CategoryId("magic"), null, MR_ZHAO)).thenRefused(Refusal.UNKNOWN_CATEGORY);
        given().when(report(G1, ROADS, new UnitId("u-none"), MR_ZHAO)).thenRefused(Refusal.UNKNOWN_UNIT);
    }

    @Test
    void nothingNewArisesInAnAreaThatIsNoMore() {
        given().when(report(G0, ROADS, null, MR_ZHAO)).thenRefused(Refusal.AREA_CLOSED);
        given().when(report(G0, ROADS, null, MR_ZHAO)).takingOverHistory().then(IssueReported.class);
    }

    @Test
    void aUnitThatIsNoMoreTakesNothingOn() {
        given(reported()).when(new Accept(U_G0, null)).thenRefused(Refusal.UNIT_CLOSED);
    }

    @Test
    void whatNobodyIsNamedForTakesItsRoute() {
        Route route = new Route(G1, People.GRID_HEAD.person(), Post.GRID_HEAD, U_V1, Level.VILLAGE, List.of());
        SmallCounty routed = SmallCounty.usual().routedBy((place, category) -> Optional.of(route));
        IssueAccepted accepted = given(reported())
                .in(routed)
                .when(new Accept(null, null))
                .then(IssueAccepted.class)
                .event(IssueAccepted.class);
        assertThat(accepted.lead()).isEqualTo(U_V1);
        assertThat(accepted.level()).isEqualTo(Level.VILLAGE);
        assertThat(accepted.dutyHolder()).isEqualTo(People.GRID_HEAD.person());
    }

    @Test
    void noRouteLeadsUpUnsaid() {
        Route route = new Route(G1, null, null, U_COUNTY, Level.COUNTY, List.of());
        SmallCounty routed = SmallCounty.usual().routedBy((place, category) -> Optional.of(route));
        IssueAccepted accepted = given(reported())
                .in(routed)
                .when(new Accept(null, null))
                .by(People.CADRE)
                .then(IssueAccepted.class)
                .event(IssueAccepted.class);
        assertThat(accepted.lead()).isEqualTo(U_V1);
        assertThat(accepted.dutyHolder()).isEqualTo(People.CADRE.person());
    }

    @Test
    void nobodyReportsTheSameIssueTwice() {
        given(reported()).when(report(G1, ROADS, null, MR_ZHAO)).thenRefused(Refusal.OUT_OF_STEP);
    }

    @Test
    void nothingHappensToAnIssueBeforeItsReport() {
        given(reported()).when(new Urge("快点")).at(at("2026-03-02T08:59")).thenRefused(Refusal.BEFORE_REPORT);
    }

    @Test
    void anAnswerOnTheSpotIsTheFeedbackAndEndsIt() {
        var after = given(reported())
                .when(new Answer("周五通水"))
                .then(IssueAnswered.class)
                .issue();
        assertThat(after.stage()).isEqualTo(Stage.ANSWERED);
        assertThat(after.stage().isTerminal()).isTrue();
    }

    @Test
    void whatIsNotOursIsDeclinedWithGroundAndChannel() {
        given(reported()).when(new Decline(GROUND, Channel.COURT, "已进入诉讼")).then(IssueDeclined.class);
    }

    @Test
    void aDuplicateIsLinkedToAnIssueThatStandsAndCanBeUnlinked() {
        Issue earlier = earlier(reported());
        var linked =
                given(reported()).when(new Link(EARLIER, "同一处")).seeing(earlier).then(DuplicateLinked.class);
        assertThat(linked.issue().reported().original()).isEqualTo(EARLIER);
        assertThat(linked.event(DuplicateLinked.class).originalVersion()).isEqualTo(earlier.version());
        var unlinked = given(reported(), linked.event(DuplicateLinked.class))
                .when(new Unlink(GROUND))
                .then(DuplicateUnlinked.class)
                .issue();
        assertThat(unlinked.stage()).isEqualTo(Stage.REPORTED);
        assertThat(unlinked.reported().original()).isNull();
    }

    @Test
    void anIssueRepeatsNeitherItselfNorAnUnknownNorAnotherDuplicate() {
        Story story = given(reported());
        story.when(new Link(Facts.ID, "同一处")).thenRefused(Refusal.ORIGINAL_IS_ITSELF);
        story.when(new Link(EARLIER, "同一处")).thenRefused(Refusal.ORIGINAL_UNKNOWN);
        DuplicateLinked link = new DuplicateLinked(EARLIER, Facts.act(People.OPERATOR), Facts.ID, 0, "同一处");
        story.when(new Link(EARLIER, "同一处"))
                .seeing(earlier(reported(), link))
                .thenRefused(Refusal.ORIGINAL_IS_DUPLICATE);
    }

    @Test
    void acceptanceNamesDutyHolderLeadAndAClockThatExplainsItself() {
        var after = given(reported())
                .when(new Accept(U_G1, People.GRID_WORKER.person()))
                .at(at("2026-09-29T15:00"))
                .then(IssueAccepted.class)
                .issue();
        assertThat(after.accepted().lead()).isEqualTo(U_G1);
        assertThat(after.accepted().level()).isEqualTo(Level.GRID);
        Deadline deadline = after.accepted().deadline();
        assertThat(deadline).isNotNull();
        assertThat(deadline.rule()).isEqualTo("5 working-day");
        assertThat(deadline.policy()).isEqualTo(Facts.POLICY);
        assertThat(deadline.skipped()).hasSize(8).contains(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 11));
        assertThat(deadline.due()).isEqualTo(at("2026-10-13T00:00"));
    }

    @Test
    void whoeverAcceptsWithoutNamingALeadTakesItThemselves() {
        var after =
                given(reported()).when(new Accept(null, null)).by(People.CADRE).then(IssueAccepted.class);
        assertThat(after.issue().accepted().lead()).isEqualTo(U_V1);
        assertThat(after.issue().accepted().dutyHolder()).isEqualTo(People.CADRE.person());
        given(reported())
                .when(new Accept(null, null))
                .by(People.DISPATCHER_WITHOUT_UNIT)
                .thenRefused(Refusal.NO_UNIT);
    }

    @Test
    void theLeadAnswersForThePlaceAndTheDutyHolderExists() {
        given(reported()).when(new Accept(U_V3, null)).thenRefused(Refusal.UNIT_ELSEWHERE);
        given(reported()).when(new Accept(U_G1, new PersonId("nobody"))).thenRefused(Refusal.UNKNOWN_PERSON);
    }

    @Test
    void aDeskNamesNobodyAboveItselfForThatIsWhatEscalationIsFor() {
        given(reported()).when(new Accept(U_T1, null)).by(People.CADRE).thenRefused(Refusal.UNIT_ABOVE);
        given(reported()).when(new Accept(U_T1, null)).by(People.OPERATOR).then(IssueAccepted.class);
    }

    @Test
    void historyTakenOverStartsNoClock() {
        var after = given(reported())
                .when(new Accept(U_G1, null))
                .by(People.IMPORT)
                .takingOverHistory()
                .then(IssueAccepted.class);
        assertThat(after.event(IssueAccepted.class).deadline()).isNull();
    }

    @Test
    void aCriticalHazardGoesStraightToTheCounty() {
        var after = given(reportedHazard(Severity.CRITICAL))
                .when(new Accept(U_G1, null))
                .then(IssueAccepted.class, IssueEscalated.class);
        assertThat(after.event(IssueEscalated.class).reason()).isEqualTo(Reason.SEVERITY);
        assertThat(after.event(IssueEscalated.class).from()).isEqualTo(Level.GRID);
        assertThat(after.issue().accepted().level()).isEqualTo(Level.COUNTY);
        assertThat(after.issue().accepted().lead()).isEqualTo(U_COUNTY);
    }

    @Test
    void aHazardThatTurnsOutCriticalGoesThereToo() {
        given(reportedHazard(Severity.MINOR), accepted())
                .when(new Correct(GROUND, severity(Severity.CRITICAL)))
                .then(IssueCorrected.class, IssueEscalated.class);
        given(reportedHazard(Severity.MINOR), acceptedFor(Level.COUNTY, U_COUNTY))
                .when(new Correct(GROUND, severity(Severity.CRITICAL)))
                .then(IssueCorrected.class);
    }

    @Test
    void aCriticalHazardNeedsACountyDeskToGoTo() {
        given(reportedHazard(Severity.CRITICAL))
                .in(SmallCounty.withoutDesksAbove())
                .when(new Accept(U_G1, null))
                .thenRefused(Refusal.NO_DESK);
    }

    @Test
    void aCorrectionSetsRightWhatItNamesAndLeavesTheRest() {
        var after = given(reported())
                .when(new Correct(GROUND, new Correction(null, G2, null, null, null, null)))
                .then(IssueCorrected.class)
                .issue();
        assertThat(after.reported().area()).isEqualTo(G2);
        assertThat(after.reported().matter().summary()).isEqualTo("路面塌陷");
    }

    @Test
    void onlyHazardsHaveASeverity() {
        given(reported())
                .when(new Correct(GROUND, severity(Severity.MAJOR)))
                .thenRefused(Refusal.SEVERITY_OF_HAZARDS_ONLY);
    }

    @Test
    void anAppealCanBeTakenBackButADangerStaysOnceAccepted() {
        given(reported(), accepted())
                .when(new Withdraw("不用了"))
                .by(People.RESIDENT)
                .then(IssueWithdrawn.class);
        given(reportedHazard(Severity.MINOR)).when(new Withdraw("看错了")).then(IssueWithdrawn.class);
        given(reportedHazard(Severity.MINOR), accepted())
                .when(new Withdraw("不用了"))
                .thenRefused(Refusal.HAZARD_STAYS);
        given(reported(Kind.RECTIFICATION_FINDING, null), accepted())
                .when(new Withdraw("不用了"))
                .thenRefused(Refusal.HAZARD_STAYS);
    }

    private static Correction severity(Severity severity) {
        return new Correction(null, null, null, null, severity, null);
    }

    private static Issue earlier(IssueEvent... events) {
        return Issue.fold(EARLIER, List.of(events));
    }

    private static Report report(
            AreaId area, CategoryId category, @Nullable UnitId complainedOf, @Nullable GivenReporter reporter) {
        return new Report(
                Source.HOTLINE_CALL,
                Kind.APPEAL,
                AppealType.REQUEST,
                null,
                null,
                category,
                null,
                "路面塌陷",
                "村口路面塌了",
                area,
                null,
                reporter,
                complainedOf,
                null,
                null,
                null);
    }
}
