package org.lianshou.query.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.newIssue;
import static org.lianshou.query.Histories.reported;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianshou.eventlog.NewEvent;
import org.lianshou.issue.Act;
import org.lianshou.issue.CollectionEvent.IssueUrged;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Role;
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
class ReplayTest {
    private final Http http;
    private final Histories histories;
    private final ViewsOfLog views;
    private final Databases databases;

    @Autowired
    ReplayTest(WebApplicationContext context, Histories histories, ViewsOfLog views, Databases databases) {
        this.http = new Http(context);
        this.histories = histories;
        this.views = views;
        this.databases = databases;
    }

    @Test
    void at_each_place_in_the_log_the_state_is_the_one_that_history_tells() {
        IssueId issue = newIssue();
        histories.publish(issue, "g11", "逐条");
        views.catchUp();

        JsonNode events =
                http.json("operator", "/api/issues/" + issue + "/history").get("events");
        for (JsonNode event : events) {
            JsonNode then = at(issue, "position=" + event.get("position"));
            assertThat(then.at("/state/stage")).isEqualTo(event.at("/after/stage"));
            assertThat(then.at("/through").asLong())
                    .isEqualTo(event.get("sequence").asLong());
            assertThat(then.get("leftOut").size())
                    .isEqualTo(events.size() - 1 - event.get("sequence").asInt());
        }
    }

    @Test
    void what_was_entered_late_had_happened_and_was_not_known() {
        IssueId issue = newIssue();
        histories.live(issue, reported("g11", "迟录"));
        Instant before = recordedAt(issue, 0);
        histories.append(issue, urged(issue, Histories.START.plus(Duration.ofHours(1))));
        histories.append(issue, urged(issue, Histories.START.plus(Duration.ofHours(3))));
        views.catchUp();

        String twoHoursOn = "happened=" + Histories.START.plus(Duration.ofHours(2));
        assertThat(urgings(at(issue, twoHoursOn))).as("as it had happened").isEqualTo(1);
        assertThat(urgings(at(issue, "known=" + before))).as("as it was known").isZero();
        assertThat(urgings(at(issue, twoHoursOn + "&known=" + before)))
                .as("as it had happened, so far as it was known")
                .isZero();
        assertThat(at(issue, twoHoursOn).at("/leftOut/0/because").asString()).isEqualTo("happened-later");
        assertThat(at(issue, "known=" + before).at("/leftOut/0/because").asString())
                .isEqualTo("recorded-later");
    }

    @Test
    void before_its_report_there_was_nothing() {
        IssueId issue = newIssue();
        histories.live(issue, reported("g11", "从前"));
        views.catchUp();

        JsonNode then = at(issue, "position=0");

        assertThat(then.at("/state/stage").asString()).isEqualTo("not-reported");
        assertThat(then.has("through")).isFalse();
        assertThat(then.get("leftOut").size()).isEqualTo(1);
    }

    @Test
    void whoever_may_not_know_the_reporter_now_does_not_learn_it_from_then() {
        IssueId issue = newIssue();
        histories.live(issue, reported("g11", "投诉镇里", "resident", "u-t1"));
        views.catchUp();
        long position = databases.log().head().position();

        assertThat(Http.body(http.get("t1", "/api/issues/" + issue + "/at?position=" + position)))
                .contains("masked")
                .doesNotContain("王小明", "cipher", "account");
        assertThat(at(issue, "position=" + position)
                        .at("/state/intake/reporter/name/text")
                        .asString())
                .isEqualTo("王小明");
        assertThat(http.get("t2", "/api/issues/" + issue + "/at?position=" + position))
                .hasStatus(404);
    }

    @Test
    void a_moment_is_meant_by_its_place_or_by_its_times() {
        IssueId issue = newIssue();
        histories.live(issue, reported("g11", "哪一刻"));
        views.catchUp();

        for (String unclear : List.of("", "?position=1&known=2026-11-03T00:00:00Z", "?known=yesterday", "?when=now")) {
            assertThat(http.get("operator", "/api/issues/" + issue + "/at" + unclear))
                    .as(unclear)
                    .hasStatus(400);
        }
    }

    @Test
    void a_poisoned_event_is_named_by_its_place() {
        IssueId issue = newIssue();
        histories.live(issue, reported("g11", "坏的"));
        views.catchUp();
        long position = histories
                .append(issue, List.of(new NewEvent("issue.eaten", 1, "{}".getBytes(UTF_8), new byte[0])))
                .position();

        MvcTestResult answer = http.get("operator", "/api/issues/" + issue + "/at?position=" + position);

        assertThat(answer).hasStatus(500);
        assertThat(Http.problem(answer).get("code").asString()).isEqualTo("event-unreadable");
        assertThat(Http.problem(answer).get("position").asLong()).isEqualTo(position);
    }

    private JsonNode at(IssueId issue, String moment) {
        return http.json("operator", "/api/issues/" + issue + "/at?" + moment);
    }

    private static long urgings(JsonNode then) {
        return then.at("/state/intake/urgings").asLong();
    }

    private static IssueUrged urged(IssueId issue, Instant at) {
        Act now = Histories.act(Role.OPERATOR, "operator");
        return new IssueUrged(issue, new Act(now.actor(), at, false, null), "请快一点");
    }

    private Instant recordedAt(IssueId issue, int sequence) {
        return databases.log().stream(issue.value()).get(sequence).recordedAt();
    }
}
