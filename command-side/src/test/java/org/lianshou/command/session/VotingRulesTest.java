package org.lianshou.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.session.SessionStory.PLAN;
import static org.lianshou.command.session.SessionStory.called;
import static org.lianshou.command.session.Village.ROAD;
import static org.lianshou.command.session.Village.member;
import static org.lianshou.session.Choice.ABSTAINS;
import static org.lianshou.session.Choice.AGAINST;
import static org.lianshou.session.Choice.IN_FAVOUR;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.command.session.ConveningCommand.DeclareParty;
import org.lianshou.command.session.MeetingCommand.Join;
import org.lianshou.command.session.MeetingCommand.Leave;
import org.lianshou.command.session.MeetingCommand.Propose;
import org.lianshou.command.session.MeetingCommand.Vote;
import org.lianshou.session.Ballot;
import org.lianshou.session.Choice;
import org.lianshou.session.Count;
import org.lianshou.session.Manner;
import org.lianshou.session.MeetingEvent.VoteHeld;
import org.lianshou.session.Presence;
import org.lianshou.session.Tally;

/** Votes: with quorum, each once, by proxy once, and nobody in their own matter. The panel are members 4 to 8. */
class VotingRulesTest {
    private static SessionStory proposed(int... there) {
        return called().withPanel().open(there).and(new Propose(ROAD, null, PLAN));
    }

    private static Vote hands(int inFavour, int against, int abstaining) {
        return new Vote(ROAD, 1, Manner.SHOW_OF_HANDS, new Tally(inFavour, against, abstaining), null);
    }

    private static Vote recorded(Ballot... ballots) {
        return new Vote(ROAD, 1, Manner.RECORDED, null, List.of(ballots));
    }

    private static Ballot ballot(int number, Choice choice, @Nullable Integer by) {
        return new Ballot(member(number), choice, by == null ? null : member(by));
    }

    @Test
    void handsAreCountedAndMoreThanHalfOfThosePresentCarry() {
        var carried =
                proposed(4, 5, 6, 7).when(hands(3, 1, 0)).then(VoteHeld.class).event(VoteHeld.class);
        assertThat(carried.carried()).isTrue();
        assertThat(carried.count()).isEqualTo(new Count(5, 4, 4, "more than 1/2", "more than 1/2"));
        assertThat(carried.act().policy()).isNotNull();
        var half =
                proposed(4, 5, 6, 7).when(hands(2, 0, 2)).then(VoteHeld.class).event(VoteHeld.class);
        assertThat(half.carried()).isFalse();
    }

    @Test
    void thereAreNoMoreHandsThanMembersWhoMayVote() {
        proposed(4, 5, 6).when(hands(3, 1, 0)).thenRefused(SessionRefusal.MORE_HANDS_THAN_PRESENT);
        proposed(4, 5, 6, 7)
                .and(new DeclareParty(ROAD, member(4), "相邻住户"))
                .when(hands(4, 0, 0))
                .thenRefused(SessionRefusal.MORE_HANDS_THAN_PRESENT);
    }

    @Test
    void withoutQuorumThereIsNoVote() {
        proposed(4, 5).when(hands(2, 0, 0)).thenRefused(SessionRefusal.NO_QUORUM);
        proposed(4, 5, 6).and(new Leave(member(6))).when(hands(2, 0, 0)).thenRefused(SessionRefusal.NO_QUORUM);
    }

    /** In this county remote members make quorum and those online do not; both may vote. */
    @Test
    void whetherMembersElsewhereMakeQuorumIsPolicy() {
        proposed(4, 5)
                .and(new Join(member(6), Presence.REMOTE))
                .when(hands(3, 0, 0))
                .then(VoteHeld.class);
        proposed(4, 5)
                .and(new Join(member(6), Presence.ONLINE))
                .when(hands(3, 0, 0))
                .thenRefused(SessionRefusal.NO_QUORUM);
        var online = proposed(4, 5, 6)
                .and(new Join(member(7), Presence.ONLINE))
                .when(hands(4, 0, 0))
                .then(VoteHeld.class)
                .event(VoteHeld.class);
        assertThat(online.count().counted()).isEqualTo(3);
        assertThat(online.count().entitled()).isEqualTo(4);
    }

