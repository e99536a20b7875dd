package org.lianshou.query.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.accepted;
import static org.lianshou.query.Histories.closed;
import static org.lianshou.query.Histories.dispatchMissed;
import static org.lianshou.query.Histories.dispatched;
import static org.lianshou.query.Histories.erased;
import static org.lianshou.query.Histories.newIssue;
import static org.lianshou.query.Histories.reopened;
import static org.lianshou.query.Histories.reported;
import static org.lianshou.query.Histories.waived;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.Card;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Level;
import org.lianshou.issue.SubjectId;
import org.lianshou.query.Histories;
import org.lianshou.query.projection.ViewsOfLog;
import org.lianshou.query.web.Http;
import org.lianshou.query.web.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

@QueryTest
class RegisterTest {

    private final Http http;
    private final Histories histories;
    private final ViewsOfLog views;

    @Autowired
    RegisterTest(WebApplicationContext context, Histories histories, ViewsOfLog views) {
        this.http = new Http(context);
        this.histories = histories;
        this.views = views;
    }

    @Test
    void a_row_says_what_a_clerk_asks_first() {
        IssueId issue = newIssue();
        histories.live(issue, reported("g11", "龙王庙桥面塌陷"), accepted(Level.VILLAGE, "u-v11", due(6)));

        JsonNode row = found("operator", "龙王庙").getFirst();

        assertThat(row.get("id").asString()).isEqualTo(issue.toString());
        assertThat(row.get("summary").asString()).isEqualTo("龙王庙桥面塌陷");
        assertThat(row.get("stage").asString()).isEqualTo("accepted");
        assertThat(row.get("step").asString()).isEqualTo("discussion");
        assertThat(row.get("lead").asString()).isEqualTo("u-v11");
        assertThat(row.get("late").asBoolean()).as("due yesterday").isTrue();
        assertThat(row.has("reporter")).isFalse();
    }

    @Test
    void words_are_found_by_pairs_of_characters_and_single_characters_too() {
        histories.live(newIssue(), reported("g11", "污水管道堵塞 Sewer-7"));
        histories.live(newIssue(), reported("g11", "自来水管爆裂"));

        assertThat(summaries("污水")).containsExactly("污水管道堵塞 Sewer-7");
        assertThat(summaries("水管")).containsExactly("自来水管爆裂", "污水管道堵塞 Sewer-7");
        assertThat(summaries("水管 sewer")).containsExactly("污水管道堵塞 Sewer-7");
        assertThat(summaries("爆")).containsExactly("自来水管爆裂");
        assertThat(summaries("管水")).isEmpty();
        assertThat(summaries("%"))
                .as("it stands for itself, and for nothing else")
                .allMatch(summary -> summary.contains("%"));
        assertThat(summaries("'")).isEmpty();
    }

    @Test
    void filters_narrow_one_by_one() {
        IssueId waiting = newIssue();
        IssueId working = newIssue();
        histories.live(waiting, reported("v21", "筛选甲"));
        histories.live(
                working,
                reported("g22", "筛选乙"),
                accepted(Level.TOWNSHIP, "u-t2", due(8)),
                waived(),
                dispatched("u-roads", "u-water"));
        views.catchUp();

        assertThat(filtered("area=t2")).containsExactly("筛选乙", "筛选甲");
        assertThat(filtered("area=v21")).containsExactly("筛选甲");
        assertThat(filtered("area=t1")).isEmpty();
        assertThat(filtered("stage=reported")).containsExactly("筛选甲");
        assertThat(filtered("step=resolution")).containsExactly("筛选乙");
        assertThat(filtered("level=township")).containsExactly("筛选乙");
        assertThat(filtered("unit=u-water")).containsExactly("筛选乙");
        assertThat(filtered("unit=u-roads&kind=appeal&category=roads")).containsExactly("筛选乙");
        assertThat(filtered("kind=hazard")).isEmpty();
        assertThat(filtered("late=true")).isEmpty();
        assertThat(filtered("late=false")).containsExactly("筛选乙", "筛选甲");
        long number = number(waiting);
        assertThat(items("operator", "/api/issues?number=" + number))
                .extracting(row -> row.get("summary").asString())
                .containsExactly("筛选甲");
    }

