package org.lianshou.command.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.histories.SmallCounty.U_COUNTY;
import static org.lianshou.command.histories.SmallCounty.U_G1;
import static org.lianshou.command.histories.SmallCounty.U_V1;
import static org.lianshou.command.issue.Facts.GROUND;
import static org.lianshou.command.issue.Facts.ID;
import static org.lianshou.command.issue.Facts.MONDAY;
import static org.lianshou.command.issue.Facts.POLICY;
import static org.lianshou.command.issue.Facts.accepted;
import static org.lianshou.command.issue.Facts.acceptedFor;
import static org.lianshou.command.issue.Facts.acceptedWithoutClock;
import static org.lianshou.command.issue.Facts.act;
import static org.lianshou.command.issue.Facts.all;
import static org.lianshou.command.issue.Facts.at;
import static org.lianshou.command.issue.Facts.deferred;
import static org.lianshou.command.issue.Facts.discussionWaived;
import static org.lianshou.command.issue.Facts.dispatched;
import static org.lianshou.command.issue.Facts.done;
import static org.lianshou.command.issue.Facts.evaluated;
import static org.lianshou.command.issue.Facts.inProgress;
import static org.lianshou.command.issue.Facts.objection;
import static org.lianshou.command.issue.Facts.posted;
import static org.lianshou.command.issue.Facts.reported;
import static org.lianshou.command.issue.Facts.returned;
import static org.lianshou.command.issue.Facts.signedFor;
import static org.lianshou.command.issue.Story.given;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.command.issue.ClockCommand.Strike;
import org.lianshou.issue.Act;
import org.lianshou.issue.Card;
import org.lianshou.issue.ClockEvent.DeadlineMissed;
import org.lianshou.issue.ClockEvent.DeadlineWarned;
import org.lianshou.issue.ClockEvent.DeferralReviewDue;
import org.lianshou.issue.ClockEvent.NoticePeriodEnded;
import org.lianshou.issue.ClockKind;
import org.lianshou.issue.CollectionEvent.IssueAccepted;
import org.lianshou.issue.CollectionEvent.IssueCorrected;
import org.lianshou.issue.Correction;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.DiscussionEvent.NoConsensusReached;
import org.lianshou.issue.EvaluationEvent.IssueEvaluated;
import org.lianshou.issue.EvaluationEvent.ReworkOrdered;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.LadderEvent.IssueEscalated;
import org.lianshou.issue.LadderEvent.Reason;
import org.lianshou.issue.Level;
import org.lianshou.issue.PublicationEvent.ObjectionAnswered;
import org.lianshou.issue.ResolutionEvent.DeferralSettled;
import org.lianshou.issue.ResolutionEvent.ExtensionApproved;
import org.lianshou.issue.ResolutionEvent.IssueReturned;
import org.lianshou.issue.ResolutionEvent.ReturnRefused;
import org.lianshou.issue.Role;
import org.lianshou.issue.Stage;
import org.lianshou.issue.Urgency;
import org.lianshou.policy.FigureKey;
import org.lianshou.policy.Policy;
import org.lianshou.policy.Span;

/** 时限: each clock warns, then cards, and for handling raises the issue; and only once, whenever it is struck. */
class ClockRulesTest {

    private static Story.Asked struck(Story story, String when) {
        return story.when(new Strike()).by(People.CLOCK).at(at(when));
    }

    private static IssueEvent corrected(Urgency urgency) {
        Correction correction = new Correction(null, null, null, urgency, null, null);
        return new IssueCorrected(ID, act(People.OPERATOR), GROUND, correction, null);
    }

    private static Act later(String when) {
        return new Act(People.CADRE, at(when), false, POLICY);
    }

