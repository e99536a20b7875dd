package org.lianshou.command.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.histories.SmallCounty.U_G1;
import static org.lianshou.command.issue.Facts.GROUND;
import static org.lianshou.command.issue.Facts.acceptedWithoutClock;
import static org.lianshou.command.issue.Facts.all;
import static org.lianshou.command.issue.Facts.at;
import static org.lianshou.command.issue.Facts.discussionWaived;
import static org.lianshou.command.issue.Facts.dispatchedTo;
import static org.lianshou.command.issue.Facts.extensionRequested;
import static org.lianshou.command.issue.Facts.inProgress;
import static org.lianshou.command.issue.Facts.reported;
import static org.lianshou.command.issue.Story.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianshou.command.issue.ResolutionCommand.ApproveExtension;
import org.lianshou.command.issue.ResolutionCommand.RefuseExtension;
import org.lianshou.command.issue.ResolutionCommand.RequestExtension;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.ResolutionEvent.ExtensionApproved;
import org.lianshou.issue.ResolutionEvent.ExtensionRefused;
import org.lianshou.issue.ResolutionEvent.ExtensionRequested;

/** 延期: at most three, each of up to three working days, never decided by the unit that asks (吕梁 2024). */
class ExtensionRulesTest {
    @Test
    void theLeadAsksForUpToThreeWorkingDays() {
        given(inProgress())
                .when(new RequestExtension(3, null, GROUND))
                .by(People.GRID_WORKER)
                .then(ExtensionRequested.class);
        given(inProgress())
                .when(new RequestExtension(4, null, GROUND))
                .by(People.GRID_WORKER)
                .thenRefused(Refusal.EXTENSION_TOO_LONG);
    }

    @Test
    void oneRequestIsAnsweredBeforeTheNext() {
        given(all(inProgress(), extensionRequested()))
                .when(new RequestExtension(1, null, GROUND))
                .by(People.GRID_WORKER)
                .thenRefused(Refusal.EXTENSION_PENDING);
    }

    @Test
    void afterThreeExtensionsThereIsNoFourth() {
        IssueEvent[] twice = all(all(inProgress(), extended()), extended());
        given(twice)
                .when(new RequestExtension(1, null, GROUND))
                .by(People.GRID_WORKER)
                .then(ExtensionRequested.class);
        given(all(twice, extended()))
                .when(new RequestExtension(1, null, GROUND))
                .by(People.GRID_WORKER)
                .thenRefused(Refusal.EXTENSIONS_EXHAUSTED);
    }

    /** 40 days in these tests: what began on 2 March may last until 11 April. */
    @Test
    void noExtensionCarriesAMatterBeyondWhatALongOneMayTake() {
        IssueEvent[] late = all(inProgress(), extendedUntil("2026-04-10T00:00"));
        given(late)
                .when(new RequestExtension(1, null, GROUND))
                .by(People.GRID_WORKER)
                .then(ExtensionRequested.class);
        given(late)
                .when(new RequestExtension(2, null, GROUND))
                .by(People.GRID_WORKER)
                .thenRefused(Refusal.BEYOND_LONG_MATTER);
    }

    @Test
    void whereNoClockRunsThereIsNothingToExtend() {
        given(reported(), acceptedWithoutClock(), discussionWaived(), dispatchedTo(U_G1))
                .when(new RequestExtension(1, null, GROUND))
                .by(People.GRID_WORKER)
                .thenRefused(Refusal.NO_DEADLINE);
    }

    @Test
    void anExtensionCountsWorkingDaysFromTheDayThatWasDue() {
        var after = given(all(inProgress(), extensionRequested()))
                .when(new ApproveExtension(null))
                .by(People.COUNTY_DISPATCHER)
                .then(ExtensionApproved.class)
                .issue();
        Deadline deadline = after.accepted().deadline();
        assertThat(deadline).isNotNull();
        assertThat(deadline.due()).isEqualTo(at("2026-03-12T00:00"));
        assertThat(after.work().extensions()).isEqualTo(1);
    }

    @Test
    void nobodyDecidesTheirOwnUnitsExtension() {
        Story story = given(all(inProgress(), extensionRequested()));
        story.when(new ApproveExtension(null)).by(People.GRID_HEAD).thenRefused(Refusal.OWN_EXTENSION);
        story.when(new RefuseExtension("抓紧")).by(People.GRID_HEAD).thenRefused(Refusal.OWN_EXTENSION);
        story.when(new RefuseExtension("抓紧")).by(People.COUNTY_DISPATCHER).then(ExtensionRefused.class);
    }

    @Test
    void whatNobodyAskedForIsNotDecided() {
        given(inProgress())
                .when(new ApproveExtension(null))
                .by(People.COUNTY_DISPATCHER)
                .thenRefused(Refusal.NO_EXTENSION_PENDING);
    }

    private static IssueEvent extended() {
        return extendedUntil("2026-03-12T00:00");
    }

    private static IssueEvent extendedUntil(String due) {
        Deadline later = new Deadline(at(due), "2 working-day", Facts.POLICY, "test-2026", List.of(), false);
        return new ExtensionApproved(Facts.ID, Facts.act(People.COUNTY_DISPATCHER), later, null);
    }
}