    @Test
    void a_card_shows_while_its_clock_runs() {
        IssueId issue = newIssue();
        histories.live(
                issue, reported("g11", "发牌甲"), accepted(Level.VILLAGE, "u-v11", due(8)), dispatchMissed(Card.YELLOW));
        histories.live(newIssue(), reported("g11", "发牌乙"), accepted(Level.VILLAGE, "u-v11", due(8)));
        assertThat(found("operator", "发牌"))
                .extracting(row -> row.path("card").asString("none"))
                .containsExactly("none", "yellow");
        assertThat(carded("yellow")).containsExactly("发牌甲");
        assertThat(carded("red")).isEmpty();

        histories.live(issue, dispatchMissed(Card.RED));
        views.catchUp();
        assertThat(carded("red")).containsExactly("发牌甲");

        histories.live(issue, waived(), dispatched("u-roads"));
        views.catchUp();
        assertThat(carded("red")).isEmpty();
    }

    @Test
    void an_issue_is_late_from_its_due_instant_on_and_not_once_the_work_is_done() {
        histories.live(newIssue(), reported("g11", "迟到甲"), accepted(Level.VILLAGE, "u-v11", due(7)));
        histories.publish(newIssue(), "g11", "迟到乙");

        assertThat(found("operator", "迟到"))
                .extracting(
                        row -> row.get("summary").asString() + row.get("late").asBoolean())
                .containsExactly("迟到乙false", "迟到甲true");
    }

    @Test
    void the_end_is_dated_by_the_event_that_ended_it_and_forgotten_at_a_reopening() {
        IssueId issue = newIssue();
        histories.publish(issue, "g11", "结束甲");
        histories.live(issue, closed());
        assertThat(found("operator", "结束甲").getFirst().get("closedAt").asString())
                .isEqualTo(Histories.START.toString());

        histories.live(issue, erased(new SubjectId(issue.value())));
        assertThat(found("operator", "结束甲").getFirst().get("closedAt").asString())
                .as("after a further event that ends nothing")
                .isEqualTo(Histories.START.toString());

        histories.live(issue, reopened());
        assertThat(found("operator", "结束甲").getFirst().has("closedAt")).isFalse();
    }

    @Test
    void pages_neither_repeat_nor_miss_when_issues_come_in_between() {
        for (int i = 0; i < 7; i++) {
            histories.live(newIssue(), reported("g11", "翻页" + i));
        }
        views.catchUp();
        List<String> seen = new ArrayList<>();

        JsonNode page = http.json("operator", "/api/issues?text={t}&limit=3", "翻页");
        while (true) {
            page.get("items").forEach(row -> seen.add(row.get("summary").asString()));
            if (!page.has("next")) {
                break;
            }
            histories.live(newIssue(), reported("g11", "翻页后来"));
            views.catchUp();
            page = http.json(
                    "operator",
                    "/api/issues?text={t}&limit=3&cursor={c}",
                    "翻页",
                    page.get("next").asString());
        }

        assertThat(seen).containsExactly("翻页6", "翻页5", "翻页4", "翻页3", "翻页2", "翻页1", "翻页0");
    }

    @Test
    void nobody_lists_what_they_do_not_see() {
        histories.live(newIssue(), reported("g11", "只在东镇"));

        assertThat(found("t1", "只在东镇")).hasSize(1);
        assertThat(found("t2", "只在东镇")).isEmpty();
        assertThat(found("nobody", "只在东镇")).isEmpty();
    }

    @Test
    void a_bad_parameter_is_a_problem_that_names_it() {
        for (String bad : List.of(
                "stage=done", "sttage=closed", "late=yes", "card=green", "area=nowhere", "cursor=x", "limit=0")) {
            JsonNode problem = Http.problem(http.get("operator", "/api/issues?" + bad));

            assertThat(problem.get("code").asString()).isEqualTo("invalid-input");
            assertThat(problem.get("errors").get(0).get("field").asString())
                    .isEqualTo(bad.substring(0, bad.indexOf('=')));
        }
    }

    private List<String> summaries(String text) {
        return found("operator", text).stream()
                .map(row -> row.get("summary").asString())
                .toList();
    }

    private List<String> filtered(String filter) {
        return http.json("operator", "/api/issues?text={t}&" + filter, "筛选")
                .get("items")
                .valueStream()
                .map(row -> row.get("summary").asString())
                .toList();
    }

    private List<String> carded(String card) {
        return http.json("operator", "/api/issues?text={t}&card=" + card, "发牌")
                .get("items")
                .valueStream()
                .map(row -> row.get("summary").asString())
                .toList();
    }

    private List<JsonNode> found(String person, String text) {
        views.catchUp();
        return http.json(person, "/api/issues?text={t}", text)
                .get("items")
                .valueStream()
                .toList();
    }

    private List<JsonNode> items(String person, String path) {
        return http.json(person, path).get("items").valueStream().toList();
    }

    private long number(IssueId issue) {
        return http.json("operator", "/api/issues/" + issue).get("number").asLong();
    }

    private static java.time.Instant due(int days) {
        return Histories.START.plus(Duration.ofDays(days));
    }
}
