package org.lianshou.command.callout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.callout.CallOutStory.BY;
import static org.lianshou.command.callout.CallOutStory.CADRE;
import static org.lianshou.command.callout.CallOutStory.CALLED;
import static org.lianshou.command.callout.CallOutStory.GROUND;
import static org.lianshou.command.callout.CallOutStory.IN_TIME;
import static org.lianshou.command.callout.CallOutStory.SAFETY;
import static org.lianshou.command.callout.CallOutStory.WATER;
import static org.lianshou.command.callout.CallOutStory.called;
import static org.lianshou.command.histories.SmallCounty.U_T1;
import static org.lianshou.command.histories.SmallCounty.U_T1_SAFETY;
import static org.lianshou.command.histories.SmallCounty.U_V1;
import static org.lianshou.command.histories.SmallCounty.U_WATER;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.callout.CallOut;
import org.lianshou.callout.CallOutEvent.CallOutCalledOff;
import org.lianshou.callout.CallOutEvent.CallOutClosed;
import org.lianshou.callout.CallOutEvent.FindingsNoted;
import org.lianshou.callout.CallOutEvent.UnitExcused;
import org.lianshou.callout.CallOutEvent.UnitReportedIn;
import org.lianshou.callout.CallOutStage;
import org.lianshou.callout.Turnout;
import org.lianshou.command.callout.CallOutCommand.CallOff;
import org.lianshou.command.callout.CallOutCommand.Close;
import org.lianshou.command.callout.CallOutCommand.Excuse;
import org.lianshou.command.callout.CallOutCommand.NoteFindings;
import org.lianshou.command.callout.CallOutCommand.ReportIn;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.UnitId;

/** 报到: who came, when, and who did not. */
class ReportingInRulesTest {
    private static final Close CLOSE = new Close("已疏散，气瓶移出");

    private static ReportIn reportIn(UnitId unit) {
        return reportIn(unit, null);
    }

    private static ReportIn reportIn(UnitId unit, @Nullable String person) {
        return new ReportIn(unit, person == null ? null : new PersonId(person));
    }

    private static Turnout turnout(CallOut callOut, UnitId unit) {
        return callOut.unit(unit).orElseThrow().turnout(BY);
    }

    @Test
    void whoComesBeforeTheTimeIsInTimeAndFromThenOnLate() {
        var inTime =
                called().when(reportIn(U_WATER)).by(WATER).at(BY.minusNanos(1)).then(UnitReportedIn.class);
        assertThat(inTime.event().late()).isFalse();
        assertThat(inTime.event().person()).isEqualTo(WATER.person());
        assertThat(turnout(inTime.callOut(), U_WATER)).isEqualTo(Turnout.ARRIVED);

        var late = called().when(reportIn(U_WATER)).by(WATER).at(BY).then(UnitReportedIn.class);
        assertThat(late.event().late()).isTrue();
        assertThat(late.event().by()).isEqualTo(BY);
        assertThat(turnout(late.callOut(), U_WATER)).isEqualTo(Turnout.ARRIVED);
    }

    @Test
    void whoIsNotThereYetIsAwaitedAndThenLate() {
        CallOut callOut = called().callOut();
        assertThat(callOut.unit(U_V1).orElseThrow().turnout(IN_TIME)).isEqualTo(Turnout.AWAITED);
        assertThat(callOut.unit(U_V1).orElseThrow().turnout(BY)).isEqualTo(Turnout.LATE);
    }

    @Test
    void theCallerSaysWhoCame() {
        assertThat(called().when(reportIn(U_WATER, "water-official"))
                        .then(UnitReportedIn.class)
                        .event()
                        .person())
                .isEqualTo(WATER.person());
        assertThat(called().when(reportIn(U_WATER))
                        .then(UnitReportedIn.class)
                        .event()
                        .person())
                .as("somebody who is not in the directory")
                .isNull();
    }

    @Test
    void nobodyElseSaysSo() {
        called().when(reportIn(U_WATER)).by(CADRE).thenRefused(CallOutRefusal.NOT_YOUR_UNIT);
        called().when(reportIn(U_WATER, "water-official")).by(CADRE).thenRefused(CallOutRefusal.NOT_YOUR_UNIT);
    }

    @Test
    void whoCameIsOfTheUnit() {
        called().when(reportIn(U_WATER, "v1-cadre")).thenRefused(CallOutRefusal.NOT_OF_THE_UNIT);
        called().when(reportIn(U_WATER, "nobody")).thenRefused(CallOutRefusal.UNKNOWN_PERSON);
    }

    @Test
    void aUnitReportsInOnceAndWhereItWasCalled() {
        called().and(reportIn(U_WATER)).when(reportIn(U_WATER)).thenRefused(CallOutRefusal.REPORTED_IN_TWICE);
        called().when(reportIn(U_T1)).thenRefused(CallOutRefusal.NOT_CALLED);
    }

