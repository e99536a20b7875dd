package org.lianshou.command.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.histories.SmallCounty.PETITIONS;
import static org.lianshou.command.histories.SmallCounty.ROADS;
import static org.lianshou.command.histories.SmallCounty.U_G1;
import static org.lianshou.command.histories.SmallCounty.U_T1;
import static org.lianshou.command.histories.SmallCounty.U_V1;
import static org.lianshou.command.issue.Facts.GROUND;
import static org.lianshou.command.issue.Facts.ID;
import static org.lianshou.command.issue.Facts.at;
import static org.lianshou.command.issue.Facts.reported;
import static org.lianshou.command.issue.Facts.reportedPetition;
import static org.lianshou.command.issue.Story.given;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.command.issue.ClockCommand.Strike;
import org.lianshou.command.issue.CollectionCommand.Accept;
import org.lianshou.command.issue.CollectionCommand.Correct;
import org.lianshou.command.issue.EvaluationCommand.ConcludeUnsatisfied;
import org.lianshou.command.issue.EvaluationCommand.Evaluate;
import org.lianshou.command.issue.ResolutionCommand.ApproveExtension;
import org.lianshou.command.issue.ResolutionCommand.Complete;
import org.lianshou.command.issue.ResolutionCommand.Defer;
import org.lianshou.command.issue.ResolutionCommand.Dispatch;
import org.lianshou.command.issue.ResolutionCommand.MovePolicy;
import org.lianshou.command.issue.ResolutionCommand.RequestExtension;
import org.lianshou.command.issue.ResolutionCommand.SettleDeferral;
import org.lianshou.command.issue.ResolutionCommand.SignFor;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.Card;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.ClockEvent.DeadlineMissed;
import org.lianshou.issue.ClockEvent.DeadlineWarned;
import org.lianshou.issue.ClockKind;
import org.lianshou.issue.CollectionEvent.DuplicateLinked;
import org.lianshou.issue.CollectionEvent.DuplicateUnlinked;
import org.lianshou.issue.CollectionEvent.IssueAccepted;
import org.lianshou.issue.CollectionEvent.IssueCorrected;
import org.lianshou.issue.Correction;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.DiscussionEvent.DiscussionWaived;
import org.lianshou.issue.EvaluationEvent.ConcludedUnsatisfied;
import org.lianshou.issue.EvaluationEvent.IssueEvaluated;
import org.lianshou.issue.EvaluationEvent.ReworkOrdered;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.LadderEvent.IssueEscalated;
import org.lianshou.issue.LadderEvent.Reason;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.ResolutionEvent.DeferralSettled;
import org.lianshou.issue.ResolutionEvent.ExtensionApproved;
import org.lianshou.issue.ResolutionEvent.ExtensionRequested;
import org.lianshou.issue.ResolutionEvent.IssueCompleted;
import org.lianshou.issue.ResolutionEvent.IssueDeferred;
import org.lianshou.issue.ResolutionEvent.IssueDispatched;
import org.lianshou.issue.ResolutionEvent.IssueSignedFor;
import org.lianshou.issue.ResolutionEvent.PolicyMoved;
import org.lianshou.issue.Source;
import org.lianshou.issue.Stage;

/** 信访事项: by the law's own figures (信访工作条例 22, 23, 34 to 36), and what came in by web (GB/T 33358-2016). */
class PetitionRulesTest {
    private static final Evaluate UNSATISFIED = new Evaluate(true, false, "不服");

    private static Story.Asked struck(Story story, String when) {
        return story.when(new Strike()).by(People.CLOCK).at(at(when));
    }

    private static Story story(Story.Followed after) {
        return new Story(after.issue(), SmallCounty.usual());
    }

    private static Story petition() {
        return given(reportedPetition(AppealType.REQUEST));
    }

    /** A petition that the grid works on; whatever comes next. */
    private static Story inHand() {
        Story.Followed accepted = petition().when(new Accept(U_G1, null)).then(IssueAccepted.class);
        Story.Followed planned = story(accepted)
                .when(new DiscussionCommand.WaiveDiscussion(new Ground("minor-matter", "即办")))
                .then(DiscussionWaived.class);
        return worked(story(planned), People.GRID_WORKER, Facts.LATER);
    }

    private static Story worked(Story planned, Actor by, Instant when) {
        Story.Followed dispatched = planned.when(new Dispatch(Objects.requireNonNull(by.unit()), null, null))
                .by(People.COUNTY_DISPATCHER)
                .at(when)
                .then(IssueDispatched.class);
        return story(story(dispatched).when(new SignFor()).by(by).at(when).then(IssueSignedFor.class));
    }

