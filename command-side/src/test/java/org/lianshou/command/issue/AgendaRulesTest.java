package org.lianshou.command.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.issue.Facts.ID;
import static org.lianshou.command.issue.Facts.MONDAY;
import static org.lianshou.command.issue.Facts.POLICY;
import static org.lianshou.command.issue.Facts.accepted;
import static org.lianshou.command.issue.Facts.at;
import static org.lianshou.command.issue.Facts.discussionWaived;
import static org.lianshou.command.issue.Facts.inProgress;
import static org.lianshou.command.issue.Facts.reported;
import static org.lianshou.command.issue.Story.given;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.command.issue.AgendaCommand.PutOnAgenda;
import org.lianshou.command.issue.AgendaCommand.TakeOffAgenda;
import org.lianshou.command.issue.ClockCommand.Strike;
import org.lianshou.issue.Act;
import org.lianshou.issue.Card;
import org.lianshou.issue.ClockEvent.DeadlineMissed;
import org.lianshou.issue.ClockEvent.DeadlineWarned;
import org.lianshou.issue.ClockKind;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.DiscussionEvent.DiscussionPostponed;
import org.lianshou.issue.DiscussionEvent.EscalationAdvised;
import org.lianshou.issue.DiscussionEvent.IssuePutOnAgenda;
import org.lianshou.issue.DiscussionEvent.IssueTakenOffAgenda;
import org.lianshou.issue.DiscussionEvent.IssueTakenOffAgenda.Reason;
import org.lianshou.issue.DiscussionEvent.NoConsensusReached;
import org.lianshou.issue.DiscussionEvent.PlanAdopted;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.LadderEvent;
import org.lianshou.issue.LadderEvent.IssueEscalated;
import org.lianshou.issue.Level;
import org.lianshou.issue.Plan;
import org.lianshou.issue.RunningClock;

/** 列入议程: the time to dispatch, four hours here, rests until the session; its outcome is due a working day later. */
class AgendaRulesTest {
    private static final String SESSION = "session-1";
    private static final String WEDNESDAY_EVENING = "2026-03-04T19:00";

    private static Act act(String when) {
        return new Act(People.CADRE, at(when), false, POLICY);
    }

    private static IssuePutOnAgenda put(String session, String when, String meets) {
        Deadline before = new Deadline(at("2026-03-17T00:00"), "10 working-day", POLICY, "test-2026", List.of(), false);
        return new IssuePutOnAgenda(ID, act(when), session, at(meets), before);
    }

    private static IssueEvent put() {
        return put(SESSION, "2026-03-02T11:00", WEDNESDAY_EVENING);
    }

    private static IssueEvent off(String session, String when) {
        return new IssueTakenOffAgenda(ID, act(when), session, Reason.REMOVED);
    }

    private static Story.Asked struck(Story story, String when) {
        return story.when(new Strike()).by(People.CLOCK).at(at(when));
    }

    private static List<RunningClock> clocks(Issue issue) {
        return issue.clocks().stream()
                .filter(clock -> clock.kind() != ClockKind.HANDLING)
                .toList();
    }

    private static RunningClock dispatch(String since) {
        return new RunningClock(ClockKind.DISPATCH, at(since));
    }

    @Test
    void anIssueHearsWhenItsSessionMeetsAndByWhenItMustForTheClockToRest() {
        IssuePutOnAgenda heard = given(reported(), accepted())
                .when(new PutOnAgenda(SESSION, at(WEDNESDAY_EVENING)))
                .by(People.CADRE)
                .then(IssuePutOnAgenda.class)
                .event(IssuePutOnAgenda.class);
        assertThat(heard.agenda().rests()).isTrue();
        assertThat(heard.act().policy()).isEqualTo(POLICY);
        assertThat(heard.restsBefore().due()).isEqualTo(at("2026-03-17T00:00"));
        assertThat(heard.restsBefore().rule()).isEqualTo("10 working-day");
        assertThat(heard.restsBefore().basis()).isNotNull();
        assertThat(heard.restsBefore().basis().from()).isEqualTo(MONDAY);
    }

    @Test
    void theTimeToDispatchRestsAndAnotherClockRunsInItsPlace() {
        Story waiting = given(reported(), accepted(), put());
        assertThat(clocks(waiting.issue()))
                .containsExactly(new RunningClock(ClockKind.DISCUSSION, at("2026-03-02T11:00")));
        struck(waiting, WEDNESDAY_EVENING).then();
    }

    /** It meets on Wednesday, and all of Thursday is left to report. */
    @Test
    void anOutcomeThatDoesNotComeIsWarnedOfAfterTheSessionThenCarded() {
        Story waiting = given(reported(), accepted(), put());
        struck(waiting, "2026-03-05T16:44").then();
        struck(waiting, "2026-03-05T16:45").then(DeadlineWarned.class);
        DeadlineMissed missed = struck(waiting, "2026-03-06T00:00")
                .then(DeadlineWarned.class, DeadlineMissed.class)
                .event(DeadlineMissed.class);
        assertThat(missed.clock()).isEqualTo(ClockKind.DISCUSSION);
        assertThat(missed.card()).isEqualTo(Card.YELLOW);
        assertThat(missed.deadline().basis()).isNotNull();
        assertThat(missed.deadline().basis().from()).isEqualTo(at(WEDNESDAY_EVENING));
        assertThat(missed.deadline().basis().figure()).isEqualTo("session.outcome-within");
    }