    @Test
    void nobodyWasThereBeforeTheCall() {
        called().when(reportIn(U_WATER)).at(CALLED.minusSeconds(1)).thenRefused(CallOutRefusal.BEFORE_CALL);
    }

    @Test
    void whoIsExcusedIsNotWaitedFor() {
        var excused = called().when(new Excuse(U_WATER, GROUND)).then(UnitExcused.class);
        assertThat(turnout(excused.callOut(), U_WATER)).isEqualTo(Turnout.EXCUSED);
        assertThat(excused.callOut().owed()).hasSize(2);

        called().and(new Excuse(U_WATER, GROUND)).when(reportIn(U_WATER)).thenRefused(CallOutRefusal.UNIT_EXCUSED);
        called().and(new Excuse(U_WATER, GROUND))
                .when(new Excuse(U_WATER, GROUND))
                .thenRefused(CallOutRefusal.UNIT_EXCUSED);
        called().and(reportIn(U_WATER)).when(new Excuse(U_WATER, GROUND)).thenRefused(CallOutRefusal.REPORTED_IN_TWICE);
    }

    @Test
    void theLevelAboveMayExcuseButNobodyTheirOwn() {
        called().when(new Excuse(U_WATER, GROUND)).by(CADRE).then(UnitExcused.class);
        called().when(new Excuse(U_V1, GROUND)).by(CADRE).thenRefused(CallOutRefusal.OWN_EXCUSE);
    }

    @Test
    void findingsAreNotedByTheCallerAndByThoseOnTheSpot() {
        NoteFindings findings = new NoteFindings("阀门已关");
        assertThat(called().when(findings).then(FindingsNoted.class).callOut().findings())
                .isEqualTo(1);
        called().and(reportIn(U_WATER)).when(findings).by(WATER).then(FindingsNoted.class);
        called().and(reportIn(U_WATER)).when(findings).by(SAFETY).thenRefused(CallOutRefusal.NOT_ON_THE_SPOT);
    }

    @Test
    void whoNeitherCameNorWasExcusedIsAbsentAndNamed() {
        var closed = called().and(reportIn(U_WATER))
                .and(new Excuse(U_T1_SAFETY, GROUND))
                .when(CLOSE)
                .at(BY)
                .then(CallOutClosed.class);

        assertThat(closed.event().absent()).isEqualTo(List.of(U_V1));
        assertThat(closed.callOut().stage()).isEqualTo(CallOutStage.CLOSED);
        assertThat(closed.callOut().outcome()).isEqualTo(CLOSE.words());
        assertThat(turnout(closed.callOut(), U_V1)).isEqualTo(Turnout.ABSENT);
        assertThat(turnout(closed.callOut(), U_WATER)).isEqualTo(Turnout.ARRIVED);
        assertThat(turnout(closed.callOut(), U_T1_SAFETY)).isEqualTo(Turnout.EXCUSED);
        assertThat(closed.callOut().lateFrom()).isEmpty();
    }

    @Test
    void itDoesNotEndWhileAUnitHasTimeToCome() {
        called().and(reportIn(U_WATER)).when(CLOSE).at(BY.minusNanos(1)).thenRefused(CallOutRefusal.STILL_EXPECTED);
        called().and(reportIn(U_WATER))
                .and(reportIn(U_V1))
                .and(reportIn(U_T1_SAFETY))
                .when(CLOSE)
                .then(CallOutClosed.class);
    }

    @Test
    void itIsCalledOffBeforeAnybodyCameOrWasLate() {
        CallOff off = new CallOff(GROUND);
        var calledOff = called().when(off).then(CallOutCalledOff.class);
        assertThat(calledOff.callOut().stage()).isEqualTo(CallOutStage.CALLED_OFF);
        assertThat(turnout(calledOff.callOut(), U_V1)).isEqualTo(Turnout.EXCUSED);

        called().when(off).at(BY).thenRefused(CallOutRefusal.TOO_LATE_TO_CALL_OFF);
        called().and(reportIn(U_WATER)).when(off).thenRefused(CallOutRefusal.TOO_LATE_TO_CALL_OFF);
    }

    @Test
    void nothingIsAddedToWhatIsOver() {
        CallOutStory closed = called().when(CLOSE).at(BY).follow();
        closed.when(reportIn(U_WATER)).at(BY).thenRefused(CallOutRefusal.CALL_OUT_OVER);
        closed.when(new NoteFindings("晚了")).at(BY).thenRefused(CallOutRefusal.CALL_OUT_OVER);
        called().and(new CallOff(GROUND)).when(CLOSE).at(BY).thenRefused(CallOutRefusal.CALL_OUT_OVER);
    }
}
