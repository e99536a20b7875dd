package org.lianshou.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.newIssue;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.IssueId;
import org.lianshou.query.Databases;
import org.lianshou.query.projection.ViewsOfLog;
import org.lianshou.query.rebuild.RebuildStatus.State;
import org.springframework.jdbc.core.JdbcTemplate;

class RebuildRunTest {
    private final Databases databases = new Databases();
    private final ViewsOfLog views = new ViewsOfLog(databases);
    private final JdbcTemplate sql = new JdbcTemplate(databases.owner());
    private final IssueId issue = newIssue();

    RebuildRunTest() {
        databases.histories().publish(issue, "g11", "修路");
        views.catchUp();
    }

    @AfterEach
    void close() {
        databases.close();
    }

    @Test
    void a_model_that_says_the_same_takes_the_live_ones_place() {
        sql.update("comment on table view.register is 'the old one'");

        RebuildStatus done = run(false);

        assertThat(done.state()).isEqualTo(State.SWITCHED);
        assertThat(done.position()).isEqualTo(done.head()).isPositive();
        assertThat(done.differences().values()).containsOnly(0L);
        assertThat(sql.queryForObject("select obj_description('view.register'::regclass)", String.class))
                .as("another table stands there now")
                .isNull();
        assertThat(summary()).isEqualTo("修路");
    }

    @Test
    void one_that_says_otherwise_waits_until_somebody_wants_it_all_the_same() {
        sql.update("update view.register set summary = '没事' where stream = ?", issue.value());

        RebuildStatus refused = run(false);

        assertThat(refused.state()).isEqualTo(State.DIFFERENT);
        assertThat(refused.differences()).containsEntry("register", 2L);
        assertThat(summary()).as("the live one stays").isEqualTo("没事");

        RebuildStatus wanted = run(true);

        assertThat(wanted.state()).isEqualTo(State.SWITCHED);
        assertThat(wanted.from()).as("taken up where it was").isEqualTo(wanted.head());
        assertThat(summary()).isEqualTo("修路");
    }

    @Test
    void a_rebuild_that_cannot_be_says_why() {
        sql.execute("create schema view_next");
        sql.execute("create table view_next.stranger (one int)");

        RebuildStatus failed = run(false);

        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.failure()).isNotBlank();
        assertThat(summary()).isEqualTo("修路");
    }

    private RebuildStatus run(boolean evenIfDifferent) {
        RebuildRun run =
                new RebuildRun(views.rebuild(), databases.owner(), databases.log(), Clock.systemUTC(), evenIfDifferent);
        run.run();
        return run.status();
    }

    private String summary() {
        return String.valueOf(
                sql.queryForObject("select summary from view.register where stream = ?", String.class, issue.value()));
    }
}
