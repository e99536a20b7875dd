package org.lianshou.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.directory.Unit;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AppealType;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.CollectionEvent.IssueAccepted;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.CollectionEvent.ReporterUnmasked;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Level;
import org.lianshou.issue.Matter;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Place;
import org.lianshou.issue.PublicationEvent.NoticeDrafted;
import org.lianshou.issue.PublicationEvent.NoticePosted;
import org.lianshou.issue.Reporter;
import org.lianshou.issue.Role;
import org.lianshou.issue.Source;
import org.lianshou.issue.SubjectId;
import org.lianshou.issue.UnitId;
import org.lianshou.issue.Urgency;

/** Reaches, on an issue of village v1 that resident li reported of the village's own unit. */
class AccessTest {
    private static final AreaId COUNTY = new AreaId("c");
    private static final AreaId V1 = new AreaId("v1");
    private static final AreaId V2 = new AreaId("v2");
    private static final UnitId VILLAGE_UNIT = new UnitId("u-v1");
    private static final UnitId WATER = new UnitId("u-water");
    private static final IssueId ID = new IssueId(new UUID(1, 1));
    private static final Instant UNTIL = Instant.EPOCH.plusSeconds(3_600);
    private static final Person LI = person("li", null, Role.RESIDENT, COUNTY);
    private static final Directory DIRECTORY = new Directory(
            "1",
            List.of(
                    new Area(COUNTY, "县", Level.COUNTY, null),
                    new Area(V1, "柳村", Level.VILLAGE, COUNTY),
                    new Area(V2, "桥头村", Level.VILLAGE, COUNTY)),
            List.of(
                    new Unit(new UnitId("u-c"), "县", COUNTY, true),
                    new Unit(VILLAGE_UNIT, "村委会", V1, true),
                    new Unit(WATER, "水利局", COUNTY, false)),
            List.of(),
            List.of());

    @Test
    void anIssueOfAnotherAreaDoesNotExistForYou() {
        assertThat(access("cadre", null, Role.VILLAGE_CADRE, V1).sees(reported()))
                .isTrue();
        assertThat(access("cadre", null, Role.VILLAGE_CADRE, V2).sees(reported()))
                .isFalse();
        assertThat(access("operator", null, Role.OPERATOR, COUNTY).sees(reported()))
                .isTrue();
    }

    @Test
    void residentsSeeTheirOwnAndWhatHangsOnABoardTheyMayObjectTo() {
        Access wang = access("wang", null, Role.RESIDENT, COUNTY);
        assertThat(new Access(DIRECTORY, LI).sees(reported())).isTrue();
        assertThat(wang.sees(reported())).isFalse();
        Rule objecting = AccessTable.forCommand("raise-objection");
        assertThat(wang.actorFor(objecting, reported())).isEmpty();
        assertThat(wang.actorFor(objecting, posted())).isPresent();
    }

    @Test
    void aDepartmentSeesWhatItLeads() {
        assertThat(access("official", WATER, Role.DEPARTMENT, COUNTY).sees(ledBy(WATER, Level.COUNTY)))
                .isTrue();
        assertThat(access("official", WATER, Role.DEPARTMENT, COUNTY).sees(ledBy(VILLAGE_UNIT, Level.VILLAGE)))
                .isFalse();
        assertThat(access("newcomer", null, Role.DEPARTMENT, COUNTY).sees(ledBy(WATER, Level.COUNTY)))
                .isFalse();
    }

    @Test
    void aVillageDecidesUpToItsRung() {
        Access cadre = access("cadre", null, Role.VILLAGE_CADRE, V1);
        Rule outcome = AccessTable.forCommand("record-outcome");
        assertThat(cadre.actorFor(outcome, ledBy(VILLAGE_UNIT, Level.VILLAGE))).isPresent();
        assertThat(cadre.actorFor(outcome, ledBy(WATER, Level.COUNTY))).isEmpty();
    }

    @Test
    void theActorActsInTheCapacityThatLetsThem() {
        Person both = new Person(
                new PersonId("both"),
                "both",
                WATER,
                List.of(new Grant(Role.RESIDENT, COUNTY), new Grant(Role.OPERATOR, COUNTY)),
                null);
        assertThat(new Access(DIRECTORY, both).actorFor(AccessTable.forCommand("urge"), reported()))
                .contains(new Actor(both.id(), Role.OPERATOR, WATER));
    }

    @Test
    void theReporterIsKnownToThoseWhoMustActAndNeverToTheUnitComplainedOf() {
        assertThat(access("cadre", null, Role.VILLAGE_CADRE, V1).knowsReporter(reported()))
                .isTrue();
        assertThat(access("cadre", VILLAGE_UNIT, Role.VILLAGE_CADRE, V1).knowsReporter(reported()))
                .isFalse();
        assertThat(new Access(DIRECTORY, LI).knowsReporter(reported())).isTrue();
    }

