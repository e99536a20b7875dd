package org.lianshou.command.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.command.area.Surveyed.JANUARY;
import static org.lianshou.command.area.Surveyed.TODAY;
import static org.lianshou.command.area.Surveyed.TREE;
import static org.lianshou.command.area.Surveyed.act;
import static org.lianshou.command.area.Surveyed.county;
import static org.lianshou.command.histories.SmallCounty.COUNTY;
import static org.lianshou.command.histories.SmallCounty.G1;
import static org.lianshou.command.histories.SmallCounty.G2;
import static org.lianshou.command.histories.SmallCounty.ROADS;
import static org.lianshou.command.histories.SmallCounty.T1;
import static org.lianshou.command.histories.SmallCounty.T2;
import static org.lianshou.command.histories.SmallCounty.U_WATER;
import static org.lianshou.command.histories.SmallCounty.V1;
import static org.lianshou.command.histories.SmallCounty.V2;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.area.AreaDutyEvent.PostFilled;
import org.lianshou.area.AreaTree;
import org.lianshou.area.AreaTreeEvent.AreaAdded;
import org.lianshou.area.AreaTreeEvent.AreaClosed;
import org.lianshou.area.AreaTreeEvent.AreaMoved;
import org.lianshou.area.AreaTreeEvent.AreaRenamed;
import org.lianshou.area.AreaTreeEvent.CompetenceAdopted;
import org.lianshou.area.AreaTreeEvent.UnitClosed;
import org.lianshou.area.AreaTreeEvent.UnitFounded;
import org.lianshou.area.Competence;
import org.lianshou.area.Post;
import org.lianshou.area.Term;
import org.lianshou.area.UnitKind;
import org.lianshou.command.area.AreaTreeCommand.AddArea;
import org.lianshou.command.area.AreaTreeCommand.AdoptCompetence;
import org.lianshou.command.area.AreaTreeCommand.ChangeArea;
import org.lianshou.command.area.AreaTreeCommand.CloseUnit;
import org.lianshou.command.area.AreaTreeCommand.FoundUnit;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.UnitId;

/** 地上有格. */
class AreaTreeRulesTest {
    private static final AreaId NEW = new AreaId("g3");
    private static final UnitId GROUP = new UnitId("u-flood");
    private static final LocalDate NEXT_MONTH = TODAY.plusMonths(1);

    @Test
    void anAreaIsAddedFromTodayWhereNoDayIsGiven() {
        county().when(add(NEW, Level.GRID, G1, null))
                .then(new AreaAdded(TREE, act(), TODAY, NEW, "新网格", Level.GRID, G1));
    }

    @Test
    void anAreaIsAddedOnceForEver() {
        county().when(add(G1, Level.GRID, V1, null)).thenRefused(AreaRefusal.AREA_TAKEN);
        county().given(closed(G1)).when(add(G1, Level.GRID, V1, null)).thenRefused(AreaRefusal.AREA_TAKEN);
    }

    @Test
    void anAreaLiesInOneOfAHigherLevelAndOnlyGridsInGrids() {
        county().when(add(NEW, Level.VILLAGE, V1, null)).thenRefused(AreaRefusal.LEVELS_MISFIT);
        county().when(add(NEW, Level.VILLAGE, G1, null)).thenRefused(AreaRefusal.LEVELS_MISFIT);
        county().when(add(NEW, Level.COUNTY, COUNTY, null)).thenRefused(AreaRefusal.LEVELS_MISFIT);
        county().when(move(V1, G1)).thenRefused(AreaRefusal.LEVELS_MISFIT);
    }

    @Test
    void aParentIsKnownAndThereOnEveryDay() {
        county().when(add(NEW, Level.GRID, new AreaId("nowhere"), null)).thenRefused(AreaRefusal.UNKNOWN_AREA);
        county().given(closed(G2)).when(add(NEW, Level.GRID, G2, null)).thenRefused(AreaRefusal.PARENT_NOT_THERE);
        county().given(new AreaClosed(TREE, act(), NEXT_MONTH, G2, -1))
                .when(add(NEW, Level.GRID, G2, null))
                .thenRefused(AreaRefusal.PARENT_NOT_THERE, NEXT_MONTH.toString());
        county().given(new AreaAdded(TREE, act(), NEXT_MONTH, NEW, "新网格", Level.GRID, V1))
                .when(move(G2, NEW))
                .thenRefused(AreaRefusal.PARENT_NOT_THERE);
    }

