package org.lianshou.command.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.histories.SmallCounty.G1;
import static org.lianshou.command.histories.SmallCounty.G2;
import static org.lianshou.command.histories.SmallCounty.PRODUCTION_SAFETY;
import static org.lianshou.command.histories.SmallCounty.ROADS;
import static org.lianshou.command.histories.SmallCounty.U_COUNTY;
import static org.lianshou.command.histories.SmallCounty.U_G1;
import static org.lianshou.command.histories.SmallCounty.U_V1;
import static org.lianshou.command.histories.SmallCounty.V1;
import static org.lianshou.command.histories.SmallCounty.V2;
import static org.lianshou.command.issue.Facts.GROUND;
import static org.lianshou.command.issue.Facts.act;
import static org.lianshou.command.issue.Facts.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.command.issue.GatheringCommand.RaiseRepeated;
import org.lianshou.command.issue.Repetition.Consequence;
import org.lianshou.command.issue.Repetition.Consequence.Join;
import org.lianshou.command.issue.Repetition.Consequence.Nothing;
import org.lianshou.command.issue.Repetition.Consequence.Raise;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.CollectionEvent.IssueAccepted;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.CollectionEvent.IssueWithdrawn;
import org.lianshou.issue.Cost;
import org.lianshou.issue.Descent;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.IssueSeen;
import org.lianshou.issue.Kind;
import org.lianshou.issue.LadderEvent.IssueEscalated;
import org.lianshou.issue.LadderEvent.Reason;
import org.lianshou.issue.Level;
import org.lianshou.issue.LineageEvent.IssueGatheredInto;
import org.lianshou.issue.LineageEvent.IssueReleased;
import org.lianshou.issue.Matter;
import org.lianshou.issue.Place;
import org.lianshou.issue.Reporter;
import org.lianshou.issue.Source;
import org.lianshou.issue.Stage;
import org.lianshou.issue.SubjectId;
import org.lianshou.issue.UnitId;
import org.lianshou.issue.Urgency;

/** 重复事项提级: the third like issue within thirty days. */
class RepetitionRulesTest {
    private static final Instant FIRST = at("2026-03-02T09:00");
    private static final Instant TENTH_DAY = at("2026-03-12T09:00");
    private static final Instant TWENTIETH_DAY = at("2026-03-22T09:00");
    private static final Instant A_DAY_TOO_LATE = at("2026-04-02T09:00");
    private static final SmallCounty COUNTY = SmallCounty.usual();

    private final Issue one = accepted(1, FIRST, G1);
    private final Issue two = accepted(2, TENTH_DAY, G2);
    private final Issue third = accepted(3, TWENTIETH_DAY, G1);

    @Test
    void theThirdRaisesThemAll() {
        assertThat(of(two, List.of(one))).isInstanceOf(Nothing.class);
        assertThat(of(third, List.of(two, one))).isEqualTo(new Raise(List.of(third, two, one), 3));
    }

    @Test
    void whatLiesFurtherBackThanTheWindowDoesNotCount() {
        Issue late = accepted(3, A_DAY_TOO_LATE, G1);
        assertThat(of(late, List.of(two, one))).isInstanceOf(Nothing.class);
        assertThat(rule().noneBefore(late)).isBefore(FIRST.plusSeconds(1));
    }

    @Test
    void onlyWhatIsOfOneKindAndCategoryInOneVillageCounts() {
        assertThat(of(third, List.of(one, accepted(2, TENTH_DAY, V2)))).isInstanceOf(Nothing.class);
        assertThat(of(third, List.of(one, accepted(2, TENTH_DAY, V1)))).isInstanceOf(Raise.class);
        assertThat(of(third, List.of(one, accepted(2, TENTH_DAY, G1, Kind.DISPUTE, ROADS, null))))
                .isInstanceOf(Nothing.class);
        assertThat(of(third, List.of(one, accepted(2, TENTH_DAY, G1, Kind.APPEAL, PRODUCTION_SAFETY, null))))
                .isInstanceOf(Nothing.class);
    }

