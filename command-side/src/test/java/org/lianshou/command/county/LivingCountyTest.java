package org.lianshou.command.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.lianshou.command.county.CountyNode.FIRST_DAY;
import static org.lianshou.command.county.CountyNode.WRITTEN;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.area.Post;
import org.lianshou.area.Route;
import org.lianshou.area.UnitKind;
import org.lianshou.command.area.AreaChange;
import org.lianshou.command.area.AreaDutyCommand.FillPost;
import org.lianshou.command.area.AreaDutyCommand.NameSponsor;
import org.lianshou.command.area.AreaDutyCommand.RecordVisit;
import org.lianshou.command.area.AreaDutyCommand.VacatePost;
import org.lianshou.command.area.AreaRefusal;
import org.lianshou.command.area.AreaRefused;
import org.lianshou.command.area.AreaTreeCommand.AddArea;
import org.lianshou.command.area.AreaTreeCommand.ChangeArea;
import org.lianshou.command.area.AreaTreeCommand.FoundUnit;
import org.lianshou.command.order.NotPermitted;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.directory.Unit;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;

class LivingCountyTest {
    private static final AreaId NANTANG = new AreaId("330521001200-1");
    private static final AreaId DONGWAN = new AreaId("330521001200-2");
    private static final AreaId XIWU_NEW = new AreaId("330521001200-9");
    private static final AreaId VILLAGE = new AreaId("330521001200");
    private static final AreaId OTHER_TOWNSHIP = new AreaId("330521101");
    private static final UnitId TEAM = new UnitId("u-330521001200-1");
    private static final Ground GROUND = new Ground("transfer", "岗位调整");
    private static final long PATIENCE = 10_000;

    @TempDir
    private Path folder;

    private CountyNode node;

