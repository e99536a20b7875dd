package org.lianshou.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.histories.SmallCounty.T2;
import static org.lianshou.command.session.SessionStory.adopt;
import static org.lianshou.command.session.SessionStory.called;
import static org.lianshou.command.session.SessionStory.calledOnAMajorMatter;
import static org.lianshou.command.session.Village.ROAD;
import static org.lianshou.command.session.Village.SYSTEM;
import static org.lianshou.command.session.Village.at;
import static org.lianshou.command.session.Village.member;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.command.session.DeliveryCommand.NoteDelivered;
import org.lianshou.command.session.MajorMatterCommand.HoldAct;
import org.lianshou.command.session.MajorMatterCommand.PublishDecision;
import org.lianshou.command.session.MajorMatterCommand.PublishResult;
import org.lianshou.command.session.MeetingCommand.Close;
import org.lianshou.command.session.MeetingCommand.Conclude;
import org.lianshou.command.session.MinutesCommand.ApproveMinutes;
import org.lianshou.command.session.MinutesCommand.DraftMinutes;
import org.lianshou.issue.Outcome;
import org.lianshou.session.Body;
import org.lianshou.session.DeliveryEvent.OutcomeDelivered;
import org.lianshou.session.MajorAct;
import org.lianshou.session.MajorMatterEvent.ActHeld;
import org.lianshou.session.MajorMatterEvent.DecisionPublished;
import org.lianshou.session.MajorMatterEvent.ResultPublished;
import org.lianshou.session.MeetingEvent.OutcomeDecided;

/** 四议两公开: four acts in their order, each with its quorum; published before, and after. */
class MajorMatterRulesTest {
    private static HoldAct act(MajorAct step, @Nullable Body body, int eligible, int present, int inFavour) {
        return new HoldAct(ROAD, step, body, eligible, present, inFavour, "minutes:1");
    }

    private static SessionStory afterThree() {
        return calledOnAMajorMatter()
                .withPanel()
                .and(act(MajorAct.BRANCH_PROPOSAL, null, 5, 3, 2))
                .and(act(MajorAct.COMMITTEES_CONSULTATION, null, 8, 6, 4))
                .and(act(MajorAct.PARTY_MEETING, null, 60, 40, 21));
    }

    private static SessionStory afterFour() {
        return afterThree().and(act(MajorAct.VILLAGERS_RESOLUTION, Body.ADULTS, 1000, 501, 251));
    }

    private static SessionStory decided(SessionStory before) {
        return before.open(4, 5, 6)
                .planCarried()
                .and(adopt(ROAD))
                .and(new Close(null))
                .and(new DraftMinutes("议定修路"))
                .and(new ApproveMinutes(member(4), "archive:1"))
                .and(new ApproveMinutes(member(5), "archive:1"));
    }

    @Test
    void theActsAreHeldInTheirOrder() {
        calledOnAMajorMatter()
                .when(act(MajorAct.COMMITTEES_CONSULTATION, null, 8, 6, 4))
                .thenRefused(SessionRefusal.ACTS_OUT_OF_ORDER);
        afterThree().when(act(MajorAct.PARTY_MEETING, null, 60, 40, 21)).thenRefused(SessionRefusal.ACTS_OUT_OF_ORDER);
        afterFour()
                .when(act(MajorAct.VILLAGERS_RESOLUTION, Body.ADULTS, 1000, 501, 251))
                .thenRefused(SessionRefusal.ACTS_OUT_OF_ORDER);
        called().when(act(MajorAct.BRANCH_PROPOSAL, null, 5, 3, 2)).thenRefused(SessionRefusal.NOT_MAJOR);
    }

    @Test
    void eachHasTheQuorumOfPolicy() {
        SessionStory major = calledOnAMajorMatter();
        major.when(act(MajorAct.BRANCH_PROPOSAL, null, 4, 2, 2)).thenRefused(SessionRefusal.NO_QUORUM);
        SessionStory proposed = major.and(act(MajorAct.BRANCH_PROPOSAL, null, 5, 3, 2));
        proposed.when(act(MajorAct.COMMITTEES_CONSULTATION, null, 8, 5, 5)).thenRefused(SessionRefusal.NO_QUORUM);
        SessionStory consulted = proposed.and(act(MajorAct.COMMITTEES_CONSULTATION, null, 8, 6, 4));
        consulted.when(act(MajorAct.PARTY_MEETING, null, 61, 40, 40)).thenRefused(SessionRefusal.NO_QUORUM);
    }