    @Test
    void anAreaNeverComesToLieUnderItself() {
        county().when(move(G1, G1)).thenRefused(AreaRefusal.UNDER_ITSELF);
        county().given(new AreaMoved(TREE, act(), TODAY, G2, G1))
                .when(move(G1, G2))
                .thenRefused(AreaRefusal.UNDER_ITSELF);
    }

    @Test
    void norOnADayToComeOnWhichAnotherMoveIsToHold() {
        county().given(new AreaMoved(TREE, act(), NEXT_MONTH, G2, G1))
                .when(move(G1, G2))
                .thenRefused(AreaRefusal.UNDER_ITSELF, NEXT_MONTH.toString());
    }

    @Test
    void aMoveHoldsUntilALaterOneWhicheverWasRecordedFirst() {
        AreaTree tree = county().given(
                        new AreaMoved(TREE, act(), NEXT_MONTH, V2, T1), new AreaMoved(TREE, act(), TODAY, V2, T2))
                .tree();
        assertThat(tree.path(V2, TODAY.minusDays(1))).containsExactly(COUNTY, T1, V2);
        assertThat(tree.path(V2, TODAY)).containsExactly(COUNTY, T2, V2);
        assertThat(tree.path(V2, NEXT_MONTH)).containsExactly(COUNTY, T1, V2);
    }

    @Test
    void aVillageMovesWithAllThatLiesInIt() {
        Surveyed before = county();
        before.when(move(V1, T2)).then(new AreaMoved(TREE, act(), TODAY, V1, T2));
        AreaTree after = before.given(new AreaMoved(TREE, act(), TODAY, V1, T2)).tree();
        assertThat(after.path(G1, TODAY)).containsExactly(COUNTY, T2, V1, G1);
        assertThat(after.path(G1, TODAY.minusDays(1))).containsExactly(COUNTY, T1, V1, G1);
    }

    @Test
    void anAreaIsRenamedWhileItIsThere() {
        AreaTreeCommand rename = new ChangeArea(G1, new AreaChange.Rename(null, "柳村新组"));
        county().when(rename).then(new AreaRenamed(TREE, act(), TODAY, G1, "柳村新组"));
        county().given(closed(G1)).when(rename).thenRefused(AreaRefusal.AREA_NOT_THERE);
    }

    @Test
    void theCountyStaysWhereItIs() {
        county().when(move(COUNTY, T1)).thenRefused(AreaRefusal.COUNTY_STAYS);
        county().when(close(COUNTY, null)).thenRefused(AreaRefusal.COUNTY_STAYS);
    }

    @Test
    void anAreaIsClosedWhenItIsEmpty() {
        county().when(close(G1, null)).then(new AreaClosed(TREE, act(), TODAY, G1, -1));
        county().when(close(V1, null)).thenRefused(AreaRefusal.HAS_CHILDREN);
        county().given(closed(G1)).when(close(G1, null)).thenRefused(AreaRefusal.AREA_NOT_THERE);
    }

    @Test
    void anAreaInWhichAnotherIsToLieIsNotClosed() {
        county().given(new AreaMoved(TREE, act(), NEXT_MONTH, G2, G1))
                .when(close(G1, null))
                .thenRefused(AreaRefusal.HAS_CHILDREN, "g2");
    }

    @Test
    void anAreaThatSomebodyAnswersForIsNotClosed() {
        PersonId worker = new PersonId("g1-worker");
        county().given(new PostFilled(G1, act(), Post.GRID_WORKER, worker, Term.from(JANUARY), 0))
                .when(close(G1, null))
                .thenRefused(AreaRefusal.HAS_DUTY);
        county().given(new PostFilled(G1, act(), Post.GRID_WORKER, worker, new Term(JANUARY, TODAY), 0))
                .when(close(G1, null))
                .then(new AreaClosed(TREE, act(), TODAY, G1, 0));
    }

    @Test
    void whatIsUnknownIsNotChanged() {
        county().when(close(NEW, null)).thenRefused(AreaRefusal.UNKNOWN_AREA);
        county().when(new CloseUnit(GROUP, new CloseUnit.Closing(null))).thenRefused(AreaRefusal.UNKNOWN_UNIT);
    }

    @Test
    void nothingIsMadeToHoldFurtherBackThanALateEntryMay() {
        county().when(add(NEW, Level.GRID, V1, TODAY.minusDays(30)))
                .then(new AreaAdded(TREE, act(), TODAY.minusDays(30), NEW, "新网格", Level.GRID, V1));
        county().when(add(NEW, Level.GRID, V1, TODAY.minusDays(32))).thenRefused(AreaRefusal.TOO_LONG_AGO);
        county().when(close(G1, TODAY.minusDays(32))).thenRefused(AreaRefusal.TOO_LONG_AGO);
    }