    @BeforeEach
    void open() {
        node = CountyNode.running(folder);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void what_was_written_down_is_what_the_log_tells() {
        Directory told = node.directory();

        assertThat(told.areas())
                .containsExactlyInAnyOrderElementsOf(WRITTEN.directory().areas());
        assertThat(told.units())
                .containsExactlyInAnyOrderElementsOf(WRITTEN.directory().units());
        assertThat(told.categories())
                .containsExactlyInAnyOrderElementsOf(WRITTEN.directory().categories());
        for (Person person : WRITTEN.directory().people()) {
            Person known = person(person.id().value());
            assertThat(known.grants().stream().map(grant -> new Grant(grant.role(), grant.area())))
                    .containsExactlyInAnyOrderElementsOf(person.grants());
            assertThat(known.grants())
                    .allSatisfy(grant -> assertThat(known.unitUnder(grant))
                            .as("the unit of %s", person.id())
                            .isEqualTo(person.unit()));
        }
    }

    @Test
    void a_post_is_a_grant_from_its_first_day_to_its_last() {
        LocalDate next = FIRST_DAY.plusDays(1);
        node.ask("township", NANTANG, new VacatePost(Post.GRID_WORKER, id("worker"), next, GROUND));
        node.ask("township", NANTANG, new FillPost(Post.GRID_WORKER, id("worker-3"), next, next.plusDays(7)));
        assertThat(person("worker").grants()).hasSize(1);
        assertThat(person("worker-3").grants()).extracting(Grant::area).containsExactly(DONGWAN);

        node.dayBegins(next);
        await(() -> person("worker").grants().isEmpty());

        assertThat(person("worker-3").grants())
                .contains(new Grant(Role.GRID_WORKER, NANTANG, TEAM))
                .hasSize(2);
        node.dayBegins(next.plusDays(7));
        await(() -> person("worker-3").grants().size() == 1);
    }

    @Test
    void a_village_moves_with_all_that_lies_in_it_and_stays_known_where_it_was() {
        node.ask("county", new ChangeArea(VILLAGE, new AreaChange.Move(null, OTHER_TOWNSHIP)));

        assertThat(node.directory().isUnder(NANTANG, OTHER_TOWNSHIP)).isTrue();
        assertThat(node.directory().desk(NANTANG, Level.TOWNSHIP)).contains(new UnitId("u-330521101"));
        assertThat(node.county().upToDate().path(NANTANG, FIRST_DAY.minusDays(1), Instant.MAX))
                .extracting(standing -> standing.area().value())
                .containsExactly("330521", "330521001", "330521001200", "330521001200-1");
    }

    @Test
    void whoever_holds_a_county_frozen_sees_one_county() {
        Directory frozen = node.directory().frozen();

        node.ask("county", new ChangeArea(VILLAGE, new AreaChange.Move(null, OTHER_TOWNSHIP)));

        assertThat(frozen.isUnder(NANTANG, OTHER_TOWNSHIP)).isFalse();
        assertThat(node.directory().isUnder(NANTANG, OTHER_TOWNSHIP)).isTrue();
    }

    @Test
    void what_is_closed_stays_known_and_is_no_more() {
        node.ask("admin", new AddArea(XIWU_NEW, "西坞新村", Level.GRID, VILLAGE, FIRST_DAY.minusDays(1)));
        node.ask(
                "admin",
                new FoundUnit(new UnitId("u-new"), "西坞新村网格队", XIWU_NEW, UnitKind.DESK, null, FIRST_DAY.plusDays(2)));
        assertThat(node.directory().desk(XIWU_NEW, Level.GRID)).contains(new UnitId("u-new"));

        node.ask("admin", new ChangeArea(XIWU_NEW, new AreaChange.Close(null)));

        assertThat(node.directory().isFormer(XIWU_NEW)).isTrue();
        assertThat(node.directory().areas()).extracting(Area::id).doesNotContain(XIWU_NEW);
        assertThat(node.directory().path(XIWU_NEW).isUnder(VILLAGE)).isTrue();
        node.dayBegins(FIRST_DAY.plusDays(2));
        await(() -> node.directory().isFormer(new UnitId("u-new")));
        assertThat(node.directory().units()).extracting(Unit::id).doesNotContain(new UnitId("u-new"));
        assertThat(node.directory().desk(XIWU_NEW, Level.GRID)).contains(new UnitId("u-330521001200"));
    }

    @Test
    void another_process_finds_the_same_county() {
        node.ask("township", NANTANG, new VacatePost(Post.GRID_WORKER, id("worker"), null, GROUND));
        node.ask("county", new ChangeArea(VILLAGE, new AreaChange.Move(null, OTHER_TOWNSHIP)));
        Directory before = node.directory();

        node.restart();

        assertThat(node.directory()).isNotSameAs(before);
        assertThat(person("worker").grants()).isEmpty();
        assertThat(node.directory().ways()).isEqualTo(before.ways());
        assertThat(node.directory().people()).containsExactlyInAnyOrderElementsOf(before.people());
    }

    @Test
    void somebody_may_watch_the_county_change() {
        AtomicInteger changes = new AtomicInteger();
        node.county().watch(changes::incrementAndGet);
        node.county().spread();
        assertThat(changes).hasValue(0);

        node.ask("township", NANTANG, new VacatePost(Post.GRID_WORKER, id("worker"), null, GROUND));

        assertThat(changes).hasValue(1);
    }

    @Test
    void each_answers_for_their_own_area() {
        FillPost fill = new FillPost(Post.GRID_WORKER, id("worker-3"), null, null);
        assertThat(refusal(() -> node.ask("other-township", NANTANG, fill))).isInstanceOf(NotPermitted.class);
        assertThat(refusal(() -> node.ask("village", NANTANG, fill))).isInstanceOf(NotPermitted.class);
        assertThat(refusal(() -> node.ask("township", new AddArea(XIWU_NEW, "x", Level.GRID, VILLAGE, null))))
                .isInstanceOf(NotPermitted.class);
        node.ask("county", NANTANG, fill);
    }

    @Test
    void sponsors_record_their_own_visits_and_dispatchers_anybodys() {
        RecordVisit own = new RecordVisit(null, null, "走访三户");
        assertThat(refusal(() -> node.ask("department", VILLAGE, own))).isInstanceOf(NotPermitted.class);
        node.ask("township", VILLAGE, new NameSponsor(id("department"), null, null, 2));

        node.ask("department", VILLAGE, own);

        RecordVisit others = new RecordVisit(id("township"), null, null);
        assertThat(((AreaRefused) refusal(() -> node.ask("department", VILLAGE, others))).reason())
                .isEqualTo(AreaRefusal.NOT_YOUR_VISIT);
        node.ask("township", VILLAGE, new RecordVisit(id("department"), null, null));
        assertThat(node.duty(VILLAGE).visits()).hasSize(2);
    }

    @Test
    void a_decision_that_reads_the_other_stream_says_at_which_version() {
        node.ask("township", NANTANG, new FillPost(Post.MICRO_GRID_WORKER, id("worker-3"), null, null));

        String filled = new String(
                node.log.stream(node.duty(NANTANG).stream()).getLast().payload(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(filled).contains("\"treeVersion\":" + node.tree().version());
    }

    @Test
    void the_directory_knows_the_way_of_a_matter() {
        Route route = node.directory()
                .route(new AreaId("330521001200-1-1-1"), new CategoryId("roads"))
                .orElseThrow();

        assertThat(route.holder()).isEqualTo(id("micro-worker"));
        assertThat(route.unit()).isEqualTo(TEAM);
        assertThat(route.steps())
                .extracting(Route.Step::code)
                .isEqualTo(List.of("on-duty", "no-competence-list", "no-desk", "no-desk", "desk"));
    }

    private static Throwable refusal(Runnable asking) {
        return Objects.requireNonNull(catchThrowable(asking::run), "it is refused");
    }

    private Person person(String id) {
        return node.directory().person(id(id)).orElseThrow();
    }

    private static PersonId id(String person) {
        return new PersonId(Objects.requireNonNull(person));
    }

    private static void await(java.util.function.BooleanSupplier there) {
        long end = System.nanoTime() + PATIENCE * 1_000_000;
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
