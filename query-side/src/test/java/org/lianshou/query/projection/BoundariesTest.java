package org.lianshou.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.newIssue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshou.directory.Area;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.IssueId;
import org.lianshou.query.County;
import org.lianshou.query.Databases;
import org.lianshou.query.ViewsForTest;
import org.lianshou.wire.StreamEventCodec;

/** A boundary moves, and rows with it: what is shown, what is compared and what is rebuilt agree. */
class BoundariesTest {
    private final Databases databases = new Databases();
    private final ViewDatabase live = new ViewDatabase(databases.query(), ViewSchema.LIVE);
    private final Directory directory = County.DIRECTORY.frozen();
    private final Projection projection = new Projection(
            live, ViewsForTest.of(directory), databases.log(), StreamEventCodec.sealed(), Clock.systemUTC());
    private final Boundaries boundaries = new Boundaries(live, directory);
    private final IssueId issue = newIssue();
    private final IssueId elsewhere = newIssue();

    @BeforeEach
    void show() {
        databases.histories().publish(issue, "g21", "修路");
        databases.histories().publish(elsewhere, "g22", "修桥");
        projection.catchUp(() -> false);
    }

    @AfterEach
    void close() {
        boundaries.close();
        databases.close();
    }

    @Test
    void rows_go_where_their_area_goes() {
        move("v21", "t1");

        assertThat(boundaries.follow()).isEqualTo(2); // in the register, and on the board

        assertThat(path("register", "area_path", issue)).isEqualTo("/c/t1/v21/g21/");
        assertThat(path("notice", "board_path", issue)).isEqualTo("/c/t1/v21/g21/");
        assertThat(path("register", "area_path", elsewhere)).isEqualTo("/c/t2/v22/g22/");
        assertThat(boundaries.follow()).isZero();
    }

    @Test
    void they_go_by_themselves_once_it_is_said_that_something_changed() throws InterruptedException {
        boundaries.start();
        move("v21", "t1");
        boundaries.changed();

        for (int n = 0; n < 200 && !path("register", "area_path", issue).contains("t1"); n++) {
            Thread.sleep(20);
        }

        assertThat(path("register", "area_path", issue)).isEqualTo("/c/t1/v21/g21/");
    }

    @Test
    void a_comparison_agrees_when_they_have_gone() {
        Comparison comparison = new Comparison(live, projection, databases.log());
        move("v21", "t1");
        assertThat(comparison.of(List.of(issue.value())).differences()).hasSize(2);

        boundaries.follow();

        assertThat(comparison.of(List.of(issue.value(), elsewhere.value())).differences())
                .isEmpty();
    }

    @Test
    void a_rebuild_agrees_also_with_one_begun_before() {
        Rebuild rebuild = new Rebuild(live, projection, boundaries);
        rebuild.into(databases.owner(), ViewSchema.NEXT);
        move("v21", "t1");
        boundaries.follow();

        rebuild.into(databases.owner(), ViewSchema.NEXT);

        assertThat(rebuild.differences(ViewSchema.NEXT))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    }

    private void move(String area, String parent) {
        List<Area> moved = County.DIRECTORY.areas().stream()
                .map(one -> one.id().value().equals(area)
                        ? new Area(one.id(), one.name(), one.level(), new AreaId(parent))
                        : one)
                .toList();
        directory.become(new Directory(
                "moved",
                moved,
                List.copyOf(County.DIRECTORY.units()),
                List.copyOf(County.DIRECTORY.people()),
                List.copyOf(County.DIRECTORY.categories())));
    }

    private String path(String table, String column, IssueId of) {
        return live.client()
                .sql("select %s from %s where stream = :stream".formatted(column, table))
                .params(Map.of("stream", of.value()))
                .query(String.class)
                .single();
    }
}
