package org.lianshou.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.histories.SmallCounty.U_V1;
import static org.lianshou.command.session.SessionStory.PLAN;
import static org.lianshou.command.session.SessionStory.adopt;
import static org.lianshou.command.session.SessionStory.called;
import static org.lianshou.command.session.Village.AGAINST_WATER;
import static org.lianshou.command.session.Village.MEETING;
import static org.lianshou.command.session.Village.ROAD;
import static org.lianshou.command.session.Village.ground;
import static org.lianshou.command.session.Village.member;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianshou.command.session.ConveningCommand.CarryOver;
import org.lianshou.command.session.ConveningCommand.DeclareParty;
import org.lianshou.command.session.ConveningCommand.RemoveItem;
import org.lianshou.command.session.MeetingCommand.Amend;
import org.lianshou.command.session.MeetingCommand.Close;
import org.lianshou.command.session.MeetingCommand.Conclude;
import org.lianshou.command.session.MeetingCommand.Hear;
import org.lianshou.command.session.MeetingCommand.Join;
import org.lianshou.command.session.MeetingCommand.Leave;
import org.lianshou.command.session.MeetingCommand.Open;
import org.lianshou.command.session.MeetingCommand.Propose;
import org.lianshou.command.session.MeetingCommand.Vote;
import org.lianshou.issue.Outcome;
import org.lianshou.issue.Plan;
import org.lianshou.issue.UnitId;
import org.lianshou.session.Attendance;
import org.lianshou.session.Manner;
import org.lianshou.session.MeetingEvent.MemberJoined;
import org.lianshou.session.MeetingEvent.MemberLeft;
import org.lianshou.session.MeetingEvent.OutcomeDecided;
import org.lianshou.session.MeetingEvent.PlanAmended;
import org.lianshou.session.MeetingEvent.PlanProposed;
import org.lianshou.session.MeetingEvent.SessionClosed;
import org.lianshou.session.MeetingEvent.SessionOpened;
import org.lianshou.session.MeetingEvent.StatementHeard;
import org.lianshou.session.Presence;
import org.lianshou.session.SessionStage;
import org.lianshou.session.Speaker;
import org.lianshou.session.Tally;

/** The session itself, but for its votes. */
class MeetingRulesTest {
    private static Open with(Attendance... attending) {
        return new Open(List.of(attending));
    }

    private static Attendance there(int number, Presence how) {
        return new Attendance(member(number), how);
    }

    @Test
    void inPersonRemoteAndOnlineAreOneCount() {
        Open open = with(there(4, Presence.IN_PERSON), there(5, Presence.REMOTE), there(6, Presence.ONLINE));
        var opened = called().withPanel().when(open).then(SessionOpened.class);
        assertThat(opened.session().attendees()).hasSize(3).allMatch(one -> one.present());
        assertThat(opened.session().stage()).isEqualTo(SessionStage.OPEN);
    }

    @Test
    void eachIsThereOnceWhateverTheWay() {
        Open twice = with(there(4, Presence.IN_PERSON), there(4, Presence.REMOTE));
        called().withPanel().when(twice).thenRefused(SessionRefusal.ATTENDING_TWICE);
        SessionStory open = called().withPanel().open(4, 5, 6);
        open.when(new Join(member(4), Presence.ONLINE)).thenRefused(SessionRefusal.ATTENDING_TWICE);
        called().withPanel().when(with(there(9, Presence.REMOTE))).thenRefused(SessionRefusal.NOT_ON_PANEL);
        open.when(new Join(member(9), Presence.ONLINE)).thenRefused(SessionRefusal.NOT_ON_PANEL);
    }

    @Test
    void aMemberComesLaterLeavesAndComesBack() {
        SessionStory open = called().withPanel().open(4, 5);
        open.when(new Join(member(6), Presence.REMOTE)).then(MemberJoined.class);
        open.when(new Leave(member(5))).then(MemberLeft.class);
        SessionStory left = open.and(new Leave(member(5)));
        left.when(new Leave(member(5))).thenRefused(SessionRefusal.NOT_PRESENT);
        var back = left.when(new Join(member(5), Presence.ONLINE)).then(MemberJoined.class);
        assertThat(back.session().attendees()).hasSize(2);
        assertThat(back.session().attendee(member(5)).orElseThrow().how()).isEqualTo(Presence.ONLINE);
    }

    @Test
    void itBeginsWhenItWasCalledForWithAPanelAndAnAgenda() {
        called().withPanel().when(with()).at(MEETING.minusSeconds(60)).thenRefused(SessionRefusal.OPENED_EARLY);
        called().when(with()).thenRefused(SessionRefusal.PANEL_MISSING);
        called().withPanel().and(new RemoveItem(ROAD, ground())).when(with()).thenRefused(SessionRefusal.AGENDA_EMPTY);
        called().withPanel()
                .open(4, 5, 6)
                .when(new Close(null))
                .at(MEETING.minusSeconds(60))
                .thenRefused(SessionRefusal.BEFORE_OPENING);
    }