    /** Of the panel of five one is party: of the four who decide three are enough. */
    @Test
    void whoIsPartyCountsNowhere() {
        SessionStory party = proposed(4, 5, 6, 7).and(new DeclareParty(ROAD, member(4), "相邻住户"));
        var held = party.when(hands(2, 1, 0)).then(VoteHeld.class).event(VoteHeld.class);
        assertThat(held.count()).isEqualTo(new Count(4, 3, 3, "more than 1/2", "more than 1/2"));
        party.when(recorded(ballot(4, IN_FAVOUR, null))).thenRefused(SessionRefusal.MEMBER_IS_PARTY);
        party.when(recorded(ballot(8, IN_FAVOUR, 4))).thenRefused(SessionRefusal.MEMBER_IS_PARTY);
    }

    @Test
    void aRecordedVoteKeepsEachMembersVoteAndProxies() {
        var held = proposed(4, 5, 6)
                .when(recorded(
                        ballot(4, IN_FAVOUR, null),
                        ballot(5, AGAINST, null),
                        ballot(6, ABSTAINS, null),
                        ballot(7, IN_FAVOUR, 4),
                        ballot(8, IN_FAVOUR, 6)))
                .then(VoteHeld.class)
                .event(VoteHeld.class);
        assertThat(held.ballots()).hasSize(5);
        assertThat(held.tally()).isEqualTo(new Tally(3, 1, 1));
        assertThat(held.count().entitled()).isEqualTo(5);
        assertThat(held.carried()).isTrue();
    }

    @Test
    void aMemberVotesOnce() {
        proposed(4, 5, 6)
                .when(recorded(ballot(4, IN_FAVOUR, null), ballot(4, AGAINST, null)))
                .thenRefused(SessionRefusal.VOTED_TWICE);
        proposed(4, 5, 6)
                .when(recorded(ballot(7, IN_FAVOUR, 4), ballot(7, IN_FAVOUR, 5)))
                .thenRefused(SessionRefusal.VOTED_TWICE);
    }

    @Test
    void aMemberHoldsOneProxyAndOnlyForSomebodyAbsent() {
        proposed(4, 5, 6)
                .when(recorded(ballot(7, IN_FAVOUR, 4), ballot(8, IN_FAVOUR, 4)))
                .thenRefused(SessionRefusal.PROXY_TWICE);
        proposed(4, 5, 6).when(recorded(ballot(5, IN_FAVOUR, 4))).thenRefused(SessionRefusal.PROXY_FOR_PRESENT);
        proposed(4, 5, 6).when(recorded(ballot(7, IN_FAVOUR, 8))).thenRefused(SessionRefusal.NOT_PRESENT);
        proposed(4, 5, 6).when(recorded(ballot(7, IN_FAVOUR, null))).thenRefused(SessionRefusal.NOT_PRESENT);
        proposed(4, 5, 6).when(recorded(ballot(9, IN_FAVOUR, null))).thenRefused(SessionRefusal.NOT_ON_PANEL);
    }

    @Test
    void ofASecretVoteOnlyTheTallyIsKept() {
        Vote secret = new Vote(ROAD, 1, Manner.SECRET, new Tally(2, 1, 0), null);
        var held = proposed(4, 5, 6).when(secret).then(VoteHeld.class).event(VoteHeld.class);
        assertThat(held.ballots()).isEmpty();
        assertThat(held.carried()).isTrue();
    }

    @Test
    void aPlanIsVotedOnOnce() {
        proposed(4, 5, 6).and(hands(1, 2, 0)).when(hands(3, 0, 0)).thenRefused(SessionRefusal.ALREADY_VOTED);
        Vote another = new Vote(ROAD, 2, Manner.SECRET, new Tally(3, 0, 0), null);
        proposed(4, 5, 6).when(another).thenRefused(SessionRefusal.NO_SUCH_PROPOSAL);
    }
}
