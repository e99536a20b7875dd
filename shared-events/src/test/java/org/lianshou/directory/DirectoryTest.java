package org.lianshou.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Level;
import org.lianshou.issue.UnitId;

class DirectoryTest {
    private static final AreaId COUNTY = new AreaId("c");
    private static final AreaId TOWN = new AreaId("t");
    private static final AreaId VILLAGE = new AreaId("v");
    private static final AreaId GRID = new AreaId("g");
    private static final AreaId CELL = new AreaId("m");
    private static final List<Area> AREAS = List.of(
            new Area(CELL, "微网格", Level.GRID, GRID),
            new Area(GRID, "一组", Level.GRID, VILLAGE),
            new Area(VILLAGE, "柳村", Level.VILLAGE, TOWN),
            new Area(TOWN, "临河镇", Level.TOWNSHIP, COUNTY),
            new Area(COUNTY, "安和县", Level.COUNTY, null));
    private static final Directory DIRECTORY = directory(AREAS, desk("d-v", VILLAGE), desk("d-c", COUNTY));

    @Test
    void thePathLeadsFromTheCountyDownHoweverDeep() {
        assertThat(DIRECTORY.path(CELL)).hasToString("/c/t/v/g/m/");
    }

    @Test
    void anAreaLiesUnderItselfAndAllAboveButUnderNoneBelow() {
        assertThat(DIRECTORY.isUnder(GRID, GRID)).isTrue();
        assertThat(DIRECTORY.isUnder(CELL, COUNTY)).isTrue();
        assertThat(DIRECTORY.isUnder(VILLAGE, GRID)).isFalse();
        assertThat(DIRECTORY.isUnder(new AreaId("atlantis"), COUNTY)).isFalse();
    }

    @Test
    void anAreaLiesInOneOfEachRungAboveIt() {
        assertThat(DIRECTORY.around(CELL, Level.VILLAGE)).contains(VILLAGE);
        assertThat(DIRECTORY.around(VILLAGE, Level.VILLAGE)).contains(VILLAGE);
        assertThat(DIRECTORY.around(CELL, Level.GRID)).contains(GRID);
        assertThat(DIRECTORY.around(TOWN, Level.VILLAGE)).isEmpty();
        assertThat(DIRECTORY.around(new AreaId("atlantis"), Level.COUNTY)).isEmpty();
    }

    @Test
    void theDeskIsTheNearestAtTheRungOrAboveIt() {
        assertThat(DIRECTORY.desk(CELL, Level.GRID)).contains(new UnitId("d-v"));
        assertThat(DIRECTORY.desk(CELL, Level.VILLAGE)).contains(new UnitId("d-v"));
        assertThat(DIRECTORY.desk(CELL, Level.TOWNSHIP)).contains(new UnitId("d-c"));
        assertThat(DIRECTORY.desk(TOWN, Level.VILLAGE)).contains(new UnitId("d-c"));
        assertThat(directory(AREAS).desk(CELL, Level.COUNTY)).isEmpty();
    }

    @Test
    void aTreeThatBitesItsTailIsRefused() {
        List<Area> ring = List.of(area("a", "b"), area("b", "a"));
        assertThatThrownBy(() -> directory(ring)).hasMessageContaining("lies under itself");
    }

    @Test
    void whatIsNamedExists() {
        assertThatThrownBy(() -> directory(List.of(area("a", "b")))).hasMessageContaining("no area b");
        assertThatThrownBy(() -> directory(AREAS, desk("d", new AreaId("x")))).hasMessageContaining("no area x");
    }

    private static Area area(String id, @Nullable String parent) {
        return new Area(new AreaId(id), id, Level.GRID, parent == null ? null : new AreaId(parent));
    }

    private static Unit desk(String id, AreaId area) {
        return new Unit(new UnitId(id), id, area, true);
    }

    private static Directory directory(List<Area> areas, Unit... units) {
        return new Directory("1", areas, List.of(units), List.of(), List.of());
    }
}