    @Test
    void whatIsSaidIsKeptWithWhoSaidIt() {
        SessionStory open = called().withPanel().open(4, 5, 6);
        open.when(new Hear(ROAD, new Speaker(member(4), null, null), "先修桥")).then(StatementHeard.class);
        open.when(new Hear(ROAD, new Speaker(null, U_V1, null), "钱够")).then(StatementHeard.class);
        open.when(new Hear(ROAD, new Speaker(null, null, "反映人"), "请快些")).then(StatementHeard.class);
        open.when(new Hear(ROAD, new Speaker(member(7), null, null), "不在")).thenRefused(SessionRefusal.NOT_PRESENT);
        open.when(new Hear(ROAD, new Speaker(null, new UnitId("u-none"), null), "谁"))
                .thenRefused(SessionRefusal.UNKNOWN_UNIT);
    }

    @Test
    void plansAreProposedAndAmendedUnderNumbers() {
        SessionStory open = called().withPanel().open(4, 5, 6);
        var first = open.when(new Propose(ROAD, member(4), PLAN)).then(PlanProposed.class);
        assertThat(first.event(PlanProposed.class).number()).isEqualTo(1);
        SessionStory proposed = open.and(new Propose(ROAD, member(4), PLAN));
        var second = proposed.when(new Amend(ROAD, 1, null, PLAN, "加一盏灯"))
                .then(PlanAmended.class)
                .event(PlanAmended.class);
        assertThat(second.number()).isEqualTo(2);
        proposed.when(new Amend(ROAD, 3, null, PLAN, "没有")).thenRefused(SessionRefusal.NO_SUCH_PROPOSAL);
        open.planCarried().when(new Amend(ROAD, 1, null, PLAN, "晚了")).thenRefused(SessionRefusal.ALREADY_VOTED);
        Plan nobodys = new Plan("修路", new UnitId("u-none"), List.of(), null, null);
        open.when(new Propose(ROAD, null, nobodys)).thenRefused(SessionRefusal.UNKNOWN_UNIT);
    }

    @Test
    void aPartyDoesNotProposeInTheirOwnMatter() {
        called().withPanel()
                .open(4, 5, 6)
                .and(new DeclareParty(ROAD, member(4), "相邻住户"))
                .when(new Propose(ROAD, member(4), PLAN))
                .thenRefused(SessionRefusal.MEMBER_IS_PARTY);
    }

    @Test
    void aPlanIsAdoptedByACarriedVote() {
        SessionStory open = called().withPanel().open(4, 5, 6);
        var adopted = open.planCarried().when(adopt(ROAD)).then(OutcomeDecided.class);
        assertThat(adopted.event(OutcomeDecided.class).conclusion().plan()).isEqualTo(PLAN);
        open.when(adopt(ROAD)).thenRefused(SessionRefusal.NO_SUCH_PROPOSAL);
        SessionStory proposed = open.and(new Propose(ROAD, null, PLAN));
        proposed.when(adopt(ROAD)).thenRefused(SessionRefusal.NOT_CARRIED);
        proposed.and(new Vote(ROAD, 1, Manner.SECRET, new Tally(1, 2, 0), null))
                .when(adopt(ROAD))
                .thenRefused(SessionRefusal.NOT_CARRIED);
    }

    @Test
    void aMatterMayEndWithoutAPlan() {
        SessionStory open = called().withPanel().open(4, 5, 6);
        open.when(new Conclude(ROAD, Outcome.NO_CONSENSUS, null, null, "意见不一")).then(OutcomeDecided.class);
        open.when(new Conclude(ROAD, Outcome.ESCALATE, null, null, "超出权限")).then(OutcomeDecided.class);
        open.when(new Conclude(ROAD, Outcome.POSTPONED, null, LocalDate.of(2026, 3, 6), "等雨停"))
                .then(OutcomeDecided.class);
        open.when(new Conclude(ROAD, Outcome.POSTPONED, null, LocalDate.of(2026, 3, 5), "等雨停"))
                .thenRefused(SessionRefusal.POSTPONED_TO_THE_PAST);
        open.and(new Conclude(ROAD, Outcome.ESCALATE, null, null, "超出权限"))
                .when(adopt(ROAD))
                .thenRefused(SessionRefusal.ITEM_SETTLED);
    }

    @Test
    void itEndsWhenEveryMatterHasAnOutcomeOrIsCarriedOver() {
        SessionStory open =
                called(AGAINST_WATER).withPanel().open(4, 5, 6).planCarried().and(adopt(ROAD));
        open.when(new Close(null)).thenRefused(SessionRefusal.ITEMS_OPEN);
        var closed = open.and(new CarryOver(AGAINST_WATER, "下次"))
                .when(new Close("散会"))
                .then(SessionClosed.class);
        assertThat(closed.session().stage()).isEqualTo(SessionStage.CLOSED);
    }
}