    @Test
    void itRestsForASessionThatMeetsBeforeTheBoundAndForNoneThatMeetsThenOrLater() {
        IssuePutOnAgenda soon = heard("2026-03-16T23:59");
        IssuePutOnAgenda late = heard("2026-03-17T00:00");
        assertThat(soon.agenda().rests()).isTrue();
        assertThat(late.agenda().rests()).isFalse();
        Story parked = given(reported(), accepted(), late);
        assertThat(clocks(parked.issue())).containsExactly(dispatch("2026-03-02T09:00"));
        struck(parked, "2026-03-02T13:00").then(DeadlineWarned.class, DeadlineMissed.class);
        struck(given(reported(), accepted(), late, off(SESSION, "2026-03-02T12:00")), "2026-03-02T13:00")
                .then(DeadlineWarned.class, DeadlineMissed.class);
    }

    private static IssuePutOnAgenda heard(String meets) {
        return given(reported(), accepted())
                .when(new PutOnAgenda(SESSION, at(meets)))
                .by(People.CADRE)
                .then(IssuePutOnAgenda.class)
                .event(IssuePutOnAgenda.class);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void takenOffTheAgendaItIsToBeDispatchedWithinTheTimeAnew(Reason reason) {
        Issue off = given(reported(), accepted(), put())
                .when(new TakeOffAgenda(SESSION, reason))
                .by(People.CADRE)
                .at(at("2026-03-03T09:00"))
                .then(IssueTakenOffAgenda.class)
                .issue();
        assertThat(clocks(off)).containsExactly(dispatch("2026-03-03T09:00"));
        Story again = new Story(off, SmallCounty.usual());
        struck(again, "2026-03-03T11:59").then();
        struck(again, "2026-03-03T13:00").then(DeadlineWarned.class, DeadlineMissed.class);
    }

    @Test
    void whateverTheSessionDecidesTheTimeBeginsAnewWithItsOutcome() {
        String thursday = "2026-03-05T09:00";
        List<IssueEvent> outcomes = List.of(
                new DiscussionPostponed(ID, act(thursday), SESSION, LocalDate.of(2026, 3, 20), "再议"),
                new NoConsensusReached(ID, act(thursday), SESSION, "未谈拢"),
                new EscalationAdvised(ID, act(thursday), SESSION, "超出权限"),
                new PlanAdopted(
                        ID, act(thursday), SESSION, new Plan("修", SmallCounty.U_G1, List.of(), null, null), null));
        for (IssueEvent outcome : outcomes) {
            Story decided = given(reported(), accepted(), put(), outcome);
            assertThat(clocks(decided.issue())).as("%s", outcome).containsExactly(dispatch(thursday));
            assertThat(decided.issue().timing().agendas()).isEmpty();
        }
    }

    @Test
    void aWordThatComesTwiceOrOfASessionThatIsNotAwaitedChangesNothing() {
        Story waiting = given(reported(), accepted(), put());
        waiting.when(new PutOnAgenda(SESSION, at("2026-03-09T19:00"))).then();
        waiting.when(new TakeOffAgenda("session-2", Reason.CALLED_OFF)).then();
        given(reported(), accepted())
                .when(new TakeOffAgenda(SESSION, Reason.REMOVED))
                .then();
        Issue late = given(reported(), accepted(), put(), off("session-2", "2026-03-03T09:00"))
                .issue();
        assertThat(clocks(late)).isEqualTo(clocks(waiting.issue()));
    }

    @Test
    void onTwoAgendasItRestsUntilTheLastWordAndEachOutcomeIsDue() {
        IssueEvent other = put("session-2", "2026-03-02T12:00", "2026-03-09T19:00");
        Story both = given(reported(), accepted(), put(), other);
        assertThat(clocks(both.issue()))
                .containsExactly(
                        new RunningClock(ClockKind.DISCUSSION, at("2026-03-02T11:00")),
                        new RunningClock(ClockKind.DISCUSSION, at("2026-03-02T12:00")));
        Story one = given(reported(), accepted(), put(), other, off(SESSION, "2026-03-03T09:00"));
        assertThat(clocks(one.issue())).containsExactly(new RunningClock(ClockKind.DISCUSSION, at("2026-03-02T12:00")));
        struck(one, "2026-03-05T09:00").then();
        Story none = given(
                reported(),
                accepted(),
                put(),
                other,
                off(SESSION, "2026-03-03T09:00"),
                off("session-2", "2026-03-04T09:00"));
        assertThat(clocks(none.issue())).containsExactly(dispatch("2026-03-04T09:00"));
    }

    @Test
    void whatLeavesTheDiscussionWaitsForNoSessionAndOnAnotherRungItIsStillDiscussed() {
        IssueEvent up = new IssueEscalated(
                ID,
                act("2026-03-03T09:00"),
                LadderEvent.Reason.DECISION,
                Level.GRID,
                Level.VILLAGE,
                SmallCounty.U_V1,
                "超出能力");
        Story raised = given(reported(), accepted(), put(), up);
        assertThat(clocks(raised.issue()))
                .containsExactly(new RunningClock(ClockKind.DISCUSSION, at("2026-03-02T11:00")));
        Story back = given(reported(), accepted(), put(), up, off(SESSION, "2026-03-03T10:00"));
        assertThat(clocks(back.issue())).containsExactly(dispatch("2026-03-03T10:00"));
        Issue waived = given(reported(), accepted(), put(), discussionWaived()).issue();
        assertThat(waived.timing().agendas()).isEmpty();
        given(inProgress())
                .when(new PutOnAgenda(SESSION, at(WEDNESDAY_EVENING)))
                .thenRefused(Refusal.OUT_OF_STEP);
    }

    @Test
    void handlingAndUrgencyDoNotRest() {
        Issue waiting = given(reported(), accepted(), put()).issue();
        assertThat(waiting.clocks()).contains(new RunningClock(ClockKind.HANDLING, MONDAY));
    }
}
