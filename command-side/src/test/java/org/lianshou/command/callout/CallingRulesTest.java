package org.lianshou.command.callout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.callout.CallOutStory.BY;
import static org.lianshou.command.callout.CallOutStory.CADRE;
import static org.lianshou.command.callout.CallOutStory.CALLED;
import static org.lianshou.command.callout.CallOutStory.GROUND;
import static org.lianshou.command.callout.CallOutStory.IN_TIME;
import static org.lianshou.command.callout.CallOutStory.called;
import static org.lianshou.command.callout.CallOutStory.calling;
import static org.lianshou.command.callout.CallOutStory.given;
import static org.lianshou.command.histories.SmallCounty.COUNTY;
import static org.lianshou.command.histories.SmallCounty.G0;
import static org.lianshou.command.histories.SmallCounty.G1;
import static org.lianshou.command.histories.SmallCounty.G2;
import static org.lianshou.command.histories.SmallCounty.U_COUNTY;
import static org.lianshou.command.histories.SmallCounty.U_G0;
import static org.lianshou.command.histories.SmallCounty.U_G1;
import static org.lianshou.command.histories.SmallCounty.U_T1;
import static org.lianshou.command.histories.SmallCounty.U_V1;
import static org.lianshou.command.histories.SmallCounty.U_V2;
import static org.lianshou.command.histories.SmallCounty.U_WATER;
import static org.lianshou.command.histories.SmallCounty.V1;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.callout.CallOut;
import org.lianshou.callout.CallOutEvent.UnitAdded;
import org.lianshou.callout.CallOutEvent.UnitsCalled;
import org.lianshou.callout.CallOutStage;
import org.lianshou.callout.CalledUnit;
import org.lianshou.command.callout.CallOutCommand.AddUnit;
import org.lianshou.command.callout.CallOutCommand.Call;
import org.lianshou.command.callout.CallOutCommand.Excuse;
import org.lianshou.issue.Act;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Given;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Level;
import org.lianshou.issue.UnitId;

/** 吹哨: whom, to where, and how soon. */
class CallingRulesTest {
    private static final Issue HAZARD = Hazards.reported(V1);

    private static Call to(AreaId area, @Nullable Instant by, @Nullable IssueId issue) {
        return new Call(area, "南塘码头", List.of(U_WATER), by, "气瓶漏气", issue);
    }

    @Test
    void unitsAreCalledToAPlaceByATime() {
        var called = given().when(calling(U_V1, U_WATER)).then(UnitsCalled.class);

        assertThat(called.event().by()).isEqualTo(BY);
        assertThat(called.event().rung()).isEqualTo(Level.GRID);
        assertThat(called.event().act().policy()).isNotNull();
        assertThat(called.callOut().stage()).isEqualTo(CallOutStage.OPEN);
        assertThat(called.callOut().owed()).extracting(CalledUnit::unit).containsExactly(U_V1, U_WATER);
        assertThat(called.callOut().lateFrom()).contains(BY);
    }

    @Test
    void aVillageCallsFromItsOwnRung() {
        var called = given().when(to(V1, BY, null)).by(CADRE).then(UnitsCalled.class);
        assertThat(called.event().rung()).isEqualTo(Level.VILLAGE);
    }

    @Test
    void whereNoTimeIsNamedTheUsualOneCounts() {
        var called = given().when(to(G1, null, null)).then(UnitsCalled.class);
        assertThat(called.event().by()).isEqualTo(CALLED.plus(Duration.ofMinutes(30)));
    }

    @Test
    void nobodyIsCalledToThePast() {
        given().when(to(G1, CALLED, null)).thenRefused(CallOutRefusal.BY_WHEN_PAST);
        given().when(to(G1, CALLED.minusSeconds(1), null)).thenRefused(CallOutRefusal.BY_WHEN_PAST);
    }

    @Test
    void unitsAreGivenTheTimeThatPolicyAsksFor() {
        Instant least = CALLED.plus(Duration.ofMinutes(10));
        given().when(to(G1, least.minusNanos(1), null)).thenRefused(CallOutRefusal.TIME_TOO_SHORT);
        given().when(to(G1, least, null)).then(UnitsCalled.class);
    }

