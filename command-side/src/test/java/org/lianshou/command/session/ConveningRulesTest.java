package org.lianshou.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lianshou.command.histories.SmallCounty.G1;
import static org.lianshou.command.histories.SmallCounty.V1;
import static org.lianshou.command.histories.SmallCounty.V2;
import static org.lianshou.command.session.SessionStory.called;
import static org.lianshou.command.session.SessionStory.given;
import static org.lianshou.command.session.Village.AGAINST_WATER;
import static org.lianshou.command.session.Village.CALLED;
import static org.lianshou.command.session.Village.ELSEWHERE;
import static org.lianshou.command.session.Village.MEETING;
import static org.lianshou.command.session.Village.NOT_ACCEPTED;
import static org.lianshou.command.session.Village.ROAD;
import static org.lianshou.command.session.Village.at;
import static org.lianshou.command.session.Village.ground;
import static org.lianshou.command.session.Village.member;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lianshou.command.session.ConveningCommand.AddItem;
import org.lianshou.command.session.ConveningCommand.CallOff;
import org.lianshou.command.session.ConveningCommand.CarryOver;
import org.lianshou.command.session.ConveningCommand.Convene;
import org.lianshou.command.session.ConveningCommand.DeclareParty;
import org.lianshou.command.session.ConveningCommand.GivenItem;
import org.lianshou.command.session.ConveningCommand.RemoveItem;
import org.lianshou.command.session.MeetingCommand.Open;
import org.lianshou.issue.Act;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.DiscussionEvent.IssuePutOnAgenda;
import org.lianshou.issue.DiscussionEvent.IssueTakenOffAgenda;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.IssueSeen;
import org.lianshou.session.ConveningEvent.ItemAdded;
import org.lianshou.session.ConveningEvent.ItemCarriedOver;
import org.lianshou.session.ConveningEvent.ItemRemoved;
import org.lianshou.session.ConveningEvent.PartyDeclared;
import org.lianshou.session.ConveningEvent.SessionCalledOff;
import org.lianshou.session.ConveningEvent.SessionConvened;
import org.lianshou.session.JointSession;
import org.lianshou.session.MemberId;
import org.lianshou.session.Mode;
import org.lianshou.session.SessionStage;

/** Before the session: notice, area and agenda. */
class ConveningRulesTest {
    private static Convene on(AreaId area, Instant scheduled, IssueId... issues) {
        List<GivenItem> agenda = List.of(issues).stream()
                .map(issue -> new GivenItem(issue, null))
                .toList();
        return new Convene(area, Mode.ONLINE, scheduled, null, agenda);
    }

    @Test
    void aSessionIsCalledOnIssuesInDiscussionOfItsArea() {
        var called = given().when(on(V1, MEETING, ROAD, AGAINST_WATER))
                .then(SessionConvened.class, ItemAdded.class, ItemAdded.class);
        assertThat(called.session().stage()).isEqualTo(SessionStage.CONVENED);
        assertThat(called.event(SessionConvened.class).notice().rule()).isEqualTo("2 calendar-day");
        assertThat(called.event(ItemAdded.class).issueVersion()).isEqualTo(1);
    }

    /** Called on Monday the 2nd with two days' notice, the 3rd and the 4th, it may meet from the 5th on. */
    @Test
    void thoseCalledAreGivenTheNoticeThatPolicyAsksFor() {
        given().when(on(V1, at("2026-03-05T00:00"), ROAD)).then(SessionConvened.class, ItemAdded.class);
        given().when(on(V1, at("2026-03-04T23:59"), ROAD)).thenRefused(SessionRefusal.NOTICE_TOO_SHORT);
    }

    @Test
    void whatIsPutOnTheAgendaLaterTakesTheSameNotice() {
        AddItem more = new AddItem(AGAINST_WATER, true);
        var added = called().when(more).then(ItemAdded.class);
        assertThat(added.session().item(AGAINST_WATER).orElseThrow().major()).isTrue();
        called().when(more).at(at("2026-03-03T09:00")).thenRefused(SessionRefusal.NOTICE_TOO_SHORT);
    }

    @Test
    void villagesAndTownshipsHoldSessions() {
        given().when(on(G1, MEETING, ROAD)).thenRefused(SessionRefusal.NO_SESSIONS_THERE);
        given().when(on(new AreaId("none"), MEETING, ROAD)).thenRefused(SessionRefusal.UNKNOWN_AREA);
    }

    @Test
    void anIssueOfAnotherAreaOrAnotherStepIsNotTakenUp() {
        given().when(on(V1, MEETING, ELSEWHERE)).thenRefused(SessionRefusal.WRONG_AREA);
        given().when(on(V2, MEETING, ROAD)).thenRefused(SessionRefusal.WRONG_AREA);
        given().when(on(V1, MEETING, NOT_ACCEPTED)).thenRefused(SessionRefusal.NOT_IN_DISCUSSION);
        given().when(on(V1, MEETING, new IssueId(new UUID(0, 0)))).thenRefused(SessionRefusal.UNKNOWN_ISSUE);
    }

    @Test
    void anIssueStandsOnTheAgendaOnceAndNoMoreThanFit() {
        given().when(on(V1, MEETING, ROAD, ROAD)).thenRefused(SessionRefusal.ALREADY_ON_AGENDA);
        JointSession full = called().session();
        for (IssueId issue : LongStream.range(100, 149)
                .mapToObj(n -> new IssueId(new UUID(1, n)))
                .toList()) {
            full = full.evolve(new ItemAdded(full.id(), anAct(), issue, 1, false));
        }
        new SessionStory(full, Village.issues())
                .when(new AddItem(AGAINST_WATER, null))
                .thenRefused(SessionRefusal.AGENDA_FULL);
    }