    @Test
    void thoseWhoOnlyWatchDoNotLearnWhoReported() {
        for (Role role : List.of(Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN, Role.MICRO_GRID_WORKER)) {
            Access watcher = access("watcher", null, role, COUNTY);
            assertThat(watcher.sees(reported())).as("%s sees it", role).isTrue();
            assertThat(watcher.knowsReporter(reported())).as("%s", role).isFalse();
        }
    }

    @Test
    void thoseWhoWatchAndAskedLearnItUntilTheirTimeIsOver() {
        Issue asked = unmaskedFor("watcher");
        for (Role role : List.of(Role.SUPERVISOR, Role.AUDITOR)) {
            Access watcher = access("watcher", null, role, COUNTY);
            assertThat(watcher.knowsReporter(asked, UNTIL.minusMillis(1)))
                    .as("%s", role)
                    .isTrue();
            assertThat(watcher.knowsReporter(asked, UNTIL)).as("%s, over", role).isFalse();
            assertThat(watcher.knowsReporter(asked)).as("by role").isFalse();
        }
        assertThat(access("other", null, Role.AUDITOR, COUNTY).knowsReporter(asked, UNTIL.minusMillis(1)))
                .isFalse();
    }

    /** Whoever lost the office, or acts for the unit complained of by now, sees nothing any more. */
    @Test
    void whatWasOpenedIsOpenOnlyToWhoMayStillAsk() {
        Instant open = UNTIL.minusMillis(1);
        Issue asked = unmaskedFor("watcher");

        assertThat(access("watcher", null, Role.SUPERVISOR, V2).knowsReporter(asked, open))
                .isFalse();
        assertThat(access("watcher", null, Role.MICRO_GRID_WORKER, COUNTY).knowsReporter(asked, open))
                .isFalse();
        assertThat(access("watcher", VILLAGE_UNIT, Role.SUPERVISOR, COUNTY).knowsReporter(asked, open))
                .isFalse();
        assertThat(access("watcher", VILLAGE_UNIT, Role.SUPERVISOR, COUNTY).mayUnmask(asked))
                .isFalse();
        assertThat(access("watcher", WATER, Role.SUPERVISOR, COUNTY).mayUnmask(asked))
                .isTrue();
    }

    @Test
    void anOrderIsSeenByThoseWhoWatchItsAreaAndByTheUnitThatIsToReply() {
        Rule replying =
                AccessTable.rule("POST /api/supervision-orders/{id}/reply").orElseThrow();
        Rule judging = AccessTable.rule("POST /api/supervision-orders/{id}/accept-reply")
                .orElseThrow();
        Access cadre = access("cadre", VILLAGE_UNIT, Role.VILLAGE_CADRE, V1);
        assertThat(cadre.actorFor(replying, V1, VILLAGE_UNIT)).isPresent();
        assertThat(cadre.actorFor(replying, COUNTY, WATER)).isEmpty();
        assertThat(cadre.actorFor(replying, V2, WATER)).isEmpty();
        assertThat(cadre.actorFor(judging, V1, VILLAGE_UNIT)).isEmpty();
        assertThat(access("elsewhere", null, Role.SUPERVISOR, V2).actorFor(judging, V1, VILLAGE_UNIT))
                .isEmpty();
        assertThat(access("supervisor", null, Role.SUPERVISOR, COUNTY).actorFor(judging, V1, VILLAGE_UNIT))
                .isPresent();
    }

    /** A team of grid workers has nobody of its own who may. */
    @Test
    void whoeverHeadsAGridOrTheVillageRepliesForTheUnitsInIt() {
        Rule replying =
                AccessTable.rule("POST /api/supervision-orders/{id}/reply").orElseThrow();
        for (Role role : List.of(Role.GRID_HEAD, Role.VILLAGE_CADRE)) {
            assertThat(access("head", VILLAGE_UNIT, role, V1).actorFor(replying, V1, WATER))
                    .as("%s", role)
                    .isPresent();
        }
        assertThat(access("worker", WATER, Role.GRID_WORKER, V1).actorFor(replying, V1, WATER))
                .isEmpty();
        assertThat(access("township", null, Role.TOWNSHIP_DISPATCHER, V1).actorFor(replying, V1, WATER))
                .isEmpty();
    }

    @Test
    void nobodySeesWhatWasNeverReportedByAreaOrOwnership() {
        Issue nothing = Issue.unreported(ID);
        assertThat(access("operator", null, Role.OPERATOR, COUNTY).sees(nothing))
                .isFalse();
        assertThat(new Access(DIRECTORY, LI).sees(nothing)).isFalse();
    }

