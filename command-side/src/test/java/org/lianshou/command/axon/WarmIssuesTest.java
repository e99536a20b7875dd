package org.lianshou.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.command.CommandDatabase;
import org.lianshou.command.StreetLights;
import org.lianshou.command.issue.CollectionCommand;
import org.lianshou.command.issue.DiscussionCommand;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.command.issue.Refused;
import org.lianshou.command.issue.ResolutionCommand;
import org.lianshou.command.order.NewIssueIds;
import org.lianshou.command.order.NotPermitted;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.StaleVersion;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.embedded.TestDatabase;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.UnitId;

/** Issues are kept warm on two nodes at once, and nobody is told anything that the log does not bear out. */
class WarmIssuesTest {
    private static final SeenVersion ANY = new SeenVersion.Any();
    private static final IssueCommand ACCEPT =
            new CollectionCommand.Accept(new UnitId("u-330521001200"), new PersonId("village"));
    private static final IssueCommand WAIVE = new DiscussionCommand.WaiveDiscussion(new Ground("minor-matter", "小事。"));
    private static final IssueCommand PROGRESS =
            new ResolutionCommand.ReportProgress("查线路。", List.of(new Evidence("photo:1", null, null, null)));

    @TempDir
    private Path keys;

    private final TestDatabase database = CommandDatabase.fresh();
    private final HikariDataSource pool = pool(database.command());
    private final IssueId issue = new NewIssueIds(Clock.systemUTC()).next();
    private Node here;
    private Node there;

    @BeforeEach
    void report() {
        here = new Node(pool, keys);
        there = new Node(pool, keys);
        here.give(issue, new SeenVersion.Nothing(), "operator", StreetLights.reportedBy("沈先生", "0572-8000101", null));
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
        pool.close();
    }

    @Test
    void a_warm_issue_is_not_read_again() {
        int before = here.asked();
        here.give(issue, exactly(0), "operator", ACCEPT);
        here.give(issue, exactly(1), "village", WAIVE);
        assertThat(here.asked() - before).as("one append each").isEqualTo(2);
    }

    @Test
    void a_refusal_by_an_issue_that_has_moved_on_elsewhere_is_decided_again() {
        there.give(issue, exactly(0), "operator", ACCEPT);
        assertThat(here.give(issue, ANY, "village", WAIVE).version()).isEqualTo(2);
    }

    @Test
    void a_version_that_only_another_node_knows_is_not_stale() {
        there.give(issue, exactly(0), "operator", ACCEPT);
        assertThat(here.give(issue, exactly(1), "village", WAIVE).version()).isEqualTo(2);
    }

    @Test
    void a_version_that_is_stale_everywhere_is_refused() {
        there.give(issue, exactly(0), "operator", ACCEPT);
        assertThatThrownBy(() -> here.give(issue, exactly(0), "operator", ACCEPT))
                .isInstanceOfSatisfying(
                        StaleVersion.class, no -> assertThat(no.current()).isEqualTo(1));
    }

    @Test
    void an_order_that_loses_to_another_node_is_decided_again_upon_what_that_wrote() {
        here.give(issue, exactly(0), "operator", ACCEPT);
        here.give(issue, exactly(1), "village", WAIVE);
        here.give(
                issue,
                exactly(2),
                "village",
                new ResolutionCommand.Dispatch(new UnitId("u-330521001200-1"), List.of(), "请查。"));
        here.give(issue, exactly(3), "worker", new ResolutionCommand.SignFor());
        there.give(issue, exactly(4), "worker", PROGRESS);
        assertThat(here.give(issue, ANY, "worker", PROGRESS).version()).isEqualTo(6);
    }

    @Test
    void what_a_refused_order_had_begun_is_forgotten() {
        assertThatThrownBy(() -> here.give(issue, exactly(0), "operator", ACCEPT, PROGRESS))
                .isInstanceOfAny(Refused.class, NotPermitted.class);
        assertThat(here.give(issue, exactly(0), "operator", ACCEPT).version()).isEqualTo(1);
    }

    private static SeenVersion exactly(long version) {
        return new SeenVersion.Exactly(version);
    }

    private static HikariDataSource pool(DatabaseAccess access) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.username());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(1);
        return pool;
    }
}