    @Test
    void aMatterIsTakenOffOnAGroundOrLeftForAnotherSession() {
        var removed = called().when(new RemoveItem(ROAD, ground())).then(ItemRemoved.class);
        assertThat(removed.session().agenda()).isEmpty();
        called().when(new RemoveItem(AGAINST_WATER, ground())).thenRefused(SessionRefusal.NOT_ON_AGENDA);

        var carried = called().when(new CarryOver(ROAD, "资料不齐")).then(ItemCarriedOver.class);
        assertThat(carried.session().item(ROAD).orElseThrow().isSettled()).isTrue();
        called().and(new CarryOver(ROAD, "资料不齐"))
                .when(new RemoveItem(ROAD, ground()))
                .thenRefused(SessionRefusal.ITEM_SETTLED);
    }

    @Test
    void issuesHearThatTheyAreOnTheAgendaAndWhenTheSessionMeets() {
        var called = given().when(on(V1, MEETING, ROAD, AGAINST_WATER))
                .then(SessionConvened.class, ItemAdded.class, ItemAdded.class);
        String session = called.session().id().toString();
        assertThat(called.heard())
                .extracting(
                        IssueEvent::issue,
                        event -> ((IssuePutOnAgenda) event).session(),
                        event -> ((IssuePutOnAgenda) event).meetsAt())
                .containsExactly(tuple(ROAD, session, MEETING), tuple(AGAINST_WATER, session, MEETING));
        assertThat(called().when(new AddItem(AGAINST_WATER, null))
                        .then(ItemAdded.class)
                        .heard())
                .hasOnlyElementsOfType(IssuePutOnAgenda.class)
                .hasSize(1);
    }

    @Test
    void issuesHearThatASessionWillNotTakeThemUp() {
        var removed = called().when(new RemoveItem(ROAD, ground())).then(ItemRemoved.class);
        assertThat(reasons(removed)).containsExactly(IssueTakenOffAgenda.Reason.REMOVED);
        assertThat(removed.event(ItemRemoved.class).issueVersion()).isEqualTo(2);
        var carried = called().when(new CarryOver(ROAD, "资料不齐")).then(ItemCarriedOver.class);
        assertThat(reasons(carried)).containsExactly(IssueTakenOffAgenda.Reason.CARRIED_OVER);
        var off = called(AGAINST_WATER).when(new CallOff(ground())).then(SessionCalledOff.class);
        assertThat(reasons(off))
                .containsExactly(IssueTakenOffAgenda.Reason.CALLED_OFF, IssueTakenOffAgenda.Reason.CALLED_OFF);
        assertThat(off.event(SessionCalledOff.class).waiting())
                .containsExactly(new IssueSeen(ROAD, 2), new IssueSeen(AGAINST_WATER, 2));
    }

    @Test
    void whatNoLongerWaitsHearsNothing() {
        SessionStory over = called().withIssue(Village.completed(ROAD));
        var removed = over.when(new RemoveItem(ROAD, ground())).then(ItemRemoved.class);
        assertThat(removed.heard()).isEmpty();
        assertThat(removed.event(ItemRemoved.class).issueVersion()).isNull();
        var off = over.when(new CallOff(ground())).then(SessionCalledOff.class);
        assertThat(off.heard()).isEmpty();
        assertThat(off.event(SessionCalledOff.class).waiting()).isNull();
        assertThat(called().and(new CarryOver(ROAD, "资料不齐"))
                        .when(new CallOff(ground()))
                        .then(SessionCalledOff.class)
                        .heard())
                .isEmpty();
    }

    private static List<IssueTakenOffAgenda.Reason> reasons(SessionStory.Followed followed) {
        return followed.heard().stream()
                .map(event -> ((IssueTakenOffAgenda) event).reason())
                .toList();
    }

    @Test
    void aPartyIsAMemberOfTheRosterAndDeclaredOnce() {
        DeclareParty neighbour = new DeclareParty(ROAD, member(4), "相邻住户");
        called().when(neighbour).then(PartyDeclared.class);
        called().and(neighbour).when(neighbour).thenRefused(SessionRefusal.ALREADY_PARTY);
        called().when(new DeclareParty(ROAD, member(99), "相邻住户")).thenRefused(SessionRefusal.UNKNOWN_MEMBER);
        called().when(new DeclareParty(ROAD, MemberId.of(V2, 1), "相邻住户")).thenRefused(SessionRefusal.ROSTER_ELSEWHERE);
    }

    @Test
    void whatIsCalledOffIsOver() {
        called().when(new CallOff(ground())).then(SessionCalledOff.class);
        called().and(new CallOff(ground()))
                .when(new AddItem(AGAINST_WATER, null))
                .thenRefused(SessionRefusal.OUT_OF_ORDER);
    }

    @Test
    void nothingHappensInASessionBeforeItIsCalled() {
        given().when(new Open(List.of())).thenRefused(SessionRefusal.OUT_OF_ORDER);
        called().when(new CarryOver(ROAD, "晚了"))
                .at(CALLED.minusSeconds(1))
                .thenRefused(SessionRefusal.BEFORE_CONVENING);
    }

    private static Act anAct() {
        return new Act(Village.CADRE, CALLED, false, null);
    }
}
