package org.lianshou.command.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.histories.SmallCounty.COUNTY;
import static org.lianshou.command.histories.SmallCounty.G1;
import static org.lianshou.command.histories.SmallCounty.U_COUNTY;
import static org.lianshou.command.histories.SmallCounty.U_G0;
import static org.lianshou.command.histories.SmallCounty.U_G1;
import static org.lianshou.command.histories.SmallCounty.U_T1;
import static org.lianshou.command.histories.SmallCounty.U_T2;
import static org.lianshou.command.histories.SmallCounty.U_V1;
import static org.lianshou.command.histories.SmallCounty.U_WATER;
import static org.lianshou.command.histories.SmallCounty.V1;
import static org.lianshou.command.response.ResponseStory.GROUND;
import static org.lianshou.command.response.ResponseStory.HAZARD;
import static org.lianshou.command.response.ResponseStory.LATER;
import static org.lianshou.command.response.ResponseStory.NOTE;
import static org.lianshou.command.response.ResponseStory.OPENED;
import static org.lianshou.command.response.ResponseStory.critical;
import static org.lianshou.command.response.ResponseStory.given;
import static org.lianshou.command.response.ResponseStory.opened;
import static org.lianshou.command.response.ResponseStory.opening;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.command.callout.Hazards;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.command.response.ResponseCommand.Open;
import org.lianshou.command.response.ResponseCommand.StandDown;
import org.lianshou.issue.Level;
import org.lianshou.issue.UnitId;
import org.lianshou.response.Cause;
import org.lianshou.response.ResponseEvent.ResponseOpened;
import org.lianshou.response.ResponseStage;

/** How a response comes about. */
class OpeningRulesTest {
    private static Open ledBy(@Nullable UnitId lead, UnitId... units) {
        return new Open(HAZARD.id(), lead, List.of(units), "涉及多个单位");
    }

    @Test
    void aCriticalHazardCallsTheDesksOnTheWayDown() {
        var opened = given().when(critical(7)).then(ResponseOpened.class);

        assertThat(opened.event().cause()).isEqualTo(Cause.SEVERITY);
        assertThat(opened.event().source()).isEqualTo(7);
        assertThat(opened.event().issueVersion()).isEqualTo(HAZARD.version());
        assertThat(opened.event().area()).isEqualTo(G1);
        assertThat(opened.event().lead()).isEqualTo(U_COUNTY);
        assertThat(opened.event().participants()).containsExactly(U_T1, U_V1, U_G1);
        assertThat(opened.event().nextNote().due()).isEqualTo(OPENED.plus(Duration.ofHours(2)));
        assertThat(opened.response().stage()).isEqualTo(ResponseStage.OPEN);
    }

    @Test
    void theUnitThatHasTheIssueTakesPartWhereItIsNotTheDesk() {
        var opened = given().withIssue(Hazards.accepted(G1, Level.COUNTY, U_WATER))
                .when(critical(7))
                .then(ResponseOpened.class);

        assertThat(opened.event().lead()).isEqualTo(U_COUNTY);
        assertThat(opened.event().participants()).containsExactly(U_T1, U_V1, U_G1, U_WATER);
    }

    @Test
    void whereTheCountyHasNoDeskTheUnitThatHasTheIssueLeads() {
        var opened = given().in(SmallCounty.withoutDesksAbove())
                .withIssue(Hazards.accepted(G1, Level.COUNTY, U_WATER))
                .when(critical(7))
                .then(ResponseOpened.class);
        assertThat(opened.event().lead()).isEqualTo(U_WATER);
        assertThat(opened.event().participants()).containsExactly(U_V1, U_G1);
    }

    @Test
    void theCountyMayDecideOnOneWithUnitsOfItsChoice() {
        var opened = given().when(ledBy(U_WATER, U_T2)).then(ResponseOpened.class);

        assertThat(opened.event().cause()).isEqualTo(Cause.DECISION);
        assertThat(opened.event().source()).isNull();
        assertThat(opened.event().lead()).isEqualTo(U_WATER);
        assertThat(opened.event().participants()).containsExactly(U_COUNTY, U_T1, U_V1, U_G1, U_T2);
    }

    @Test
    void openedByDecisionAndBySeverityItIsOne() {
        opened().when(critical(9)).thenRefused(ResponseRefusal.ALREADY_OPEN);
        given().and(critical(9)).when(opening()).thenRefused(ResponseRefusal.ALREADY_OPEN);
        given().and(critical(9)).when(critical(9)).thenRefused(ResponseRefusal.ALREADY_OPEN);
    }

    @Test
    void whatWasCriticalBeforeItWasStoodDownIsAnswered() {
        ResponseStory over = given().and(critical(9)).and(NOTE).and(new StandDown(GROUND));

        over.when(critical(9)).at(OPENED).thenRefused(ResponseRefusal.ALREADY_ANSWERED);
        over.when(critical(9)).at(LATER).thenRefused(ResponseRefusal.ALREADY_ANSWERED);
        var again = over.when(critical(20)).at(LATER.plusSeconds(1)).then(ResponseOpened.class);
        assertThat(again.response().notes()).as("numbers go on").isEqualTo(1);
        assertThat(again.response().stoodDownAt()).isNull();
        over.when(opening()).then(ResponseOpened.class);
    }

    @Test
    void theIssueIsInWorkAndSeen() {
        given().withIssue(null).when(opening()).thenRefused(ResponseRefusal.UNKNOWN_ISSUE);
        given().withIssue(Hazards.reported(V1)).when(opening()).thenRefused(ResponseRefusal.NOT_IN_WORK);
        given().withIssue(Hazards.reported(V1)).when(critical(7)).thenRefused(ResponseRefusal.NOT_IN_WORK);
        given().withIssue(Hazards.withdrawn(V1)).when(opening()).thenRefused(ResponseRefusal.NOT_IN_WORK);
    }

    @Test
    void aUnitOfTheCountyLeads() {
        given().when(ledBy(U_T1)).thenRefused(ResponseRefusal.LEAD_BELOW_COUNTY);
        given().in(SmallCounty.withoutDesksAbove()).when(opening()).thenRefused(ResponseRefusal.NO_DESK);
    }

    @Test
    void unitsAreThereAndEachOnce() {
        given().when(opening(new UnitId("u-nobody"))).thenRefused(ResponseRefusal.UNKNOWN_UNIT);
        given().when(opening(U_G0)).thenRefused(ResponseRefusal.UNIT_CLOSED);
        given().when(opening(U_WATER, U_WATER)).thenRefused(ResponseRefusal.UNIT_TWICE);
        given().when(ledBy(U_WATER, U_WATER)).thenRefused(ResponseRefusal.UNIT_TWICE);
    }

    @Test
    void oneUnitAloneIsNoNet() {
        ResponseStory ofTheCounty = given().withIssue(Hazards.accepted(COUNTY));
        ofTheCounty.when(opening()).thenRefused(ResponseRefusal.ONE_UNIT_ONLY);
        ofTheCounty.when(opening(U_WATER)).then(ResponseOpened.class);
    }
}