    @Test
    void kindsThatPolicyDoesNotNameNeverCount() {
        List<Issue> wishes = Stream.of(1, 2, 3)
                .map(n -> accepted(n, FIRST, G1, Kind.SMALL_WISH, ROADS, null))
                .toList();
        assertThat(of(wishes.getLast(), wishes)).isInstanceOf(Nothing.class);
    }

    @Test
    void partsOfOneIssueAndWhatWasTakenBackOrReleasedCountNothing() {
        Issue part = accepted(2, TENTH_DAY, G1, Kind.APPEAL, ROADS, Descent.partOf(new IssueSeen(one.id(), 2), 1));
        assertThat(of(third, List.of(one, part))).isInstanceOf(Nothing.class);
        Issue withdrawn = two.evolve(new IssueWithdrawn(two.id(), act(People.OPERATOR), "不用了"));
        assertThat(of(third, List.of(one, withdrawn))).isInstanceOf(Nothing.class);
        Issue released =
                two.evolve(gathered(two, 9)).evolve(new IssueReleased(two.id(), act(People.OPERATOR), id(9), GROUND));
        assertThat(of(third, List.of(one, released))).isInstanceOf(Nothing.class);
    }

    @Test
    void whatHasEndedCountsAndIsNotGatheredAnyMore() {
        Issue closed = ended(one);
        assertThat(of(third, List.of(two, closed))).isEqualTo(new Raise(List.of(third, two), 3));
    }

    @Test
    void laterOnesJoinWhileItIsOpen() {
        Issue gathering = accepted(9, FIRST, V1, Kind.APPEAL, ROADS, Descent.gathering(List.of(IssueSeen.of(one))));
        assertThat(of(two, List.of(), gathering)).isEqualTo(new Join(gathering));
        assertThat(of(two, List.of(), ended(gathering))).isInstanceOf(Nothing.class);
        Issue elsewhere = accepted(9, FIRST, V2, Kind.APPEAL, ROADS, Descent.gathering(List.of(IssueSeen.of(one))));
        assertThat(of(two, List.of(), elsewhere)).isInstanceOf(Nothing.class);
    }

    @Test
    void whatIsRaisedStandsAtTheLevelAboveWithAClockOfItsOwn() {
        List<IssueEvent> events = raised(third, two, one);
        assertThat(events)
                .extracting(event -> (Object) event.getClass())
                .containsExactly(
                        IssueReported.class,
                        IssueAccepted.class,
                        IssueEscalated.class,
                        IssueGatheredInto.class,
                        IssueGatheredInto.class,
                        IssueGatheredInto.class);
        IssueReported reported = (IssueReported) events.getFirst();
        assertThat(reported.area()).isEqualTo(V1);
        assertThat(reported.source()).isEqualTo(Source.LIKE_ISSUES);
        assertThat(reported.matter().summary()).isEqualTo("同类事项：路面塌陷");
        assertThat(reported.reporter().standing()).isEqualTo(Reporter.Standing.OFFICIAL);
        IssueEscalated escalated = (IssueEscalated) events.get(2);
        assertThat(escalated.reason()).isEqualTo(Reason.REPETITION);
        assertThat(escalated.words()).isEqualTo("30 个自然日内第 3 件同类事项");
        Issue gathering = Issue.fold(id(9), events.subList(0, 3));
        assertThat(gathering.accepted().level()).isEqualTo(Level.VILLAGE);
        assertThat(gathering.accepted().lead()).isEqualTo(U_V1);
        assertThat(gathering.accepted().deadline()).isNotNull();
        assertThat(gathering.clocks()).isNotEmpty();
    }

