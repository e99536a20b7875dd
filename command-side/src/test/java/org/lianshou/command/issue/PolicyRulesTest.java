package org.lianshou.command.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.histories.SmallCounty.U_G1;
import static org.lianshou.command.issue.Facts.GROUND;
import static org.lianshou.command.issue.Facts.acceptedWithoutClock;
import static org.lianshou.command.issue.Facts.all;
import static org.lianshou.command.issue.Facts.at;
import static org.lianshou.command.issue.Facts.inProgress;
import static org.lianshou.command.issue.Facts.reported;
import static org.lianshou.command.issue.Story.given;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianshou.command.issue.CollectionCommand.Accept;
import org.lianshou.command.issue.ResolutionCommand.MovePolicy;
import org.lianshou.command.issue.ResolutionCommand.RequestExtension;
import org.lianshou.issue.Act;
import org.lianshou.issue.CollectionEvent.IssueAccepted;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.Level;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.PublicationEvent.IssueReopened;
import org.lianshou.issue.ResolutionEvent.ExtensionRequested;
import org.lianshou.issue.ResolutionEvent.PolicyMoved;

/** An issue keeps the policy under which it was accepted, of its place and time, until somebody moves it. */
class PolicyRulesTest {
    private static final PolicyVersion IN_NOVEMBER = new PolicyVersion("test-2026.2+t1-2026.1");
    private static final Instant NOVEMBER = at("2026-11-02T09:00");

    @Test
    void anIssueIsAcceptedUnderTheFiguresOfItsPlace() {
        var after = given(reported())
                .when(new Accept(U_G1, null))
                .at(NOVEMBER)
                .then(IssueAccepted.class)
                .issue();

        assertThat(after.accepted().policy()).isEqualTo(IN_NOVEMBER);
        Deadline deadline = after.accepted().deadline();
        assertThat(deadline).isNotNull();
        assertThat(deadline.policy()).isEqualTo(IN_NOVEMBER);
        assertThat(deadline.rule()).as("the county's second version").isEqualTo("4 working-day");
        assertThat(deadline.basis()).isEqualTo(new Deadline.Basis("handling.appeal", NOVEMBER, false));
    }

    @Test
    void aNewVersionIsNothingToAnIssueThatWasAccepted() {
        var after = given(inProgress())
                .when(new RequestExtension(3, null, GROUND))
                .by(People.GRID_WORKER)
                .at(NOVEMBER)
                .then(ExtensionRequested.class);

        assertThat(after.event(ExtensionRequested.class).act().policy()).isEqualTo(Facts.POLICY);
    }

    @Test
    void itIsMovedToWhatIsInForceAndItsDeadlineCountedFromAcceptance() {
        var after = given(inProgress())
                .when(new MovePolicy(IN_NOVEMBER, GROUND))
                .by(People.COUNTY_DISPATCHER)
                .at(NOVEMBER)
                .then(PolicyMoved.class);

        PolicyMoved moved = after.event(PolicyMoved.class);
        assertThat(moved.from()).isEqualTo(Facts.POLICY);
        assertThat(moved.to()).isEqualTo(IN_NOVEMBER);
        assertThat(moved.act().policy()).isEqualTo(IN_NOVEMBER);
        Deadline deadline = after.issue().accepted().deadline();
        assertThat(deadline).isNotNull();
        assertThat(deadline.rule()).isEqualTo("4 working-day");
        assertThat(deadline.due()).as("from Monday 2 March").isEqualTo(at("2026-03-07T00:00"));
        assertThat(after.issue().accepted().policy()).isEqualTo(IN_NOVEMBER);
        assertThat(after.issue().stage()).isEqualTo(given(inProgress()).issue().stage());
    }

    @Test
    void onlyToWhatIsInForceThereAndThen() {
        Story story = given(inProgress());
        story.when(new MovePolicy(new PolicyVersion("test-2026.2"), GROUND))
                .at(NOVEMBER)
                .thenRefused(Refusal.POLICY_NOT_IN_FORCE);
        story.when(new MovePolicy(IN_NOVEMBER, GROUND)).thenRefused(Refusal.POLICY_NOT_IN_FORCE);
        story.when(new MovePolicy(new PolicyVersion("nothing"), GROUND)).thenRefused(Refusal.POLICY_NOT_IN_FORCE);
        story.when(new MovePolicy(Facts.POLICY, GROUND)).thenRefused(Refusal.SAME_POLICY);
    }

    @Test
    void whatWasTakenOverGetsNoClock() {
        var after = given(reported(), acceptedWithoutClock())
                .when(new MovePolicy(IN_NOVEMBER, GROUND))
                .at(NOVEMBER)
                .then(PolicyMoved.class)
                .issue();

        assertThat(after.accepted().deadline()).isNull();
        assertThat(after.accepted().policy()).isEqualTo(IN_NOVEMBER);
    }

    @Test
    void whatWasReopenedIsCountedFromThere() {
        Instant reopened = at("2026-10-12T09:00");
        IssueEvent again = new IssueReopened(
                Facts.ID, new Act(People.COUNTY_DISPATCHER, reopened, false, Facts.POLICY), GROUND, null);
        var after = given(all(inProgress(), again))
                .when(new MovePolicy(IN_NOVEMBER, GROUND))
                .at(NOVEMBER)
                .then(PolicyMoved.class)
                .issue();

        Deadline deadline = after.accepted().deadline();
        assertThat(deadline).isNotNull();
        assertThat(deadline.basis()).isNotNull();
        assertThat(deadline.basis().from()).isEqualTo(reopened);
    }

    /** The county's policy stays the same, so that only the calendar is new: it now knows the year. */
    @Test
    void aBoundMayBeCountedAgainUnderTheSamePolicyOnceTheYearIsKnown() {
        Deadline bound = new Deadline(
                at("2026-03-08T00:00"),
                "5 working-day",
                Facts.POLICY,
                "test-2025",
                List.of(),
                true,
                new Deadline.Basis("handling.appeal", Facts.MONDAY, false));
        IssueEvent accepted = new IssueAccepted(
                Facts.ID, Facts.act(People.OPERATOR), Level.GRID, U_G1, People.GRID_WORKER.person(), bound);

        var after = given(reported(), accepted)
                .when(new MovePolicy(Facts.POLICY, GROUND))
                .then(PolicyMoved.class)
                .issue();

        Deadline deadline = after.accepted().deadline();
        assertThat(deadline).isNotNull();
        assertThat(deadline.isBound()).isFalse();
        assertThat(deadline.due()).isEqualTo(at("2026-03-10T00:00"));
    }

    @Test
    void beforeAcceptanceThereIsNothingToMove() {
        given(reported()).when(new MovePolicy(Facts.POLICY, GROUND)).thenRefused(Refusal.OUT_OF_STEP);
    }
}
