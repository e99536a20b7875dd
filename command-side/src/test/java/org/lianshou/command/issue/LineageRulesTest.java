package org.lianshou.command.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianshou.command.histories.SmallCounty.G1;
import static org.lianshou.command.histories.SmallCounty.G2;
import static org.lianshou.command.histories.SmallCounty.PRODUCTION_SAFETY;
import static org.lianshou.command.histories.SmallCounty.T1;
import static org.lianshou.command.histories.SmallCounty.V1;
import static org.lianshou.command.histories.SmallCounty.V2;
import static org.lianshou.command.histories.SmallCounty.V3;
import static org.lianshou.command.issue.Facts.GROUND;
import static org.lianshou.command.issue.Facts.ID;
import static org.lianshou.command.issue.Facts.accepted;
import static org.lianshou.command.issue.Facts.act;
import static org.lianshou.command.issue.Facts.all;
import static org.lianshou.command.issue.Facts.inProgress;
import static org.lianshou.command.issue.Facts.reported;
import static org.lianshou.command.issue.Facts.reportedHazard;
import static org.lianshou.command.issue.Story.given;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.command.issue.GatheringCommand.Gather;
import org.lianshou.command.issue.LineageCommand.GatherInto;
import org.lianshou.command.issue.LineageCommand.Part;
import org.lianshou.command.issue.LineageCommand.ReleaseFromGathering;
import org.lianshou.command.issue.LineageCommand.Split;
import org.lianshou.command.issue.ResolutionCommand.Complete;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.CollectionEvent.IssueWithdrawn;
import org.lianshou.issue.Descent;
import org.lianshou.issue.InvalidInput;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.IssueSeen;
import org.lianshou.issue.LineageEvent.IssueGatheredInto;
import org.lianshou.issue.LineageEvent.IssueReleased;
import org.lianshou.issue.LineageEvent.IssueSplit;
import org.lianshou.issue.LineageEvent.PartsEnded;
import org.lianshou.issue.ResolutionEvent.IssueCompleted;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Source;

/** 拆分与归并: what an issue comes from and belongs with. */
class LineageRulesTest {
    private static final Part LAMP = new Part("路灯不亮", "村口路灯不亮", null, null, null);
    private static final Part DITCH = new Part("水沟堵塞", "二组水沟堵塞", G2, PRODUCTION_SAFETY, null);
    private static final Split TWO = new Split(List.of(LAMP, DITCH), GROUND);
    private static final IssueId CHILD = Descent.idOf(ID.value(), 1);
    private static final IssueId OTHER_CHILD = Descent.idOf(ID.value(), 2);
    private static final IssueId NEIGHBOUR = new IssueId(new UUID(1, 2));
    private static final IssueId THIRD = new IssueId(new UUID(1, 3));
    private static final IssueId GATHERING = new IssueId(new UUID(1, 4));
    private static final Complete DONE = new Complete("都办好了", null, null);

    @Test
    void aPartHasWhatItNeedsFromTheWholeAndItsOwnText() {
        List<IssueReported> parts = given(reported(), accepted())
                .when(TWO)
                .then(IssueSplit.class, IssueReported.class, IssueReported.class)
                .events()
                .stream()
                .filter(IssueReported.class::isInstance)
                .map(IssueReported.class::cast)
                .toList();
        IssueReported lamp = parts.getFirst();
        IssueReported ditch = parts.getLast();
        IssueReported whole = (IssueReported) reported();
        assertThat(lamp.issue()).isEqualTo(CHILD);
        assertThat(lamp.descent()).isEqualTo(Descent.partOf(new IssueSeen(ID, 2), 1));
        assertThat(lamp.reporter()).isEqualTo(whole.reporter());
        assertThat(lamp.area()).isEqualTo(G1);
        assertThat(lamp.matter().category()).isEqualTo(whole.matter().category());
        assertThat(lamp.matter().summary()).isEqualTo("路灯不亮");
        assertThat(ditch.area()).isEqualTo(G2);
        assertThat(ditch.matter().category()).isEqualTo(PRODUCTION_SAFETY);
    }

    @Test
    void whatTheReporterSaidOfThemselvesIsNotWrittenASecondTime() {
        var named = given(reported(), accepted())
                .when(TWO)
                .then(IssueSplit.class, IssueReported.class, IssueReported.class);
        assertThat(named.event(IssueReported.class).reporter().name()).isNull();
        assertThat(named.event(IssueReported.class).privateWords()).isNull();
    }

    @Test
    void anIssueIsSplitOnceIntoTwoOrMore() {
        assertThatThrownBy(() -> new Split(List.of(LAMP), GROUND)).isInstanceOf(InvalidInput.class);
        given(all(inProgress(), split())).when(TWO).thenRefused(Refusal.ALREADY_SPLIT);
    }