    @Test
    void aDeskThatDoesNotGiveAnIssueOutIsWarnedThenCardedYellowThenRed() {
        Story waiting = given(reported(), accepted());
        struck(waiting, "2026-03-02T11:59").then();
        DeadlineWarned warned =
                struck(waiting, "2026-03-02T12:00").then(DeadlineWarned.class).event(DeadlineWarned.class);
        assertThat(warned.clock()).isEqualTo(ClockKind.DISPATCH);
        assertThat(warned.since()).isEqualTo(MONDAY);
        assertThat(warned.deadline().due()).isEqualTo(at("2026-03-02T13:00"));
        assertThat(warned.deadline().rule()).isEqualTo("4 hour");
        assertThat(warned.deadline().policy()).isEqualTo(POLICY);
        Story.Followed late = struck(waiting, "2026-03-02T13:00").then(DeadlineWarned.class, DeadlineMissed.class);
        assertThat(late.issue().card()).isEqualTo(Card.YELLOW);
        struck(waiting, "2026-03-03T23:59").then(DeadlineWarned.class, DeadlineMissed.class);
        Story.Followed tooLate = struck(waiting, "2026-03-04T00:00")
                .then(DeadlineWarned.class, DeadlineMissed.class, DeadlineMissed.class);
        assertThat(tooLate.issue().card()).isEqualTo(Card.RED);
        assertThat(tooLate.issue().stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(tooLate.issue().accepted().level()).isEqualTo(Level.GRID);
    }

    @Test
    void whatIsStruckIsDatedWhenItWasDueAndBySystem() {
        DeadlineMissed missed = struck(given(reported(), accepted()), "2026-03-02T17:30")
                .then(DeadlineWarned.class, DeadlineMissed.class)
                .event(DeadlineMissed.class);
        assertThat(missed.act().occurredAt()).isEqualTo(at("2026-03-02T13:00"));
        assertThat(missed.act().actor().capacity()).isEqualTo(Role.SYSTEM);
        assertThat(missed.act().policy()).isEqualTo(POLICY);
        assertThat(missed.card()).isEqualTo(Card.YELLOW);
    }

    @Test
    void aWaiverDoesNotGiveTheDeskMoreTimeAndASessionDoes() {
        struck(given(reported(), accepted(), discussionWaived()), "2026-03-02T13:00")
                .then(DeadlineWarned.class, DeadlineMissed.class);
        IssueEvent session = new NoConsensusReached(ID, later("2026-03-02T12:30"), "说事会 1 号", "再议");
        struck(given(reported(), accepted(), session), "2026-03-02T15:29").then();
    }

    @Test
    void aLeadUnitThatDoesNotSignIsCarded() {
        struck(given(dispatched()), "2026-03-03T14:14").then();
        struck(given(dispatched()), "2026-03-03T14:15").then(DeadlineWarned.class);
        DeadlineMissed missed = struck(given(dispatched()), "2026-03-04T00:00")
                .then(DeadlineWarned.class, DeadlineMissed.class)
                .event(DeadlineMissed.class);
        assertThat(missed.clock()).isEqualTo(ClockKind.SIGN_FOR);
        struck(given(inProgress()), "2026-03-04T00:00").then();
    }

    @Test
    void aReturnPausesNothing() {
        IssueEvent refused = new ReturnRefused(ID, later("2026-03-03T23:00"), "继续办理");
        DeadlineMissed missed = struck(given(all(dispatched(), returned(), refused)), "2026-03-04T00:00")
                .then(DeadlineWarned.class, DeadlineMissed.class)
                .event(DeadlineMissed.class);
        assertThat(missed.since()).isEqualTo(MONDAY);
    }

    @Test
    void whatWasWarnedOfBeforeAReturnIsNotWarnedOfAgainAfterIt() {
        Story.Followed warned = struck(given(dispatched()), "2026-03-03T15:00").then(DeadlineWarned.class);
        Issue back = warned.issue()
                .evolve(new IssueReturned(ID, later("2026-03-03T16:00"), GROUND, null))
                .evolve(new ReturnRefused(ID, later("2026-03-03T17:00"), "继续办理"));
        struck(new Story(back, SmallCounty.usual()), "2026-03-03T18:00").then();
        struck(new Story(back, SmallCounty.usual()), "2026-03-04T00:00").then(DeadlineMissed.class);
    }

    @Test
    void whoeverHadSignedAndMustSignAgainHasTheTimeAnew() {
        IssueEvent refused = new ReturnRefused(ID, later("2026-03-04T09:00"), "继续办理");
        struck(given(all(inProgress(), returned(), refused)), "2026-03-04T10:00")
                .then();
    }

    @Test
    void aReturnWaitsForItsDecisionWithAClock() {
        DeadlineMissed missed = struck(given(all(dispatched(), returned())), "2026-03-05T00:00")
                .then(DeadlineWarned.class, DeadlineMissed.class)
                .event(DeadlineMissed.class);
        assertThat(missed.clock()).isEqualTo(ClockKind.RETURN_DECISION);
        assertThat(missed.deadline().rule()).isEqualTo("2 working-day");
    }

    @Test
    void somebodyMustTakeAnUrgentIssueOnInHalfAnHour() {
        Story urgent = given(reported(), corrected(Urgency.URGENT), accepted());
        struck(urgent, "2026-03-02T09:22").then();
        DeadlineWarned warned =
                struck(urgent, "2026-03-02T09:23").then(DeadlineWarned.class).event(DeadlineWarned.class);
        assertThat(warned.clock()).isEqualTo(ClockKind.REACTION);
        assertThat(warned.act().occurredAt()).isEqualTo(Instant.parse("2026-03-02T01:22:30Z"));
        struck(urgent, "2026-03-02T09:30").then(DeadlineWarned.class, DeadlineMissed.class);
    }

    @Test
    void onceSomebodyHasTakenItOnNobodyNeedReactAnyMore() {
        struck(given(all(dispatched(), corrected(Urgency.URGENT), signedFor(People.GRID_WORKER))), "2026-03-02T10:00")
                .then();
        struck(
                        given(reported(), accepted(), corrected(Urgency.URGENT), corrected(Urgency.ORDINARY)),
                        "2026-03-02T10:00")
                .then();
    }

    @Test
    void handlingBeyondToleranceGoesUpOneRung() {
        Story working = given(inProgress());
        struck(working, "2026-03-09T23:59").then(DeadlineWarned.class);
        struck(working, "2026-03-10T00:00").then(DeadlineWarned.class, DeadlineMissed.class);
        struck(working, "2026-03-10T23:59").then(DeadlineWarned.class, DeadlineMissed.class);
        Story.Followed raised = struck(working, "2026-03-11T00:00")
                .then(DeadlineWarned.class, DeadlineMissed.class, DeadlineMissed.class, IssueEscalated.class);
        IssueEscalated escalated = raised.event(IssueEscalated.class);
        assertThat(escalated.reason()).isEqualTo(Reason.OVERDUE);
        assertThat(escalated.from()).isEqualTo(Level.GRID);
        assertThat(escalated.to()).isEqualTo(Level.VILLAGE);
        assertThat(raised.issue().accepted().lead()).isEqualTo(U_V1);
        assertThat(raised.issue().stage()).isEqualTo(Stage.PLANNED);
        assertThat(raised.issue().card()).as("raised, and still too late").isEqualTo(Card.RED);
    }

    @Test
    void theDeskThatReceivesWhatWasRaisedHasItsOwnTimeFromThen() {
        Story.Followed raised = struck(given(inProgress()), "2026-03-11T00:00")
                .then(DeadlineWarned.class, DeadlineMissed.class, DeadlineMissed.class, IssueEscalated.class);
        Story above = new Story(raised.issue(), SmallCounty.usual());
        struck(above, "2026-03-11T02:59").then();
        DeadlineWarned warned =
                struck(above, "2026-03-11T03:00").then(DeadlineWarned.class).event(DeadlineWarned.class);
        assertThat(warned.clock()).isEqualTo(ClockKind.DISPATCH);
        assertThat(warned.since()).isEqualTo(at("2026-03-11T00:00"));
    }

    @Test
    void whereNobodyIsAboveTheRedCardIsAll() {
        Story top = given(all(all(reported(), acceptedFor(Level.COUNTY, U_COUNTY)), inProgressFrom(accepted())));
        assertThat(top.issue().accepted().level()).isEqualTo(Level.COUNTY);
        struck(top, "2026-03-11T00:00").then(DeadlineWarned.class, DeadlineMissed.class, DeadlineMissed.class);
        Story village = given(all(all(reported(), acceptedFor(Level.VILLAGE, U_V1)), inProgressFrom(accepted())))
                .in(SmallCounty.withoutDesksAbove());
        struck(village, "2026-03-11T00:00").then(DeadlineWarned.class, DeadlineMissed.class, DeadlineMissed.class);
    }

    /** What follows acceptance until somebody works. */
    private static IssueEvent[] inProgressFrom(IssueEvent accepted) {
        List<IssueEvent> all = List.of(inProgress());
        return all.subList(all.indexOf(accepted) + 1, all.size()).toArray(IssueEvent[]::new);
    }

    @Test
    void aNewDeadlineWarnsAnew() {
        Story.Followed late =
                struck(given(inProgress()), "2026-03-10T00:00").then(DeadlineWarned.class, DeadlineMissed.class);
        Deadline more = new Deadline(at("2026-03-12T00:00"), "2 working-day", POLICY, "test-2026", List.of(), false);
        Issue extended = late.issue().evolve(new ExtensionApproved(ID, later("2026-03-10T08:00"), more, null));
        assertThat(extended.card()).as("the card was for the deadline before").isNull();
        Story again = new Story(extended, SmallCounty.usual());
        struck(again, "2026-03-11T13:00").then();
        struck(again, "2026-03-11T14:00").then(DeadlineWarned.class);
        struck(again, "2026-03-12T00:00").then(DeadlineWarned.class, DeadlineMissed.class);
    }

    @Test
    void workThatIsSentBackHasItsTimeAnew() {
        Story.Followed back = given(done())
                .when(new EvaluationCommand.RecordCallback(true, false, false, null))
                .at(at("2026-03-20T10:00"))
                .then(
                        org.lianshou.issue.EvaluationEvent.CallbackAttempted.class,
                        IssueEvaluated.class,
                        ReworkOrdered.class);
        assertThat(back.issue().accepted().deadline()).extracting(Deadline::due).isEqualTo(at("2026-03-28T00:00"));
        struck(new Story(back.issue(), SmallCounty.usual()), "2026-03-20T11:00").then();
    }

    @Test
    void whatIsDoneWaitsForItsEvaluationWithAClock() {
        DeadlineMissed missed = struck(given(done()), "2026-03-06T00:00")
                .then(DeadlineWarned.class, DeadlineMissed.class)
                .event(DeadlineMissed.class);
        assertThat(missed.clock()).isEqualTo(ClockKind.EVALUATION);
        struck(given(all(done(), evaluated())), "2026-06-01T00:00").then();
    }

    @Test
    void whenANoticeHasHungLongEnoughThatIsSaidAndNothingIsClosed() {
        struck(given(posted()), "2026-03-09T23:59").then();
        Story.Followed over = struck(given(posted()), "2026-03-10T00:00").then(NoticePeriodEnded.class);
        assertThat(over.event(NoticePeriodEnded.class).until()).isEqualTo(at("2026-03-10T00:00"));
        assertThat(over.issue().stage()).isEqualTo(Stage.NOTICE_POSTED);
        struck(new Story(over.issue(), SmallCounty.usual()), "2026-06-10T00:00").then();
    }

    @Test
    void anOpenObjectionKeepsTheNoticeAndWaitsForItsAnswerWithAClock() {
        IssueEvent[] objected = all(posted(), objection(1, People.RESIDENT), objection(2, People.NEIGHBOUR));
        DeadlineMissed missed = struck(given(objected), "2026-03-10T00:00")
                .then(DeadlineWarned.class, DeadlineMissed.class, DeadlineMissed.class)
                .event(DeadlineMissed.class);
        assertThat(missed.clock()).isEqualTo(ClockKind.OBJECTION_ANSWER);
        assertThat(missed.deadline().due()).isEqualTo(at("2026-03-08T00:00"));
        IssueEvent one = new ObjectionAnswered(ID, act(People.CADRE), 1, false, "已修");
        IssueEvent two = new ObjectionAnswered(ID, act(People.CADRE), 2, false, "已修");
        struck(given(all(objected, one)), "2026-03-08T00:00").then(DeadlineWarned.class, DeadlineMissed.class);
        struck(given(all(objected, one, two)), "2026-03-10T00:00").then(NoticePeriodEnded.class);
    }

    @Test
    void theDayOfAReviewIsToldAndAMissedReviewCarded() {
        Story onTheLedger = given(all(inProgress(), deferred()));
        struck(onTheLedger, "2026-03-31T23:59").then();
        DeferralReviewDue due = struck(onTheLedger, "2026-04-01T00:00")
                .then(DeferralReviewDue.class)
                .event(DeferralReviewDue.class);
        assertThat(due.reviewOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        struck(onTheLedger, "2026-04-03T00:00").then(DeferralReviewDue.class, DeadlineMissed.class);
        struck(onTheLedger, "2026-04-04T00:00")
                .then(DeferralReviewDue.class, DeadlineMissed.class, DeadlineMissed.class);
    }

    /** Deferred on Monday with that day and five more to go. */
    @Test
    void theTimeOnTheLedgerDoesNotCount() {
        DeferralSettled settled = given(all(inProgress(), deferred()))
                .when(new ResolutionCommand.SettleDeferral("资金已到位"))
                .at(at("2026-04-01T15:00"))
                .then(DeferralSettled.class)
                .event(DeferralSettled.class);
        assertThat(settled.deadline()).extracting(Deadline::due).isEqualTo(at("2026-04-09T00:00"));
        assertThat(settled.deadline()).extracting(Deadline::rule).isEqualTo("6 working-day");
    }

    @Test
    void nobodyGainsTimeByDeferringForAMoment() {
        Story.Followed settled = given(all(inProgress(), deferred()))
                .when(new ResolutionCommand.SettleDeferral("马上办"))
                .at(at("2026-03-02T18:00"))
                .then(DeferralSettled.class);
        assertThat(settled.issue().accepted().deadline())
                .extracting(Deadline::due)
                .isEqualTo(at("2026-03-10T00:00"));
    }

    @Test
    void whatWasLateBeforeItWasDeferredStaysLateAndIsRaisedOnce() {
        Story.Followed raised = struck(given(inProgress()), "2026-03-11T00:00")
                .then(DeadlineWarned.class, DeadlineMissed.class, DeadlineMissed.class, IssueEscalated.class);
        Issue deferred = raised.issue();
        for (IssueEvent event : List.of(
                new org.lianshou.issue.ResolutionEvent.IssueDispatched(
                        ID, later("2026-03-11T01:00"), U_V1, List.of(), null),
                new org.lianshou.issue.ResolutionEvent.IssueSignedFor(ID, later("2026-03-11T01:00")),
                new org.lianshou.issue.ResolutionEvent.IssueDeferred(
                        ID, later("2026-03-11T02:00"), GROUND, LocalDate.of(2026, 4, 1)),
                new DeferralSettled(ID, later("2026-03-12T00:00"), "继续", null))) {
            deferred = deferred.evolve(event);
        }
        assertThat(deferred.card()).isEqualTo(Card.RED);
        struck(new Story(deferred, SmallCounty.usual()), "2026-05-01T00:00").then();
    }

    @Test
    void importedHistoryStartsNoClock() {
        Story imported = given(all(all(reported(), acceptedWithoutClock()), inProgressFrom(accepted())));
        struck(imported, "2028-01-01T00:00").then();
        assertThat(imported.issue().clocks()).isEmpty();
    }

    @Test
    void nothingIsLateAgainstADeadlineThatIsOnlyABound() {
        Deadline bound = new Deadline(at("2027-01-06T00:00"), "5 working-day", POLICY, "test-2026", List.of(), true);
        IssueEvent accepted =
                new IssueAccepted(ID, act(People.OPERATOR), Level.GRID, U_G1, People.GRID_WORKER.person(), bound);
        Story story = given(all(all(reported(), accepted), inProgressFrom(Facts.accepted())));
        struck(story, "2027-06-01T00:00").then();
        SmallCounty county = SmallCounty.usual();
        Policy policy = county.rulebook().policyFor(story.issue(), at("2027-06-01T00:00"));
        assertThat(Clocks.next(story.issue(), policy, county.calendar(), at("2027-06-01T00:00")))
                .as("looked at again in a day")
                .contains(at("2027-06-02T00:00"));
    }

    @Test
    void daysOffAreNoTimeToWarnIn() {
        SmallCounty county = SmallCounty.usual();
        Policy policy = county.policies().version(POLICY);
        Deadline due = county.calendar()
                .deadline(at("2026-09-30T09:00"), Span.parse("2 working-day"), FigureKey.HANDLING_APPEAL, policy);
        assertThat(due.due()).isEqualTo(at("2026-10-10T00:00"));
        Act before = new Act(People.OPERATOR, at("2026-09-30T09:00"), false, POLICY);
        IssueEvent accepted = new IssueAccepted(ID, before, Level.GRID, U_G1, People.GRID_WORKER.person(), due);
        Story story = given(all(all(reported(), accepted), inProgressFrom(Facts.accepted())));
        struck(story, "2026-10-08T23:00").then();
        DeadlineWarned warned =
                struck(story, "2026-10-09T12:00").then(DeadlineWarned.class).event(DeadlineWarned.class);
        assertThat(warned.act().occurredAt()).isEqualTo(at("2026-10-09T08:15"));
    }

    @Test
    void onceIsEnough() {
        Story.Followed once = struck(given(reported(), accepted()), "2026-03-02T13:00")
                .then(DeadlineWarned.class, DeadlineMissed.class);
        Story after = new Story(once.issue(), SmallCounty.usual());
        struck(after, "2026-03-02T13:00").then();
        struck(after, "2026-03-02T12:00").then();
        struck(after, "2026-03-01T00:00").then();
        struck(given(), "2026-03-02T13:00").then();
    }
}
