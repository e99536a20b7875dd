package org.lianshou.command.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.histories.SmallCounty.U_COUNTY;
import static org.lianshou.command.histories.SmallCounty.U_G1;
import static org.lianshou.command.histories.SmallCounty.U_V1;
import static org.lianshou.command.histories.SmallCounty.U_V3;
import static org.lianshou.command.histories.SmallCounty.U_WATER;
import static org.lianshou.command.issue.Facts.accepted;
import static org.lianshou.command.issue.Facts.acceptedFor;
import static org.lianshou.command.issue.Facts.inProgress;
import static org.lianshou.command.issue.Facts.reported;
import static org.lianshou.command.issue.Story.given;

import org.junit.jupiter.api.Test;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.command.issue.LadderCommand.Delegate;
import org.lianshou.command.issue.LadderCommand.Escalate;
import org.lianshou.issue.LadderEvent.IssueDelegated;
import org.lianshou.issue.LadderEvent.IssueEscalated;
import org.lianshou.issue.Level;
import org.lianshou.issue.Stage;

/** Up and down the ladder: 小事一格解决、难事提级处置. */
class LadderRulesTest {
    private static final Escalate UP = new Escalate("超出本级权限");

    @Test
    void whatCannotBeSolvedHereGoesUpOneRungToItsDesk() {
        var after = given(inProgress()).when(UP).by(People.GRID_WORKER).then(IssueEscalated.class);
        assertThat(after.event(IssueEscalated.class).from()).isEqualTo(Level.GRID);
        assertThat(after.event(IssueEscalated.class).to()).isEqualTo(Level.VILLAGE);
        assertThat(after.issue().accepted().lead()).isEqualTo(U_V1);
        assertThat(after.issue().stage()).isEqualTo(Stage.PLANNED);
    }

    @Test
    void whatIsRaisedBeforeItsDiscussionIsDiscussedAbove() {
        var after = given(reported(), accepted()).when(UP).by(People.CADRE).then(IssueEscalated.class);
        assertThat(after.issue().stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void aboveTheTopThereIsNothing() {
        given(reported(), acceptedFor(Level.COUNTY, U_COUNTY))
                .when(UP)
                .by(People.COUNTY_DISPATCHER)
                .thenRefused(Refusal.TOP_OF_LADDER);
    }

    @Test
    void withoutADeskAboveNothingIsRaised() {
        given(reported(), acceptedFor(Level.VILLAGE, U_V1))
                .in(SmallCounty.withoutDesksAbove())
                .when(UP)
                .by(People.CADRE)
                .thenRefused(Refusal.NO_DESK);
    }

    @Test
    void delegationGoesDownWithConditions() {
        Story atTheTop = given(reported(), acceptedFor(Level.COUNTY, U_COUNTY));
        var after = atTheTop.when(new Delegate(U_G1, "三日内办结"))
                .by(People.COUNTY_DISPATCHER)
                .then(IssueDelegated.class);
        assertThat(after.event(IssueDelegated.class).from()).isEqualTo(Level.COUNTY);
        assertThat(after.issue().accepted().level()).isEqualTo(Level.GRID);
        assertThat(after.issue().accepted().lead()).isEqualTo(U_G1);
    }

    @Test
    void delegationGoesOnlyDownAndOnlyToWhomThePlaceBelongs() {
        Story atTheTop = given(reported(), acceptedFor(Level.COUNTY, U_COUNTY));
        atTheTop.when(new Delegate(U_WATER, "三日内办结"))
                .by(People.COUNTY_DISPATCHER)
                .thenRefused(Refusal.NOT_BELOW);
        atTheTop.when(new Delegate(U_V3, "三日内办结")).by(People.COUNTY_DISPATCHER).thenRefused(Refusal.UNIT_ELSEWHERE);
    }
}