    private static Story done(Story inHand, Actor by, Instant when) {
        return story(
                inHand.when(new Complete("已答复", null, null)).by(by).at(when).then(IssueCompleted.class));
    }

    private static @Nullable Deadline deadline(Issue issue) {
        return issue.accepted().deadline();
    }

    private static String figure(Issue issue) {
        Deadline deadline = Objects.requireNonNull(deadline(issue));
        return Objects.requireNonNull(deadline.basis()).figure();
    }

    private static Correction into(CategoryId category) {
        return new Correction(category, null, null, null, null, null);
    }

    @Test
    void itIsDecidedWithinFifteenDaysWhetherAPetitionIsAccepted() {
        struck(petition(), "2026-03-14T02:14").then();
        DeadlineWarned warned = struck(petition(), "2026-03-14T02:15")
                .then(DeadlineWarned.class)
                .event(DeadlineWarned.class);
        assertThat(warned.clock()).isEqualTo(ClockKind.ACCEPTANCE);
        assertThat(warned.deadline().due()).isEqualTo(at("2026-03-18T00:00"));
        assertThat(warned.deadline().rule()).isEqualTo("15 calendar-day");
        assertThat(warned.deadline().basis()).extracting(Deadline.Basis::figure).isEqualTo("petition.accept-within");
        Story.Followed late = struck(petition(), "2026-03-18T00:00").then(DeadlineWarned.class, DeadlineMissed.class);
        assertThat(late.issue().card()).isEqualTo(Card.YELLOW);
    }

    @Test
    void beyondToleranceItIsCardedRedAndNobodyIsGivenItUnasked() {
        Story.Followed tooLate = struck(petition(), "2026-03-19T00:00")
                .then(DeadlineWarned.class, DeadlineMissed.class, DeadlineMissed.class);
        assertThat(tooLate.issue().card()).isEqualTo(Card.RED);
        assertThat(tooLate.issue().stage()).isEqualTo(Stage.REPORTED);
        struck(story(tooLate), "2026-06-01T00:00").then();
    }

    @Test
    void onceItIsDecidedNobodyIsLateWithIt() {
        Story.Followed late = struck(petition(), "2026-03-18T00:00").then(DeadlineWarned.class, DeadlineMissed.class);
        Story.Followed accepted = story(late)
                .when(new Accept(U_G1, null))
                .at(at("2026-03-18T09:00"))
                .then(IssueAccepted.class);
        assertThat(accepted.issue().card()).isNull();
        struck(story(accepted), "2026-03-18T10:00").then();
    }

    @ParameterizedTest
    @CsvSource({
        "CONSULTATION, false",
        "REQUEST, true",
        "COMPLAINT, true",
        "REPORT_OF_WRONGDOING, true",
        "SUGGESTION, true"
    })
    void aQuestionIsNoPetition(AppealType type, boolean petition) {
        List<IssueEvent> struck =
                struck(given(reportedPetition(type)), "2026-04-01T00:00").decide();
        assertThat(struck.isEmpty()).isNotEqualTo(petition);
    }

    @Test
    void whatCameByWebIsReactedToWithinADay() {
        Story web = given(reported());
        struck(web, "2026-03-03T02:59").then();
        DeadlineWarned warned =
                struck(web, "2026-03-03T03:00").then(DeadlineWarned.class).event(DeadlineWarned.class);
        assertThat(warned.clock()).isEqualTo(ClockKind.WEB_REACTION);
        assertThat(warned.deadline().rule()).isEqualTo("24 hour");
        assertThat(warned.deadline().basis()).extracting(Deadline.Basis::figure).isEqualTo("hotline.web-mail-within");
        struck(web, "2026-03-03T09:00").then(DeadlineWarned.class, DeadlineMissed.class);
        struck(web, "2026-03-05T00:00").then(DeadlineWarned.class, DeadlineMissed.class, DeadlineMissed.class);
    }

    @Test
    void aPetitionByWebHasTheLawsTimeAndNotTheStandards() {
        Story web = given(reportedPetition(AppealType.REQUEST, Source.WEB_FORM));
        struck(web, "2026-03-14T02:14").then();
        assertThat(struck(web, "2026-03-14T02:15")
                        .then(DeadlineWarned.class)
                        .event(DeadlineWarned.class)
                        .clock())
                .isEqualTo(ClockKind.ACCEPTANCE);
    }

    @Test
    void aLinkThatIsUndoneLeavesTheTimeAnew() {
        IssueEvent linked = new DuplicateLinked(ID, Facts.act(People.OPERATOR), new IssueId(ID.value()), 3, "同一件");
        Act later = new Act(People.OPERATOR, at("2026-03-20T09:00"), false, null);
        Story again = given(reported(), linked, new DuplicateUnlinked(ID, later, GROUND));
        struck(given(reported(), linked), "2026-06-01T00:00").then();
        struck(again, "2026-03-21T02:59").then();
        struck(again, "2026-03-21T03:00").then(DeadlineWarned.class);
    }

