package org.lianshou.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshou.directory.Area;
import org.lianshou.directory.Category;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;

class DemoCountyTest {
    private static final Directory COUNTY = ReferenceData.demo().directory();
    private static final AreaId VILLAGE = new AreaId("330521001200");
    private static final AreaId MICRO_GRID = new AreaId("330521001200-1-1-1");

    @Test
    void has_the_townships_and_villages_of_the_county() {
        assertThat(COUNTY.areas().stream().collect(Collectors.groupingBy(Area::level, Collectors.counting())))
                .containsEntry(Level.COUNTY, 1L)
                .containsEntry(Level.TOWNSHIP, 13L)
                .containsEntry(Level.VILLAGE, 177L);
    }

    @Test
    void a_villages_code_begins_with_its_townships() {
        assertThat(COUNTY.areas())
                .filteredOn(area -> area.level() == Level.VILLAGE)
                .allSatisfy(
                        area -> assertThat(area.id().value()).hasSize(12).startsWith(String.valueOf(area.parent())));
    }

    @Test
    void three_levels_of_grids_lie_under_the_village() {
        assertThat(COUNTY.path(MICRO_GRID))
                .hasToString("/330521/330521001/330521001200/330521001200-1/330521001200-1-1/330521001200-1-1-1/");
    }

    @Test
    void every_path_begins_at_the_county() {
        assertThat(COUNTY.areas())
                .allSatisfy(area -> assertThat(COUNTY.path(area.id()).areas())
                        .startsWith(new AreaId("330521"))
                        .endsWith(area.id()));
    }

    @Test
    void county_townships_and_villages_have_a_desk_each() {
        assertThat(COUNTY.areas())
                .filteredOn(area -> area.level() != Level.GRID)
                .allSatisfy(area ->
                        assertThat(COUNTY.desk(area.id(), area.level())).contains(new UnitId("u-" + area.id())));
    }

    @ParameterizedTest
    @CsvSource({"GRID, u-330521001200-1", "VILLAGE, u-330521001200", "TOWNSHIP, u-330521001", "COUNTY, u-330521"})
    void what_concerns_a_micro_grid_goes_to_the_desk_of_the_rung(Level level, UnitId desk) {
        assertThat(COUNTY.desk(MICRO_GRID, level)).contains(desk);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SYSTEM")
    void somebody_holds_every_role(Role role) {
        assertThat(COUNTY.people())
                .anySatisfy(person -> assertThat(roles(person)).contains(role));
    }

    @Test
    void the_demo_users_are_there_and_only_residents_are_subjects() {
        assertThat(List.of("operator", "worker", "village", "township", "county"))
                .allSatisfy(DemoCountyTest::worksSomewhere);
        assertThat(List.of("department", "supervisor", "auditor", "admin")).allSatisfy(DemoCountyTest::worksSomewhere);
        assertThat(person("resident").subject()).isNotNull();
    }

    @Test
    void a_notice_of_the_village_finds_a_second_pair_of_eyes() {
        assertThat(COUNTY.people())
                .filteredOn(person -> person.grants().contains(new Grant(Role.VILLAGE_CADRE, VILLAGE)))
                .hasSizeGreaterThan(1);
    }

    @Test
    void the_five_standing_focuses_stand_beside_the_civic_catalogue() {
        Collection<Category> categories = COUNTY.categories();

        assertThat(categories).filteredOn(Category::focus).hasSize(5);
        assertThat(categories).filteredOn(category -> !category.focus()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(Arrays.asList("noise", "parking", "roads", "public-security", "sanitation", "other"))
                .allSatisfy(
                        id -> assertThat(COUNTY.category(new CategoryId(id))).isPresent());
    }

    private static void worksSomewhere(String id) {
        assertThat(person(id).unit()).isNotNull();
        assertThat(person(id).subject()).isNull();
    }

    private static Person person(String id) {
        return COUNTY.person(new PersonId(id)).orElseThrow();
    }

    private static List<Role> roles(Person person) {
        return person.grants().stream().map(Grant::role).toList();
    }
}