    @Test
    void aWorkingGroupIsFoundedWithItsEnd() {
        county().when(found(GROUP, G1, UnitKind.WORKING_GROUP, null)).thenRefused(AreaRefusal.WORKING_GROUP_NEEDS_END);
        county().when(found(GROUP, G1, UnitKind.WORKING_GROUP, NEXT_MONTH))
                .then(new UnitFounded(TREE, act(), TODAY, NEXT_MONTH, GROUP, "防汛专班", G1, UnitKind.WORKING_GROUP));
    }

    @Test
    void aUnitHasAnIdOfItsOwnAndAnAreaThatIsThere() {
        county().when(found(U_WATER, G1, UnitKind.TEAM, null)).thenRefused(AreaRefusal.UNIT_TAKEN);
        county().when(found(GROUP, NEW, UnitKind.TEAM, null)).thenRefused(AreaRefusal.UNKNOWN_AREA);
        county().given(closed(G1)).when(found(GROUP, G1, UnitKind.TEAM, null)).thenRefused(AreaRefusal.AREA_NOT_THERE);
    }

    @Test
    void anAreaHasOneDesk() {
        county().when(found(GROUP, G1, UnitKind.DESK, null)).thenRefused(AreaRefusal.DESK_TAKEN, "u-g1");
        county().when(found(GROUP, G2, UnitKind.DESK, null))
                .then(new UnitFounded(TREE, act(), TODAY, null, GROUP, "防汛专班", G2, UnitKind.DESK));
    }

    @Test
    void aUnitIsClosedOnce() {
        AreaTreeCommand close = new CloseUnit(U_WATER, new CloseUnit.Closing(null));
        UnitClosed closed = new UnitClosed(TREE, act(), TODAY, U_WATER);
        county().when(close).then(closed);
        county().given(closed).when(close).thenRefused(AreaRefusal.UNIT_NOT_THERE);
    }

    @Test
    void aCompetenceListNamesWhatThereIs() {
        Competence.Version list = list("v1", TODAY, entry(ROADS, U_WATER));
        county().when(adopt(list)).then(new CompetenceAdopted(TREE, act(), list));
        county().when(adopt(list("v1", TODAY, entry(new CategoryId("moon"), null))))
                .thenRefused(AreaRefusal.UNKNOWN_CATEGORY);
        county().when(adopt(list("v1", TODAY, entry(ROADS, GROUP)))).thenRefused(AreaRefusal.UNKNOWN_UNIT);
        county().given(new UnitClosed(TREE, act(), TODAY, U_WATER))
                .when(adopt(list))
                .thenRefused(AreaRefusal.UNIT_NOT_THERE);
    }

    @Test
    void eachVersionOfTheListTakesThePlaceOfTheOneBefore() {
        Surveyed adopted = county().given(new CompetenceAdopted(TREE, act(), list("v1", TODAY)));
        adopted.when(adopt(list("v1", NEXT_MONTH))).thenRefused(AreaRefusal.VERSION_TAKEN);
        adopted.when(adopt(list("v2", TODAY))).thenRefused(AreaRefusal.VERSION_EARLIER);
        adopted.when(adopt(list("v2", NEXT_MONTH))).then(new CompetenceAdopted(TREE, act(), list("v2", NEXT_MONTH)));
    }

    private static AreaTreeCommand add(AreaId area, Level level, AreaId parent, @Nullable LocalDate from) {
        return new AddArea(area, "新网格", level, parent, from);
    }

    private static AreaTreeCommand move(AreaId area, AreaId parent) {
        return new ChangeArea(area, new AreaChange.Move(null, parent));
    }

    private static AreaTreeCommand close(AreaId area, @Nullable LocalDate from) {
        return new ChangeArea(area, new AreaChange.Close(from));
    }

    private static AreaTreeCommand found(UnitId unit, AreaId area, UnitKind kind, @Nullable LocalDate until) {
        return new FoundUnit(unit, "防汛专班", area, kind, null, until);
    }

    private static AreaTreeCommand adopt(Competence.Version list) {
        return new AdoptCompetence(list.version(), list.from(), list.entries());
    }

    private static Competence.Version list(String version, LocalDate from, Competence... entries) {
        return new Competence.Version(version, from, List.of(entries));
    }

    private static Competence entry(CategoryId category, @Nullable UnitId unit) {
        return new Competence(category, Level.COUNTY, unit, "职责清单");
    }

    private static AreaClosed closed(AreaId area) {
        return new AreaClosed(TREE, act(), TODAY, area, -1);
    }
}