    /** 村民委员会组织法 22, 26: more than half of the adults, two thirds of the households or of the representatives. */
    @Test
    void theVillagersResolveAsAdultsHouseholdsOrRepresentatives() {
        resolved(Body.ADULTS, 1000, 500, 500, SessionRefusal.NO_QUORUM);
        resolved(Body.HOUSEHOLDS, 301, 200, 200, SessionRefusal.NO_QUORUM);
        resolved(Body.REPRESENTATIVES, 31, 20, 20, SessionRefusal.NO_QUORUM);
        assertThat(resolved(Body.HOUSEHOLDS, 300, 200, 101).passed()).isTrue();
        assertThat(resolved(Body.HOUSEHOLDS, 300, 200, 100).passed()).isFalse();
        assertThat(resolved(Body.REPRESENTATIVES, 30, 21, 14).passed()).isTrue();
        assertThat(resolved(Body.REPRESENTATIVES, 30, 21, 13).passed()).isFalse();
        assertThat(resolved(Body.ADULTS, 1000, 501, 251).majority()).isEqualTo("more than 1/2");
    }

    @Test
    void aFailedActStopsTheMatter() {
        SessionStory failed = calledOnAMajorMatter().withPanel().and(act(MajorAct.BRANCH_PROPOSAL, null, 5, 5, 2));
        failed.when(act(MajorAct.COMMITTEES_CONSULTATION, null, 8, 8, 8)).thenRefused(SessionRefusal.ACT_FAILED);
        failed.open(4, 5, 6).planCarried().when(adopt(ROAD)).thenRefused(SessionRefusal.ACT_FAILED);
        failed.open(4, 5, 6)
                .when(new Conclude(ROAD, Outcome.NO_CONSENSUS, null, null, "党支部未同意"))
                .then(OutcomeDecided.class);
    }

    @Test
    void noPlanIsAdoptedBeforeTheFourActs() {
        afterThree().open(4, 5, 6).planCarried().when(adopt(ROAD)).thenRefused(SessionRefusal.ACTS_MISSING);
        afterFour().open(4, 5, 6).planCarried().when(adopt(ROAD)).then(OutcomeDecided.class);
        afterFour()
                .open(4, 5, 6)
                .and(new MeetingCommand.Propose(ROAD, null, SessionStory.PLAN))
                .when(adopt(ROAD))
                .thenRefused(SessionRefusal.NOT_CARRIED);
    }

    @Test
    void theDecisionIsPublishedBeforeItReachesTheIssue() {
        SessionStory decided = decided(afterFour());
        NoteDelivered delivered = new NoteDelivered(ROAD, 9, 2);
        decided.when(delivered).by(SYSTEM).thenRefused(SessionRefusal.NOTHING_TO_DELIVER);
        var published = decided.when(new PublishDecision(ROAD, null)).then(DecisionPublished.class);
        // seven calendar days after the 5th
        assertThat(published.event(DecisionPublished.class).until()).isEqualTo(at("2026-03-13T00:00"));
        SessionStory after = decided.and(new PublishDecision(ROAD, null));
        after.when(delivered).by(SYSTEM).then(OutcomeDelivered.class);
        after.when(new PublishDecision(ROAD, null)).thenRefused(SessionRefusal.ALREADY_PUBLISHED);
        decided.when(new PublishDecision(ROAD, T2)).thenRefused(SessionRefusal.BOARD_ELSEWHERE);
    }

    @Test
    void theResultIsPublishedWhenItIsThere() {
        SessionStory decided = decided(afterFour());
        PublishResult result = new PublishResult(ROAD, null, "路已修好");
        decided.when(result).thenRefused(SessionRefusal.NOT_PUBLISHED);
        SessionStory published = decided.and(new PublishDecision(ROAD, null));
        published.when(result).thenRefused(SessionRefusal.RESULT_TOO_EARLY);
        SessionStory completed = published.withIssue(Village.completed(ROAD));
        completed.when(result).then(ResultPublished.class);
        completed.and(result).when(result).thenRefused(SessionRefusal.ALREADY_PUBLISHED);
    }

    @Test
    void onlyADecisionOnAPlanIsPublished() {
        SessionStory none = calledOnAMajorMatter()
                .withPanel()
                .open(4, 5, 6)
                .and(new Conclude(ROAD, Outcome.NO_CONSENSUS, null, null, "意见不一"))
                .and(new Close(null))
                .and(new DraftMinutes("未形成一致"))
                .and(new ApproveMinutes(member(4), "archive:1"))
                .and(new ApproveMinutes(member(5), "archive:1"));
        none.when(new PublishDecision(ROAD, null)).thenRefused(SessionRefusal.NO_DECISION);
    }

    private static ActHeld resolved(Body body, int eligible, int present, int inFavour) {
        return afterThree()
                .when(act(MajorAct.VILLAGERS_RESOLUTION, body, eligible, present, inFavour))
                .then(ActHeld.class)
                .event(ActHeld.class);
    }

    private static void resolved(Body body, int eligible, int present, int inFavour, SessionRefusal refusal) {
        afterThree()
                .when(act(MajorAct.VILLAGERS_RESOLUTION, body, eligible, present, inFavour))
                .thenRefused(refusal);
    }
}
