package org.lianshou.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.lianshou.query.Histories.newIssue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.query.County;
import org.lianshou.query.Databases;
import org.lianshou.query.ViewsForTest;
import org.lianshou.stream.StreamKind;
import org.lianshou.wire.StreamEventCodec;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What only readers of a read model need is made when its rows are there. */
class RebuildTest {
    private final Databases databases = new Databases();
    private final JdbcTemplate sql = new JdbcTemplate(databases.owner());
    private final Trap trap = new Trap();
    private final List<List<String>> indexesWhileShowing = new ArrayList<>();
    private final ViewDatabase live = new ViewDatabase(databases.query(), ViewSchema.LIVE);
    private final Projection projection =
            new Projection(live, views(), databases.log(), StreamEventCodec.sealed(), Clock.systemUTC());
    private final Rebuild rebuild = new Rebuild(live, projection, new Boundaries(live, County.DIRECTORY));

    RebuildTest() {
        databases.histories().publish(newIssue(), "g11", "修路");
    }

    @AfterEach
    void close() {
        databases.close();
    }

    @Test
    void readers_find_every_index_of_the_live_model() {
        rebuild.into(databases.owner(), ViewSchema.NEXT);

        assertThat(indexes(ViewSchema.NEXT))
                .containsExactlyElementsOf(indexes(ViewSchema.LIVE))
                .anyMatch(index -> index.contains("search_bigrams"));
        assertThat(indexesWhileShowing.getFirst()).allMatch(index -> index.startsWith("CREATE UNIQUE"));
    }

    @Test
    void an_interrupted_rebuild_gets_its_indexes_from_the_next() {
        trap.outages.set(1);
        assertThatThrownBy(() -> rebuild.into(databases.owner(), ViewSchema.NEXT))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(indexes(ViewSchema.NEXT))
                .hasSizeLessThan(indexes(ViewSchema.LIVE).size());

        rebuild.into(databases.owner(), ViewSchema.NEXT);

        assertThat(indexesWhileShowing.getFirst()).allMatch(index -> index.startsWith("CREATE UNIQUE"));
        assertThat(indexes(ViewSchema.NEXT)).containsExactlyElementsOf(indexes(ViewSchema.LIVE));
    }

    @Test
    void a_model_that_shows_something_keeps_its_indexes() {
        rebuild.into(databases.owner(), ViewSchema.NEXT);
        indexesWhileShowing.clear();
        databases.histories().publish(newIssue(), "g11", "修桥");

        rebuild.into(databases.owner(), ViewSchema.NEXT);

        assertThat(indexesWhileShowing.getFirst()).containsExactlyElementsOf(indexes(ViewSchema.LIVE));
    }

    @Test
    void what_is_born_while_a_rebuild_ends_is_not_lacking_and_what_it_left_out_is() {
        catchUpLive();
        rebuild.into(databases.owner(), ViewSchema.NEXT);
        databases.histories().publish(newIssue(), "g11", "修桥");
        catchUpLive();

        assertThat(rebuild.differences(ViewSchema.NEXT).values()).containsOnly(0L);

        sql.update("delete from view_next.details");
        assertThat(rebuild.differences(ViewSchema.NEXT)).containsEntry("streams", 1L);
    }

    @Test
    void nothing_that_was_shown_is_gone_when_a_model_takes_the_live_ones_place() throws Exception {
        IssueId shown = bornAfterTheRebuild();
        catchUpLive();

        rebuild.switchTo(databases.owner(), ViewSchema.NEXT);

        assertThat(Snapshot.find(shown, live)).isPresent();
    }

    @Test
    void what_is_shown_while_a_model_takes_the_live_ones_place_is_shown_in_it() throws Exception {
        IssueId shown = bornAfterTheRebuild();

        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            List<Future<?>> showing = new ArrayList<>();
            ViewSchema.replaceLiveWith(databases.owner(), ViewSchema.NEXT, () -> {
                showing.add(other.submit(this::catchUpLive));
                await().until(this::isSomebodyWaiting);
            });
            showing.getFirst().get();
        }

        assertThat(Snapshot.find(shown, live))
                .as("the one who waited showed it in the new one")
                .isPresent();
    }

    private IssueId bornAfterTheRebuild() {
        catchUpLive();
        rebuild.into(databases.owner(), ViewSchema.NEXT);
        IssueId born = newIssue();
        databases.histories().publish(born, "g11", "修桥");
        return born;
    }

    private boolean isSomebodyWaiting() {
        return !sql.queryForList("select 1 from pg_locks where relation = 'view.progress'::regclass and not granted")
                .isEmpty();
    }

    private void catchUpLive() {
        projection.catchUp(() -> false, position -> {});
    }

    private List<View<?>> views() {
        List<View<?>> views = new ArrayList<>(ViewsForTest.all());
        views.add(trap);
        views.add(new View<Issue>() {
            @Override
            public StreamKind<Issue> kind() {
                return Issue.KIND;
            }

            @Override
            public void show(List<Change<Issue>> changes, JdbcTemplate jdbc) {
                indexesWhileShowing.add(indexes(ViewSchema.NEXT));
            }
        });
        return views;
    }

    /** As they are defined, but for where. */
    private List<String> indexes(String schema) {
        return sql.queryForList(
                "select replace(indexdef, schemaname || '.', '') from pg_indexes"
                        + " where schemaname = ? and tablename <> 'flyway_schema_history' order by 1",
                String.class,
                schema);
    }
}
