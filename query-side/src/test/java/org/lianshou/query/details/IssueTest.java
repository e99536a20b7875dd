package org.lianshou.query.details;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.newIssue;
import static org.lianshou.query.Histories.reported;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.eventlog.Appended;
import org.lianshou.issue.IssueId;
import org.lianshou.query.Databases;
import org.lianshou.query.Histories;
import org.lianshou.query.projection.ViewsOfLog;
import org.lianshou.query.web.Http;
import org.lianshou.query.web.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

@QueryTest
class IssueTest {

    private final Http http;
    private final Histories histories;
    private final ViewsOfLog views;
    private final Databases databases;

    @Autowired
    IssueTest(WebApplicationContext context, Histories histories, ViewsOfLog views, Databases databases) {
        this.http = new Http(context);
        this.histories = histories;
        this.views = views;
        this.databases = databases;
    }

    @Test
    void an_issue_answers_with_its_state_number_and_version() {
        IssueId issue = reportedBy(null);

        MvcTestResult answer = http.get("operator", "/api/issues/" + issue);

        assertThat(answer).hasStatusOk().hasHeader("ETag", "\"0\"");
        JsonNode body = http.json("operator", "/api/issues/" + issue);
        assertThat(body.at("/version").asLong()).isZero();
        assertThat(body.at("/number").asLong()).isPositive();
        assertThat(body.at("/state/stage").asString()).isEqualTo("reported");
        assertThat(body.at("/state/intake/area").asString()).isEqualTo("g11");
    }

    @Test
    void absent_invisible_and_impossible_are_one_answer() {
        IssueId issue = reportedBy(null);

        MvcTestResult invisible = http.get("t2", "/api/issues/" + issue);
        MvcTestResult absent = http.get("t2", "/api/issues/" + UUID.randomUUID());
        MvcTestResult impossible = http.get("t2", "/api/issues/17");

        assertThat(invisible).hasStatus(404);
        assertThat(Http.problem(invisible).get("code").asString()).isEqualTo("issue-not-found");
        assertThat(withoutInstance(absent)).isEqualTo(withoutInstance(invisible));
        assertThat(withoutInstance(impossible)).isEqualTo(withoutInstance(invisible));
        assertThat(http.get("t2", "/api/issues/" + issue + "/history")).hasStatus(404);
    }

    @Test
    void those_who_act_read_who_reported_and_those_who_watch_do_not() {
        IssueId issue = reportedBy("resident");

        assertThat(state("operator", issue).at("/intake/reporter/phone/text").asString())
                .isEqualTo("13800000000");
        assertThat(state("resident", issue).at("/intake/reporter/name/text").asString())
                .isEqualTo("王小明");
        assertThat(state("auditor", issue).at("/intake/reporter").toString())
                .isEqualTo("{\"standing\":\"named\",\"masked\":true}");
    }

    @Test
    void nothing_in_state_or_history_leads_the_unit_complained_of_to_the_reporter() {
        IssueId issue = newIssue();
        histories.live(issue, reported("g11", "投诉镇里", "resident", "u-t1"));
        views.catchUp();

        String state = Http.body(http.get("t1", "/api/issues/" + issue));
        String history = Http.body(http.get("t1", "/api/issues/" + issue + "/history"));

        assertThat(state + history)
                .doesNotContain("\"person\":\"resident\"", "account", "cipher", "subject", "王小明", "privateWords");
        assertThat(Http.body(http.get("operator", "/api/issues/" + issue + "/history")))
                .contains("王小明", "别告诉别人", "\"person\":\"resident\"");
    }

    @Test
    void the_erased_stay_unknown_to_all() {
        IssueId issue = reportedBy(null);
        String subject = state("operator", issue).at("/intake/reporter/subject").asString();

        databases.keys().destroy(UUID.fromString(subject));

        assertThat(state("operator", issue).at("/intake/reporter/name").toString())
                .isEqualTo("{\"subject\":\"" + subject + "\"}");
    }

    @Test
    void history_tells_how_the_issue_stood_before_and_after_each_event() {
        IssueId issue = newIssue();
        histories.publish(issue, "g11", "历史");
        views.catchUp();

        JsonNode events =
                http.json("operator", "/api/issues/" + issue + "/history").get("events");

        assertThat(events.valueStream().map(event -> event.get("type").asString()))
                .startsWith("issue.reported", "issue.accepted")
                .endsWith("issue.notice-approved", "issue.notice-posted");
        JsonNode accepted = events.get(1);
        assertThat(accepted.at("/before/stage").asString()).isEqualTo("reported");
        assertThat(accepted.at("/after/stage").asString()).isEqualTo("accepted");
        assertThat(accepted.at("/after/lead").asString()).isEqualTo("u-v11");
        assertThat(accepted.at("/hash").asString()).hasSize(64);
        assertThat(accepted.at("/event/act/actor/person").asString()).isEqualTo("operator");
    }

    @Test
    void a_query_waits_for_its_writers_own_event() throws Exception {
        IssueId issue = newIssue();
        Appended appended = histories.live(issue, reported("g11", "等我"));
        Thread later = Thread.ofVirtual().start(this::catchUpInAMoment);

        assertThat(http.get("operator", "/api/issues/" + issue + "?waitFor=" + databases.token(appended)))
                .hasStatusOk()
                .hasHeader("Lianshou-Token", databases.token(appended));
        later.join();
    }

    @Test
    void a_read_model_that_stays_behind_says_so() {
        IssueId issue = newIssue();
        views.park(issue.value()); // first, since other classes catch up meanwhile
        Appended appended = histories.live(issue, reported("g11", "搁着"));

        MvcTestResult answer = http.get("operator", "/api/issues?waitFor=" + databases.token(appended));

        assertThat(answer).hasStatus(503).hasHeader("Retry-After", "1");
        assertThat(Http.problem(answer).get("code").asString()).isEqualTo("read-model-behind");
    }

    @Test
    void a_token_that_is_not_ours_is_refused() {
        Appended appended = histories.live(newIssue(), reported("g11", "记号"));
        views.catchUp();
        String ours = databases.token(appended);

        for (String bad :
                new String[] {"x", ours + "0", UUID.randomUUID() + ours.substring(36), ours.replace(".1.", ".2.")}) {
            MvcTestResult answer = http.get("operator", "/api/issues?waitFor=" + bad);
            assertThat(answer).as(bad).hasStatus(400);
            assertThat(Http.problem(answer).get("code").asString()).isEqualTo("bad-token");
        }
    }

    private IssueId reportedBy(@Nullable String account) {
        IssueId issue = newIssue();
        histories.live(issue, reported("g11", "某事", account, null));
        views.catchUp();
        return issue;
    }

    private JsonNode state(String person, IssueId issue) {
        return http.json(person, "/api/issues/" + issue).get("state");
    }

    private void catchUpInAMoment() {
        try {
            Thread.sleep(200);
            views.catchUp();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The path that was asked for is the asker's own. */
    private static String withoutInstance(MvcTestResult result) {
        return Http.body(result).replaceAll("\"instance\":\"[^\"]*\",?", "");
    }
}