    @Test
    void aPartLiesWhereSomethingMayArise() {
        Part nowhere = new Part("路灯", "路灯", SmallCounty.G0, null, null);
        given(reported(), accepted())
                .when(new Split(List.of(LAMP, nowhere), GROUND))
                .thenRefused(Refusal.AREA_CLOSED);
        Part acrossTownships = new Part("路灯", "路灯", V3, null, null);
        given(reported(), accepted())
                .in(SmallCounty.withoutDesksAbove())
                .when(new Split(List.of(LAMP, acrossTownships), GROUND))
                .thenRefused(Refusal.NO_COMMON_DESK);
    }

    @Test
    void theWholeIsCompletedWhenItsPartsHaveEnded() {
        Story whole = given(all(inProgress(), split()));
        whole.when(DONE).by(People.GRID_WORKER).thenRefused(Refusal.CHILDREN_OPEN);
        whole.when(DONE)
                .by(People.GRID_WORKER)
                .seeing(withdrawn(CHILD), like(OTHER_CHILD, G1))
                .thenRefused(Refusal.CHILDREN_OPEN);
        Issue ended = withdrawn(CHILD);
        var after = whole.when(DONE)
                .by(People.GRID_WORKER)
                .seeing(ended, judged(OTHER_CHILD))
                .then(PartsEnded.class, IssueCompleted.class);
        assertThat(after.event(PartsEnded.class).parts())
                .containsExactly(IssueSeen.of(ended), IssueSeen.of(judged(OTHER_CHILD)));
    }

    @Test
    void aGatheringLiesInTheLowestAreaThatHoldsThemAll() {
        var one = unreported()
                .when(gather(NEIGHBOUR, THIRD))
                .by(People.CADRE)
                .seeing(like(NEIGHBOUR, G1), like(THIRD, G2))
                .then(IssueReported.class, IssueGatheredInto.class, IssueGatheredInto.class);
        IssueReported gathering = one.event(IssueReported.class);
        assertThat(gathering.area()).isEqualTo(V1);
        assertThat(gathering.source()).isEqualTo(Source.LIKE_ISSUES);
        assertThat(gathering.seen()).containsOnlyKeys(NEIGHBOUR.value(), THIRD.value());
        assertThat(one.issue().kin().isGathering()).isTrue();
        var across = unreported()
                .when(gather(NEIGHBOUR, THIRD))
                .seeing(like(NEIGHBOUR, G1), like(THIRD, V2))
                .then(IssueReported.class, IssueGatheredInto.class, IssueGatheredInto.class);
        assertThat(across.event(IssueReported.class).area()).isEqualTo(T1);
        unreported()
                .in(SmallCounty.withoutDesksAbove())
                .when(gather(NEIGHBOUR, THIRD))
                .seeing(like(NEIGHBOUR, G1), like(THIRD, V2))
                .thenRefused(Refusal.NO_COMMON_DESK);
    }

