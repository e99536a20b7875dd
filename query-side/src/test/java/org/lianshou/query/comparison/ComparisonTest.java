package org.lianshou.query.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.newIssue;
import static org.lianshou.query.Histories.reported;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.IssueId;
import org.lianshou.query.Databases;
import org.lianshou.query.Histories;
import org.lianshou.query.comparison.ComparisonStatus.State;
import org.lianshou.query.projection.ViewsOfLog;
import org.lianshou.query.web.Http;
import org.lianshou.query.web.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

@QueryTest
class ComparisonTest {
    private final Http http;
    private final Histories histories;
    private final ViewsOfLog views;
    private final ComparisonRuns runs;
    private final JdbcTemplate sql;

    @Autowired
    ComparisonTest(
            WebApplicationContext context,
            Histories histories,
            ViewsOfLog views,
            ComparisonRuns runs,
            Databases databases) {
        this.http = new Http(context);
        this.histories = histories;
        this.views = views;
        this.runs = runs;
        this.sql = new JdbcTemplate(databases.query());
    }

    @Test
    void what_is_shown_is_what_the_log_says() {
        IssueId issue = published("相同");

        JsonNode same = compared(issue);

        assertThat(same.get("equal").asBoolean()).isTrue();
        assertThat(same.get("behind").asLong()).isZero();
        assertThat(sql.queryForObject("select count(*) from view_check.details", Long.class))
                .as("nothing of it stays")
                .isZero();
    }

    @Test
    void a_row_that_somebody_changed_is_told_with_the_columns_that_differ() {
        IssueId issue = published("改过");
        sql.update("update view.register set summary = '没事' where stream = ?", issue.value());
        sql.update("update view.history set payload = '\\x7b7d' where stream = ? and sequence = 1", issue.value());
        sql.update("delete from view.notice where stream = ?", issue.value());

        JsonNode differences = compared(issue).get("differences");

        assertThat(differences.valueStream().map(one -> one.get("table").asString()))
                .containsExactlyInAnyOrder("register", "history", "notice");
        JsonNode register = of("register", differences);
        assertThat(register.get("shown").toString()).isEqualTo("{\"summary\":\"没事\"}");
        assertThat(register.get("replayed").toString()).isEqualTo("{\"summary\":\"改过\"}");
        assertThat(of("history", differences).get("sequence").asLong()).isEqualTo(1);
        assertThat(of("notice", differences).has("shown")).isFalse();
    }

    @Test
    void what_came_too_late_to_be_shown_is_behind_and_no_difference() {
        IssueId issue = newIssue();
        histories.live(issue, reported("g11", "在途"));
        views.catchUp();
        histories.live(issue, Histories.accepted(org.lianshou.issue.Level.VILLAGE, "u-v11", Histories.START));

        JsonNode compared = compared(issue);

        assertThat(compared.get("equal").asBoolean()).isTrue();
        assertThat(compared.get("behind").asLong()).isEqualTo(1);
    }

    @Test
    void a_comparison_of_everything_tells_its_progress_and_finds_what_one_issue_at_a_time_would() throws Exception {
        IssueId changed = published("全查");
        IssueId gone = published("不见了");
        views.catchUp();
        sql.update("update view.details set version = version + 1 where stream = ?", changed.value());
        sql.update("delete from view.details where stream = ?", gone.value());
        UUID invented = UUID.randomUUID();
        sql.update("insert into view.details values (?, 999999, 0, 999999, '{}')", invented);

        ComparisonStatus done = awaitEnd(runs.begin());

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.compared()).isEqualTo(done.total());
        assertThat(done.differences())
                .filteredOn(one -> one.table().equals("details"))
                .extracting(one -> one.issue().value())
                .contains(changed.value(), gone.value(), invented);
        sql.update("delete from view.details where stream = ?", invented);
        sql.update("update view.details set version = version - 1 where stream = ?", changed.value());
    }

    private ComparisonStatus awaitEnd(ComparisonStatus begun) throws InterruptedException {
        ComparisonStatus now = begun;
        for (int i = 0; i < 600 && now.state() == State.RUNNING; i++) {
            Thread.sleep(50);
            now = runs.status(begun.id()).orElseThrow();
        }
        return now;
    }

    private static JsonNode of(String table, JsonNode differences) {
        return differences
                .valueStream()
                .filter(one -> one.get("table").asString().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private IssueId published(String summary) {
        IssueId issue = newIssue();
        histories.publish(issue, "g11", summary);
        views.catchUp();
        return issue;
    }

    private JsonNode compared(IssueId issue) {
        return http.json("auditor", "/api/issues/" + issue + "/comparison");
    }
}