    @Test
    void atTheTopThereIsNobodyAbove() {
        Issue top = standing(3, TWENTIETH_DAY, Level.COUNTY, U_COUNTY);
        assertThat(raised(top, two, one)).noneMatch(IssueEscalated.class::isInstance);
    }

    @Test
    void whatWasRaisedIsNotRaisedTwice() {
        Issue raised = accepted(9, FIRST, V1);
        RaiseRepeated again = new RaiseRepeated(List.of(third.id()), 3);
        assertThat(Decider.decide(raised, again, context(third))).isEmpty();
    }

    private static Repetition rule() {
        return new Repetition(COUNTY.directory(), COUNTY.policies().at(TWENTIETH_DAY), COUNTY.calendar());
    }

    private static Consequence of(Issue newest, List<Issue> others, Issue... gatherings) {
        return rule().of(newest, others, List.of(gatherings));
    }

    private static List<IssueEvent> raised(Issue... members) {
        RaiseRepeated command =
                new RaiseRepeated(Stream.of(members).map(Issue::id).toList(), members.length);
        return Decider.decide(Issue.unreported(id(9)), command, context(members));
    }

    private static Context context(Issue... members) {
        Map<IssueId, Issue> others = Stream.of(members).collect(Collectors.toMap(Issue::id, Function.identity()));
        return new Context(
                People.CLOCK,
                TWENTIETH_DAY,
                false,
                COUNTY.policies().at(TWENTIETH_DAY),
                COUNTY.calendar(),
                COUNTY.directory(),
                new SubjectId(id(9).value()),
                others,
                false);
    }

    private static IssueId id(int number) {
        return new IssueId(new UUID(5, number));
    }

    private static IssueEvent gathered(Issue issue, int into) {
        return new IssueGatheredInto(issue.id(), act(People.OPERATOR), id(into), null, "同类");
    }

    private static Issue accepted(int number, Instant at, AreaId area) {
        return accepted(number, at, area, Kind.APPEAL, ROADS, null);
    }

    private static Issue accepted(
            int number, Instant at, AreaId area, Kind kind, CategoryId category, @Nullable Descent descent) {
        return accepted(number, at, area, kind, category, descent, Level.GRID, U_G1);
    }

    private static Issue standing(int number, Instant at, Level level, UnitId lead) {
        return accepted(number, at, G1, Kind.APPEAL, ROADS, null, level, lead);
    }

    private static Issue accepted(
            int number,
            Instant at,
            AreaId area,
            Kind kind,
            CategoryId category,
            @Nullable Descent descent,
            Level level,
            UnitId lead) {
        IssueId id = id(number);
        Matter matter = new Matter(
                kind,
                kind == Kind.APPEAL ? AppealType.REQUEST : null,
                null,
                kind == Kind.SMALL_WISH ? new Cost(1_000, "为民服务资金") : null,
                category,
                Urgency.ORDINARY,
                "路面塌陷",
                "村口路面塌了",
                null);
        SubjectId subject = new SubjectId(id.value());
        Reporter reporter = new Reporter(Reporter.Standing.OFFICIAL, subject, null, null, null, null, null, null);
        List<IssueEvent> events = new ArrayList<>();
        events.add(new IssueReported(
                id,
                acting(People.OPERATOR, at),
                Source.HOTLINE_CALL,
                matter,
                area,
                Place.UNKNOWN,
                reporter,
                List.of(),
                null,
                null,
                descent));
        events.add(new IssueAccepted(id, acting(People.OPERATOR, at), level, lead, People.GRID_WORKER.person(), null));
        return Issue.fold(id, events);
    }

    private static Issue ended(Issue issue) {
        return new Issue(
                issue.id(),
                issue.version(),
                Stage.CLOSED,
                issue.intake(),
                issue.duty(),
                issue.work(),
                issue.appraisal(),
                null,
                issue.timing(),
                issue.lineage());
    }

    private static Act acting(Actor actor, Instant at) {
        return new Act(actor, at, false, Facts.POLICY);
    }
}