    @Test
    void onlyOpenIssuesOfOneKindThatStandAloneAreGathered() {
        var asked = unreported().when(gather(NEIGHBOUR, THIRD));
        asked.seeing(like(NEIGHBOUR, G1)).thenRefused(Refusal.ISSUE_UNKNOWN);
        asked.seeing(like(NEIGHBOUR, G1), withdrawn(THIRD)).thenRefused(Refusal.MEMBER_ENDED);
        asked.seeing(like(NEIGHBOUR, G1), hazard(THIRD)).thenRefused(Refusal.MEMBERS_UNLIKE);
        asked.seeing(like(NEIGHBOUR, G1), gathering(THIRD, G1)).thenRefused(Refusal.IS_GATHERING);
        asked.seeing(like(NEIGHBOUR, G1), like(THIRD, G1).evolve(gatheredInto(THIRD)))
                .thenRefused(Refusal.ALREADY_GATHERED);
        assertThatThrownBy(() -> gather(NEIGHBOUR)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> gather(NEIGHBOUR, NEIGHBOUR)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aLaterOneJoinsWhileTheGatheringIsOpen() {
        GatherInto join = new GatherInto(GATHERING, "同一段路");
        var after = given(reported(), accepted())
                .when(join)
                .seeing(gathering(GATHERING, V1))
                .then(IssueGatheredInto.class);
        assertThat(after.event(IssueGatheredInto.class).gatheringVersion()).isZero();
        assertThat(after.issue().kin().gathering()).isEqualTo(GATHERING);
        assertThat(after.issue().clocks())
                .isEqualTo(given(reported(), accepted()).issue().clocks());
        given(reported(), accepted()).when(join).thenRefused(Refusal.ISSUE_UNKNOWN);
        given(reported(), accepted()).when(join).seeing(like(GATHERING, V1)).thenRefused(Refusal.NOT_A_GATHERING);
        given(reported(), accepted())
                .when(join)
                .seeing(gathering(GATHERING, V1).evolve(new IssueWithdrawn(GATHERING, act(People.OPERATOR), "已办")))
                .thenRefused(Refusal.GATHERING_ENDED);
        given(reported(), accepted())
                .when(join)
                .seeing(gathering(GATHERING, V3))
                .thenRefused(Refusal.NO_COMMON_DESK);
    }

    @Test
    void whatIsGatheredIsNeitherGatheredAgainNorSplitUntilItIsReleased() {
        Story gathered = given(reported(), accepted(), gatheredInto(ID));
        gathered.when(new GatherInto(GATHERING, "又一次"))
                .seeing(gathering(GATHERING, V1))
                .thenRefused(Refusal.ALREADY_GATHERED);
        gathered.when(TWO).thenRefused(Refusal.ALREADY_GATHERED);
        var after = gathered.when(new ReleaseFromGathering(GROUND))
                .by(People.SUPERVISOR)
                .then(IssueReleased.class);
        assertThat(after.issue().kin().gathering()).isNull();
        assertThat(after.issue().kin().released()).containsExactly(GATHERING);
        given(reported(), accepted()).when(new ReleaseFromGathering(GROUND)).thenRefused(Refusal.NOT_GATHERED);
    }

    @Test
    void nothingIsGatheredUnderItselfItsWholeOrItsPart() {
        given(reported(), accepted()).when(new GatherInto(ID, "自己")).thenRefused(Refusal.LINEAGE_CYCLE);
        Issue whole = gathering(GATHERING, G1);
        given(part(ID, GATHERING), accepted())
                .when(new GatherInto(GATHERING, "上级件"))
                .seeing(whole)
                .thenRefused(Refusal.LINEAGE_CYCLE);
        given(part(ID, NEIGHBOUR), accepted())
                .when(new GatherInto(GATHERING, "上级件的上级件"))
                .seeing(whole, Issue.unreported(NEIGHBOUR).evolve(part(NEIGHBOUR, GATHERING)))
                .thenRefused(Refusal.LINEAGE_CYCLE);
    }

    private static Story unreported() {
        return given();
    }

    private static Gather gather(IssueId... members) {
        return new Gather(List.of(members), "路面多处塌陷", "多户反映", null, "同一段路");
    }

    private static IssueEvent split() {
        return new IssueSplit(ID, act(People.OPERATOR), List.of(CHILD, OTHER_CHILD), GROUND);
    }

    private static IssueEvent gatheredInto(IssueId issue) {
        return new IssueGatheredInto(issue, act(People.OPERATOR), GATHERING, null, "同一段路");
    }

    /** The same report under another id, at another place, with another descent. */
    private static IssueEvent reportedAs(IssueId id, AreaId area, IssueEvent report, @Nullable Descent descent) {
        IssueReported e = (IssueReported) report;
        return new IssueReported(
                id, e.act(), e.source(), e.matter(), area, e.place(), e.reporter(), e.evidence(), null, null, descent);
    }

    private static IssueEvent part(IssueId id, IssueId of) {
        return reportedAs(id, G1, reported(), Descent.partOf(new IssueSeen(of, 3), 1));
    }

    private static Issue like(IssueId id, AreaId area) {
        return Issue.unreported(id).evolve(reportedAs(id, area, reported(), null));
    }

    private static Issue hazard(IssueId id) {
        return Issue.unreported(id).evolve(reportedAs(id, G1, reportedHazard(Severity.MINOR), null));
    }

    private static Issue gathering(IssueId id, AreaId area) {
        Descent members = Descent.gathering(List.of(new IssueSeen(THIRD, 0)));
        return Issue.unreported(id).evolve(reportedAs(id, area, reported(), members));
    }

    private static Issue withdrawn(IssueId id) {
        return like(id, G1).evolve(new IssueWithdrawn(id, act(People.OPERATOR), "不需要了"));
    }

    /** Whose notice still hangs. */
    private static Issue judged(IssueId id) {
        IssueEvent[] life = Facts.posted();
        Issue posted = Issue.fold(ID, List.of(life));
        return new Issue(
                id,
                posted.version(),
                posted.stage(),
                posted.intake(),
                posted.duty(),
                posted.work(),
                posted.appraisal(),
                posted.notice(),
                posted.timing(),
                null);
    }
}