    @Test
    void itIsFinishedWithinSixtyDaysAndTheDeadlineSaysWhy() {
        Deadline due = deadline(petition()
                .when(new Accept(U_G1, null))
                .then(IssueAccepted.class)
                .issue());
        assertThat(due).isNotNull();
        assertThat(due.due()).isEqualTo(at("2026-05-02T00:00"));
        assertThat(due.basis()).extracting(Deadline.Basis::figure).isEqualTo("petition.finish-within");
        assertThat(due.skipped()).isEmpty();
    }

    @Test
    void anotherCategoryHasItsTimeFromTheSameBeginning() {
        Story roads = story(given(reported()).when(new Accept(U_G1, null)).then(IssueAccepted.class));
        Story.Followed petition = roads.when(new Correct(GROUND, into(PETITIONS)))
                .at(at("2026-03-05T09:00"))
                .then(IssueCorrected.class);
        assertThat(deadline(petition.issue())).extracting(Deadline::due).isEqualTo(at("2026-05-02T00:00"));
        assertThat(petition.event(IssueCorrected.class).act().policy()).isEqualTo(Facts.POLICY);
        Story.Followed back = story(petition)
                .when(new Correct(GROUND, into(ROADS)))
                .at(at("2026-03-06T09:00"))
                .then(IssueCorrected.class);
        assertThat(deadline(back.issue())).extracting(Deadline::due).isEqualTo(at("2026-03-10T00:00"));
        Story.Followed alike = roads.when(new Correct(GROUND, into(SmallCounty.PRODUCTION_SAFETY)))
                .then(IssueCorrected.class);
        assertThat(alike.event(IssueCorrected.class).deadline()).isNull();
    }

    @Test
    void whatWasExtendedKeepsItsTimeWhenTheCategoryIsSetRight() {
        Story extended = story(extended(inHand(), 10));
        assertThat(extended.when(new Correct(GROUND, into(ROADS)))
                        .then(IssueCorrected.class)
                        .event(IssueCorrected.class)
                        .deadline())
                .isNull();
    }

    private static Story.Followed extended(Story inHand, int days) {
        Story.Followed asked = inHand.when(new RequestExtension(null, days, GROUND))
                .by(People.GRID_WORKER)
                .then(ExtensionRequested.class);
        return story(asked)
                .when(new ApproveExtension("情况复杂，延长三十日"))
                .by(People.COUNTY_DISPATCHER)
                .then(ExtensionApproved.class);
    }

    @Test
    void itIsExtendedOnceByUpToThirtyDaysAndTheReporterIsTold() {
        Story inHand = inHand();
        Story.Asked longer = inHand.when(new RequestExtension(null, 31, GROUND)).by(People.GRID_WORKER);
        longer.thenRefused(Refusal.EXTENSION_TOO_LONG);
        Story.Followed extended = extended(inHand, 30);
        assertThat(deadline(extended.issue())).extracting(Deadline::due).isEqualTo(at("2026-06-01T00:00"));
        assertThat(figure(extended.issue())).isEqualTo("petition.extension");
        assertThat(extended.event(ExtensionApproved.class).notice()).isEqualTo("情况复杂，延长三十日");
        story(extended)
                .when(new RequestExtension(null, 1, GROUND))
                .by(People.GRID_WORKER)
                .thenRefused(Refusal.EXTENSIONS_EXHAUSTED);
    }

    @Test
    void anExtensionOfWhichTheReporterIsNotToldIsNotGranted() {
        Story.Followed asked = inHand().when(new RequestExtension(null, 30, GROUND))
                .by(People.GRID_WORKER)
                .then(ExtensionRequested.class);
        story(asked)
                .when(new RequestExtension(null, 1, GROUND))
                .by(People.GRID_WORKER)
                .thenRefused(Refusal.EXTENSION_PENDING);
        story(asked)
                .when(new ApproveExtension(null))
                .by(People.COUNTY_DISPATCHER)
                .thenRefused(Refusal.REPORTER_NOT_TOLD);
    }

    @Test
    void petitionsAreExtendedByCalendarDaysAndAllElseByWorkingDays() {
        inHand().when(new RequestExtension(1, null, GROUND))
                .by(People.GRID_WORKER)
                .thenRefused(Refusal.EXTENSION_IN_OTHER_DAYS);
        given(Facts.inProgress())
                .when(new RequestExtension(null, 1, GROUND))
                .by(People.GRID_WORKER)
                .thenRefused(Refusal.EXTENSION_IN_OTHER_DAYS);
    }