    @Test
    void theAreaIsOneThatThereIs() {
        given().when(to(new AreaId("nowhere"), BY, null)).thenRefused(CallOutRefusal.UNKNOWN_AREA);
        given().when(to(G0, BY, null)).thenRefused(CallOutRefusal.AREA_CLOSED);
    }

    @Test
    void unitsOfTheAreaAndOfAllAboveItMayBeCalled() {
        given().when(calling(U_V1, U_T1, U_COUNTY)).then(UnitsCalled.class);
        given().when(calling(U_V2)).thenRefused(CallOutRefusal.UNIT_ELSEWHERE);
        given().when(calling(new UnitId("u-nobody"))).thenRefused(CallOutRefusal.UNKNOWN_UNIT);
        given().when(calling(U_G0)).thenRefused(CallOutRefusal.UNIT_CLOSED);
    }

    @Test
    void theUnitsBelowAreNotCalledUp() {
        Call down = new Call(V1, "村委会", List.of(U_G1), BY, "开会", null);
        given().when(down).by(CADRE).thenRefused(CallOutRefusal.UNIT_ELSEWHERE);
    }

    @Test
    void aUnitIsCalledOnceAndNotByItself() {
        given().when(calling(U_V1, U_V1)).thenRefused(CallOutRefusal.UNIT_TWICE);
        given().when(calling(U_G1)).thenRefused(CallOutRefusal.OWN_UNIT);
    }

    @Test
    void anIssueThatItIsAboutIsSeenLiveAndOnOneLineWithThePlace() {
        var called = given().withIssue(HAZARD).when(to(G1, BY, HAZARD.id())).then(UnitsCalled.class);
        assertThat(called.event().issueVersion()).isZero();

        given().withIssue(HAZARD).when(to(COUNTY, BY, HAZARD.id())).then(UnitsCalled.class);
        given().when(to(G1, BY, HAZARD.id())).thenRefused(CallOutRefusal.UNKNOWN_ISSUE);
        given().withIssue(Hazards.withdrawn(G1)).when(to(G1, BY, HAZARD.id())).thenRefused(CallOutRefusal.ISSUE_ENDED);
        given().withIssue(Hazards.reported(G2))
                .when(to(G1, BY, HAZARD.id()))
                .thenRefused(CallOutRefusal.ISSUE_ELSEWHERE);
    }

    @Test
    void oneMoreIsCalledLaterAndHasItsOwnTime() {
        var added = called().when(new AddUnit(U_T1, null)).then(UnitAdded.class);

        assertThat(added.event().by()).isEqualTo(IN_TIME.plus(Duration.ofMinutes(30)));
        assertThat(added.callOut().units()).hasSize(4);
        assertThat(added.callOut().lateFrom()).contains(BY);
    }

    @Test
    void whoIsAddedFulfilsWhatIsAskedOfWhoIsCalled() {
        called().when(new AddUnit(U_V1, BY)).thenRefused(CallOutRefusal.UNIT_TWICE);
        called().when(new AddUnit(U_V2, BY)).thenRefused(CallOutRefusal.UNIT_ELSEWHERE);
        called().when(new AddUnit(U_T1, IN_TIME)).thenRefused(CallOutRefusal.BY_WHEN_PAST);
        called().when(new AddUnit(U_T1, IN_TIME.plusSeconds(9))).thenRefused(CallOutRefusal.TIME_TOO_SHORT);
    }

    @Test
    void whoWasExcusedIsCalledAnew() {
        var again = called().and(new Excuse(U_WATER, GROUND))
                .when(new AddUnit(U_WATER, null))
                .then(UnitAdded.class);

        assertThat(again.callOut().unit(U_WATER).map(CalledUnit::isOwed)).contains(true);
        assertThat(again.callOut().units()).hasSize(3);
    }

    @Test
    void noMoreThanFitAreCalled() {
        Act act = new Act(CADRE, IN_TIME, false, null);
        CallOut full = called().callOut();
        while (full.units().size() < Given.ENTRIES) {
            UnitId unit = new UnitId("u-" + full.units().size());
            full = full.evolve(new UnitAdded(full.id(), act, unit, BY));
        }
        new CallOutStory(full, null).when(new AddUnit(U_T1, null)).thenRefused(CallOutRefusal.UNITS_FULL);
    }
}
