package org.lianshou.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.histories.SmallCounty.V1;
import static org.lianshou.command.session.SessionStory.adopt;
import static org.lianshou.command.session.SessionStory.called;
import static org.lianshou.command.session.Village.AGAINST_WATER;
import static org.lianshou.command.session.Village.ROAD;
import static org.lianshou.command.session.Village.SYSTEM;
import static org.lianshou.command.session.Village.WORKER;
import static org.lianshou.command.session.Village.member;

import org.junit.jupiter.api.Test;
import org.lianshou.command.session.ConveningCommand.ChoosePanel;
import org.lianshou.command.session.DeliveryCommand.NoteDelivered;
import org.lianshou.command.session.DeliveryCommand.NoteRefused;
import org.lianshou.command.session.MeetingCommand.Close;
import org.lianshou.command.session.MinutesCommand.ApproveMinutes;
import org.lianshou.command.session.MinutesCommand.DraftMinutes;
import org.lianshou.issue.Actor;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.session.DeliveryEvent.OutcomeDelivered;
import org.lianshou.session.DeliveryEvent.OutcomeRefused;
import org.lianshou.session.Item;
import org.lianshou.session.MinutesEvent.MinutesApproved;
import org.lianshou.session.MinutesEvent.MinutesDrafted;
import org.lianshou.session.MinutesEvent.MinutesSigned;
import org.lianshou.session.SessionStage;

/** Minutes: more than half of those who were there agree, and only then the outcomes count, once each. */
class MinutesRulesTest {
    private static final Actor WORKER_SIGNED_IN = new Actor(new PersonId("g1-worker"), Role.GRID_WORKER, null);

    /** Members 2, 5, 6 and 7 are there; member 2 is g1-worker, the others are known by name alone. */
    private static SessionStory closed() {
        return called().and(new ChoosePanel(SessionStory.named(WORKER, 5, 6, 7, 8), null))
                .open(WORKER, 5, 6, 7)
                .planCarried()
                .and(adopt(ROAD))
                .and(new Close(null));
    }

    private static SessionStory drafted() {
        return closed().and(new DraftMinutes("议定修路"));
    }

    private static ApproveMinutes onPaper(int number) {
        return new ApproveMinutes(member(number), "archive:2026/118");
    }

    @Test
    void moreThanHalfOfThoseWhoWereThereApprove() {
        SessionStory two = drafted().and(onPaper(5)).and(onPaper(6));
        assertThat(two.session().stage()).isEqualTo(SessionStage.MINUTES_DRAFTED);
        var third = two.when(onPaper(7)).then(MinutesSigned.class, MinutesApproved.class);
        assertThat(third.session().stage()).isEqualTo(SessionStage.MINUTES_APPROVED);
        assertThat(third.event(MinutesApproved.class).approvals()).isEqualTo(3);
        assertThat(third.event(MinutesApproved.class).attending()).isEqualTo(4);
    }

    @Test
    void aNewDraftAsksEverybodyAnew() {
        var anew = drafted()
                .and(onPaper(5))
                .and(onPaper(6))
                .when(new DraftMinutes("改正"))
                .then(MinutesDrafted.class);
        assertThat(anew.event(MinutesDrafted.class).draft()).isEqualTo(2);
        assertThat(anew.session().minutes())
                .satisfies(minutes -> assertThat(minutes.signed()).isEmpty());
    }

    @Test
    void aMemberOfTheDirectoryApprovesThemselves() {
        ApproveMinutes own = new ApproveMinutes(member(WORKER), null);
        drafted().when(own).by(WORKER_SIGNED_IN).then(MinutesSigned.class);
        drafted().when(own).thenRefused(SessionRefusal.NOT_THE_MEMBER);
    }

    @Test
    void forTheOthersItTakesTheirPaperAndWhoRunsSessions() {
        drafted().when(new ApproveMinutes(member(5), null)).thenRefused(SessionRefusal.NOT_THE_MEMBER);
        drafted().when(onPaper(5)).by(WORKER_SIGNED_IN).thenRefused(SessionRefusal.NOT_THE_MEMBER);
    }

    @Test
    void whoWasNotThereDoesNotApproveAndNobodyTwice() {
        drafted().when(onPaper(8)).thenRefused(SessionRefusal.DID_NOT_ATTEND);
        drafted().and(onPaper(5)).when(onPaper(5)).thenRefused(SessionRefusal.ALREADY_APPROVED);
        closed().when(onPaper(5)).thenRefused(SessionRefusal.OUT_OF_ORDER);
    }

    @Test
    void whatTheIssueSaidIsNotedOnce() {
        SessionStory approved = drafted().and(onPaper(5)).and(onPaper(6)).and(onPaper(7));
        NoteRefused no = new NoteRefused(ROAD, 9, "unit-above", "单位级别更高");
        NoteDelivered yes = new NoteDelivered(ROAD, 9, 2);
        var noted = approved.when(yes).by(SYSTEM).then(OutcomeDelivered.class);
        assertThat(noted.session().item(ROAD).orElseThrow().delivery()).isEqualTo(new Item.Delivery(null));
        approved.when(no).by(SYSTEM).then(OutcomeRefused.class);
        approved.and(yes).when(no).by(SYSTEM).thenRefused(SessionRefusal.ALREADY_DELIVERED);
        approved.when(new NoteDelivered(AGAINST_WATER, 9, 2)).by(SYSTEM).thenRefused(SessionRefusal.NOT_ON_AGENDA);
        assertThat(approved.session().convened().area()).isEqualTo(V1);
    }
}