    @Test
    void whatUnitsDoTogetherIsSeenOnTheWayUpAndByWhoeverTakesPart() {
        Rule sight = AccessTable.rule("GET /api/call-outs/{id}").orElseThrow();
        assertThat(access("cadre", null, Role.VILLAGE_CADRE, V1).actorFor(sight, calledByLi()))
                .isPresent();
        assertThat(access("cadre", null, Role.VILLAGE_CADRE, V2).actorFor(sight, calledByLi()))
                .isEmpty();
        assertThat(access("official", WATER, Role.DEPARTMENT, COUNTY).actorFor(sight, calledByLi()))
                .isPresent();
        assertThat(access("official", null, Role.DEPARTMENT, COUNTY).actorFor(sight, calledByLi()))
                .isEmpty();
        assertThat(access("neighbour", null, Role.RESIDENT, COUNTY).actorFor(sight, calledByLi()))
                .isEmpty();
    }

    @Test
    void aCallOutIsItsCallersAndTheirDesksAndThoseAbove() {
        Rule closing = AccessTable.rule("POST /api/call-outs/{id}/close").orElseThrow();
        assertThat(access("li", null, Role.GRID_WORKER, V1).actorFor(closing, calledByLi()))
                .isPresent();
        assertThat(access("li", null, Role.GRID_WORKER, V2).actorFor(closing, calledByLi()))
                .as("who works elsewhere now")
                .isEmpty();
        assertThat(access("colleague", null, Role.GRID_WORKER, V1).actorFor(closing, calledByLi()))
                .isEmpty();
        assertThat(access("cadre", null, Role.VILLAGE_CADRE, V1).actorFor(closing, calledByLi()))
                .isPresent();
        Undertaking ofTheTownship = new Undertaking(V1, Level.TOWNSHIP, LI.id(), null, List.of(WATER));
        assertThat(access("cadre", null, Role.VILLAGE_CADRE, V1).actorFor(closing, ofTheTownship))
                .isEmpty();
        assertThat(access("official", WATER, Role.DEPARTMENT, COUNTY).actorFor(closing, calledByLi()))
                .isEmpty();
    }

    @Test
    void whoeverLeadsAResponseStandsItDown() {
        Rule end = AccessTable.rule("POST /api/responses/{id}/stand-down").orElseThrow();
        Undertaking led = new Undertaking(V1, Level.COUNTY, null, WATER, List.of(WATER, VILLAGE_UNIT));
        assertThat(access("official", WATER, Role.DEPARTMENT, COUNTY).actorFor(end, led))
                .isPresent();
        assertThat(access("dispatcher", VILLAGE_UNIT, Role.COUNTY_DISPATCHER, COUNTY)
                        .actorFor(end, led))
                .isEmpty();
    }

    @Test
    void everyCommandHasOneRowWithStagesAndRoles() {
        List<String> names = AccessTable.RULES.stream()
                .filter(Rule::isCommand)
                .map(Rule::name)
                .toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(names).allSatisfy(name -> {
            assertThat(AccessTable.forCommand(name).grants()).isNotEmpty();
            assertThat(AccessTable.forCommand(name).stages()).isNotEmpty();
        });
    }

    private static Access access(String id, @Nullable UnitId unit, Role role, AreaId area) {
        return new Access(DIRECTORY, person(id, unit, role, area));
    }

    private static Person person(String id, @Nullable UnitId unit, Role role, AreaId area) {
        return new Person(new PersonId(id), id, unit, List.of(new Grant(role, area)), null);
    }

    private static Issue reported(IssueEvent... more) {
        Act act = act();
        Matter matter = new Matter(
                Kind.APPEAL,
                AppealType.COMPLAINT,
                null,
                null,
                new CategoryId("roads"),
                Urgency.ORDINARY,
                "题",
                "文",
                VILLAGE_UNIT);
        Reporter li = new Reporter(
                Reporter.Standing.NAMED, new SubjectId(new UUID(2, 2)), LI.id(), null, null, null, null, null);
        Issue issue = Issue.unreported(ID)
                .evolve(new IssueReported(
                        ID, act, Source.WEB_FORM, matter, V1, Place.UNKNOWN, li, List.of(), null, null, null));
        return Arrays.stream(more).reduce(issue, Issue::evolve, (one, other) -> other);
    }

    private static Issue unmaskedFor(String person) {
        Actor watcher = new Actor(new PersonId(person), Role.SUPERVISOR, null);
        Act asked = new Act(watcher, Instant.EPOCH, false, null);
        return reported(new ReporterUnmasked(ID, asked, new Ground("verify-handling", "核实"), UNTIL));
    }

    private static Undertaking calledByLi() {
        return new Undertaking(V1, Level.GRID, LI.id(), null, List.of(WATER));
    }

    private static Issue ledBy(UnitId unit, Level level) {
        return reported(new IssueAccepted(ID, act(), level, unit, new PersonId("holder"), null));
    }

    private static Issue posted() {
        return reported(
                new NoticeDrafted(ID, act(), "题", "文", null),
                new NoticePosted(ID, act(), V1, Instant.EPOCH, Instant.EPOCH));
    }

    private static Act act() {
        return new Act(new Actor(LI.id(), Role.RESIDENT, null), Instant.EPOCH, false, null);
    }
}