    /** By the levels above, each within thirty days; after the second it is at an end. */
    @Test
    void whoeverDoesNotAcceptTheOutcomeHasItReviewedTwice() {
        Story.Followed review = done(inHand(), People.GRID_WORKER, at("2026-03-03T09:00"))
                .when(UNSATISFIED)
                .by(People.RESIDENT)
                .at(at("2026-03-04T09:00"))
                .then(IssueEvaluated.class, ReworkOrdered.class, IssueEscalated.class);
        assertThat(review.event(IssueEscalated.class).reason()).isEqualTo(Reason.REVIEW);
        assertThat(review.issue().accepted().lead()).isEqualTo(U_V1);
        runs(review.issue(), "2026-04-04T00:00", "petition.review-within");

        Story again =
                done(worked(story(review), People.CADRE, at("2026-03-05T09:00")), People.CADRE, at("2026-03-06T09:00"));
        Story.Followed reReview = again.when(UNSATISFIED)
                .by(People.RESIDENT)
                .at(at("2026-03-09T09:00"))
                .then(IssueEvaluated.class, ReworkOrdered.class, IssueEscalated.class);
        assertThat(reReview.issue().accepted().lead()).isEqualTo(U_T1);
        runs(reReview.issue(), "2026-04-09T00:00", "petition.re-review-within");

        Story last = done(
                worked(story(reReview), People.TOWNSHIP_DISPATCHER, at("2026-03-10T09:00")),
                People.TOWNSHIP_DISPATCHER,
                at("2026-03-11T09:00"));
        Story.Followed end = last.when(UNSATISFIED)
                .by(People.RESIDENT)
                .at(at("2026-03-12T09:00"))
                .then(IssueEvaluated.class, ConcludedUnsatisfied.class);
        assertThat(end.issue().stage()).isEqualTo(Stage.EVALUATED);
        assertThat(end.event(ConcludedUnsatisfied.class).ground().code()).isEqualTo("re-review-final");
        last.when(new ConcludeUnsatisfied(GROUND))
                .by(People.SUPERVISOR)
                .at(at("2026-03-12T09:00"))
                .then(ConcludedUnsatisfied.class);
        again.when(new ConcludeUnsatisfied(GROUND))
                .by(People.SUPERVISOR)
                .at(at("2026-03-12T09:00"))
                .thenRefused(Refusal.NOT_CONCLUDABLE);
    }

    private static void runs(Issue issue, String due, String figure) {
        assertThat(deadline(issue)).extracting(Deadline::due).isEqualTo(at(due));
        assertThat(figure(issue)).isEqualTo(figure);
    }

    private static Story underReview() {
        Story.Followed review = done(inHand(), People.GRID_WORKER, at("2026-03-03T09:00"))
                .when(UNSATISFIED)
                .by(People.RESIDENT)
                .at(at("2026-03-04T09:00"))
                .then(IssueEvaluated.class, ReworkOrdered.class, IssueEscalated.class);
        return worked(story(review), People.CADRE, at("2026-03-05T09:00"));
    }

    @Test
    void aReviewIsNotExtended() {
        underReview()
                .when(new RequestExtension(null, 1, GROUND))
                .by(People.CADRE)
                .at(at("2026-03-06T09:00"))
                .thenRefused(Refusal.REVIEW_NOT_EXTENDED);
    }

    @Test
    void aReviewStaysOneOnTheLedgerAndUnderAnotherPolicy() {
        Story deferred = story(underReview()
                .when(new Defer(GROUND, LocalDate.of(2026, 3, 20)))
                .by(People.CADRE)
                .at(at("2026-03-06T09:00"))
                .then(IssueDeferred.class));
        Story.Followed settled = deferred.when(new SettleDeferral("继续"))
                .by(People.CADRE)
                .at(at("2026-03-09T09:00"))
                .then(DeferralSettled.class);
        assertThat(figure(settled.issue())).isEqualTo("petition.review-within");
        Story.Followed moved = underReview()
                .when(new MovePolicy(new PolicyVersion("test-2026.2+t1-2026.1"), GROUND))
                .by(People.COUNTY_DISPATCHER)
                .at(at("2026-11-20T09:00"))
                .then(PolicyMoved.class);
        runs(moved.issue(), "2026-04-04T00:00", "petition.review-within");
    }

    @Test
    void theClocksBeforeAcceptanceRunByThePolicyThatWasInForceWhenTheyBegan() {
        Issue reported = petition().issue();
        PolicyVersion then = SmallCounty.usual()
                .rulebook()
                .policyOfClocks(reported, at("2026-11-20T09:00"))
                .version();
        assertThat(then).isEqualTo(Facts.POLICY);
    }
}
