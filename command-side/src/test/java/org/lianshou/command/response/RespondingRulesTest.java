package org.lianshou.command.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.histories.SmallCounty.U_COUNTY;
import static org.lianshou.command.histories.SmallCounty.U_G0;
import static org.lianshou.command.histories.SmallCounty.U_HOTLINE;
import static org.lianshou.command.histories.SmallCounty.U_T1;
import static org.lianshou.command.histories.SmallCounty.U_T2;
import static org.lianshou.command.histories.SmallCounty.U_V1;
import static org.lianshou.command.histories.SmallCounty.U_WATER;
import static org.lianshou.command.response.ResponseStory.GROUND;
import static org.lianshou.command.response.ResponseStory.LATER;
import static org.lianshou.command.response.ResponseStory.NOTE;
import static org.lianshou.command.response.ResponseStory.OPENED;
import static org.lianshou.command.response.ResponseStory.WATER;
import static org.lianshou.command.response.ResponseStory.given;
import static org.lianshou.command.response.ResponseStory.opened;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lianshou.command.response.ResponseCommand.AddUnit;
import org.lianshou.command.response.ResponseCommand.ChangeLead;
import org.lianshou.command.response.ResponseCommand.ReleaseUnit;
import org.lianshou.command.response.ResponseCommand.StandDown;
import org.lianshou.issue.Act;
import org.lianshou.issue.Given;
import org.lianshou.issue.UnitId;
import org.lianshou.response.Participant;
import org.lianshou.response.ResponseEvent.LeadChanged;
import org.lianshou.response.ResponseEvent.ResponseStoodDown;
import org.lianshou.response.ResponseEvent.SituationNoted;
import org.lianshou.response.ResponseEvent.UnitJoined;
import org.lianshou.response.ResponseEvent.UnitLeft;
import org.lianshou.response.ResponseStage;
import org.lianshou.response.Situation;
import org.lianshou.response.WholeNetResponse;

/** While a response lasts: who leads, who takes part, how it stands, and its end. */
class RespondingRulesTest {
    private static AddUnit add(UnitId unit) {
        return new AddUnit(unit, "查明管线");
    }

    @Test
    void anotherUnitOfTheCountyTakesTheLeadAndTheOneBeforeStays() {
        var changed = opened().when(new ChangeLead(U_WATER, GROUND)).then(LeadChanged.class);

        assertThat(changed.event().from()).isEqualTo(U_COUNTY);
        assertThat(changed.response().leader()).isEqualTo(U_WATER);
        assertThat(changed.response().participant(U_COUNTY)).isPresent();
        assertThat(changed.response().participant(U_WATER)).isEmpty();
        assertThat(changed.response().units()).doesNotHaveDuplicates();
    }

    @Test
    void theLeadIsOfTheCountyAndAnother() {
        opened().when(new ChangeLead(U_COUNTY, GROUND)).thenRefused(ResponseRefusal.SAME_LEAD);
        opened().when(new ChangeLead(U_T1, GROUND)).thenRefused(ResponseRefusal.LEAD_BELOW_COUNTY);
        opened().when(new ChangeLead(new UnitId("u-nobody"), GROUND)).thenRefused(ResponseRefusal.UNKNOWN_UNIT);
    }

    @Test
    void aUnitFromElsewhereJoinsByItsTask() {
        var joined = opened().when(add(U_T2)).then(UnitJoined.class);
        assertThat(joined.response().participant(U_T2).map(Participant::task)).contains("查明管线");
    }

    @Test
    void aDeskThatCameWithTheOpeningIsGivenItsTaskOnce() {
        var given = opened().when(add(U_V1)).then(UnitJoined.class);
        assertThat(given.response().units()).doesNotHaveDuplicates();

        opened().and(add(U_V1)).when(add(U_V1)).thenRefused(ResponseRefusal.ALREADY_TAKES_PART);
        opened().when(add(U_COUNTY)).thenRefused(ResponseRefusal.SAME_LEAD);
        opened().when(add(U_G0)).thenRefused(ResponseRefusal.UNIT_CLOSED);
    }

    @Test
    void noMoreThanFitTakePart() {
        Act act = new Act(WATER, LATER, false, null);
        WholeNetResponse full = opened().response();
        while (full.participants().size() < Given.ENTRIES) {
            UnitId unit = new UnitId("u-" + full.participants().size());
            full = full.evolve(new UnitJoined(full.id(), act, unit, "值守"));
        }
        ResponseStory story = new ResponseStory(full, opened().county(), null);
        story.when(add(U_HOTLINE)).thenRefused(ResponseRefusal.UNITS_FULL);
        story.when(add(U_V1)).then(UnitJoined.class);
    }

    @Test
    void aUnitIsLetGoButNotTheLead() {
        var left = opened().when(new ReleaseUnit(U_WATER, GROUND)).then(UnitLeft.class);
        assertThat(left.response().participant(U_WATER)).isEmpty();

        opened().when(new ReleaseUnit(U_COUNTY, GROUND)).thenRefused(ResponseRefusal.LEAD_STAYS);
        opened().when(new ReleaseUnit(U_T2, GROUND)).thenRefused(ResponseRefusal.NOT_TAKING_PART);
    }

    @Test
    void notesAreNumberedAndEachSaysWhenTheNextIsDue() {
        var first = opened().when(NOTE).by(WATER).then(SituationNoted.class);
        assertThat(first.event().number()).isEqualTo(1);
        assertThat(first.event().act().policy()).isNotNull();
        assertThat(first.event().nextNote().due()).isEqualTo(LATER.plus(Duration.ofHours(2)));
        assertThat(first.response().situation())
                .isEqualTo(new Situation(1, LATER, NOTE.words(), NOTE.measures(), NOTE.casualties()));

        var second = opened().and(NOTE).when(NOTE).then(SituationNoted.class);
        assertThat(second.event().number()).isEqualTo(2);
        assertThat(second.response().notes()).isEqualTo(2);
    }

    @Test
    void aNoteThatDoesNotComeIsOverdue() {
        WholeNetResponse response = opened().response();
        assertThat(response.isNoteOverdue(OPENED.plus(Duration.ofHours(2)).minusNanos(1)))
                .isFalse();
        assertThat(response.isNoteOverdue(OPENED.plus(Duration.ofHours(2)))).isTrue();
    }

    @Test
    void whatIsStoodDownIsOver() {
        var over = opened().when(new StandDown(GROUND)).then(ResponseStoodDown.class);
        assertThat(over.response().stage()).isEqualTo(ResponseStage.STOOD_DOWN);
        assertThat(over.response().nextNote()).isNull();
        assertThat(over.response().stoodDownAt()).isEqualTo(LATER);

        opened().and(new StandDown(GROUND)).when(NOTE).thenRefused(ResponseRefusal.RESPONSE_OVER);
        given().when(NOTE).thenRefused(ResponseRefusal.RESPONSE_OVER);
    }

    @Test
    void nothingHappensBeforeTheOpening() {
        opened().when(NOTE).at(OPENED.minusSeconds(1)).thenRefused(ResponseRefusal.BEFORE_OPENING);
    }
}
