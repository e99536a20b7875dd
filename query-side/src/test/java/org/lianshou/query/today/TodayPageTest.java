package org.lianshou.query.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.accepted;
import static org.lianshou.query.Histories.dispatched;
import static org.lianshou.query.Histories.newIssue;
import static org.lianshou.query.Histories.reported;
import static org.lianshou.query.Histories.signedFor;
import static org.lianshou.query.Histories.waived;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Level;
import org.lianshou.query.Histories;
import org.lianshou.query.projection.ViewsOfLog;
import org.lianshou.query.web.Http;
import org.lianshou.query.web.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@QueryTest
class TodayPageTest {
    private static final Instant NOW = Histories.START.plus(Duration.ofDays(7));
    private static final String TEAM = "u-v21";

    private final Http http;
    private final Histories histories;
    private final ViewsOfLog views;

    @Autowired
    TodayPageTest(WebApplicationContext context, Histories histories, ViewsOfLog views) {
        this.http = new Http(context);
        this.histories = histories;
        this.views = views;
    }

    @Test
    void the_late_come_first_then_what_falls_due_then_the_rest() {
        given("今日丙", NOW.plus(Duration.ofDays(9)));
        given("今日乙", NOW.plus(Duration.ofHours(20)));
        given("今日甲", NOW.minus(Duration.ofHours(5)));
        histories.live(
                newIssue(),
                reported("g21", "今日别的队"),
                accepted(Level.VILLAGE, "u-roads", NOW),
                waived(),
                dispatched("u-roads"));

        String page = page("g21", "/today");

        assertThat(page)
                .containsSubsequence("已逾期（", "今日甲", "逾期 5 小时", "今明两天到期（", "今日乙", "其余（", "今日丙")
                .contains("签收", "没有坐标，算不出远近")
                .doesNotContain("今日别的队", ">我的工作<");
        assertThat(page("g21", "/today.csv")).containsSubsequence("编号,事项", "今日甲", "今日乙", "今日丙");
        assertThat(http.page("g21", "/today.xlsx").getResponse().getContentAsByteArray())
                .startsWith('P', 'K');
    }

    @Test
    void what_is_written_stays_text() {
        given("<b>粗</b>\u202e反𠮷", NOW.plus(Duration.ofDays(9)));

        assertThat(page("g21", "/today")).contains("&lt;b&gt;粗&lt;/b&gt;").doesNotContain("<b>粗</b>");
    }

    @Test
    void each_does_on_the_card_what_is_theirs_to_do() {
        IssueId waiting = given("今日丁", NOW.plus(Duration.ofDays(9)));
        IssueId going = given("今日戊", NOW.plus(Duration.ofDays(9)));
        histories.live(going, signedFor());

        String worker = page("g21", "/today");
        String helper = page("helper21", "/today");

        assertThat(worker)
                .contains("data-to=\"/drafts/issues/" + waiting + "/sign-for\"")
                .contains("data-to=\"/drafts/issues/" + going + "/complete\"")
                .contains("action=\"/issues/" + going + "/do/report-progress\"")
                .doesNotContain("/drafts/issues/" + going + "/sign-for");
        assertThat(helper).contains("今日丁", "今日戊", "查看").doesNotContain("/drafts/issues/");
    }

    @Test
    void an_empty_day_and_a_worker_in_no_team_have_their_words() {
        assertThat(page("idle22", "/today")).contains("今天没有要办的事", "上报隐患");
        assertThat(page("alone22", "/today")).contains("您还没有编入网格队伍", "上报隐患");
    }

    @Test
    void the_grid_begins_at_today_and_others_at_their_desk() {
        assertThat(http.page("g21", "/home").getResponse().getRedirectedUrl()).isEqualTo("/today");
        assertThat(page("v11", "/home")).contains("先办这些").doesNotContain("今日清单");
        assertThat(Http.body(http.english("g21", "/today")))
                .contains("Report a hazard")
                .doesNotContain("上报隐患");
    }

    @Test
    void who_has_one_area_need_not_choose_it() {
        assertThat(page("g21", "/today/new"))
                .containsPattern("<option value=\"g21\" selected=\"selected\">")
                .contains("capture=\"environment\"", "特别重大", "我的责任区", "西镇 › 西二村");
        assertThat(page("idle22", "/today/new"))
                .doesNotContainPattern("<option value=\"g2[12]\" selected")
                .contains("value=\"g21\"", "value=\"g22\"");
    }

    @Test
    void a_report_that_lacks_something_or_gets_no_answer_comes_back_filled() {
        MvcTestResult lacking = http.post("g21", "/today/new", Map.of("key", "k", "summary", "墙<i>裂", "area", "g21"));
        MvcTestResult unanswered = http.post("g21", "/today/new", whole());

        assertThat(Http.body(lacking)).contains("这一项必须填写", "value=\"墙&lt;i&gt;裂\"");
        assertThat(Http.body(unanswered)).contains("系统暂时没有回应", "value=\"墙有裂缝\"", "value=\"k-1\"");
    }

    @Test
    void a_draft_is_told_what_it_lacks_or_to_wait() {
        MvcTestResult lacking = http.post("g21", "/drafts/new", Map.of("key", "k", "area", "g21"));
        MvcTestResult unanswered = http.post("g21", "/drafts/new", whole());

        assertThat(lacking).hasStatus(422);
        assertThat(Http.body(lacking)).contains("\"state\":\"refused\"", "\"code\":\"incomplete\"", "\"summary\":");
        assertThat(unanswered).hasStatus(503);
        assertThat(Http.body(unanswered)).contains("\"state\":\"waiting\"");
        assertThat(http.post("g21", "/drafts/issues/" + newIssue() + "/complete", Map.of("key", "k", "version", "1")))
                .hasStatus(404);
    }

    @Test
    void a_phone_may_keep_these_pages_for_whom_they_are_and_an_empty_shell() {
        assertThat(http.page("g21", "/today").getResponse().getHeader("Lianshou-Person"))
                .isEqualTo("g21");
        MvcTestResult worker = http.page(null, "/sw.js");
        assertThat(worker).hasStatusOk().hasContentType("text/javascript;charset=UTF-8");
        assertThat(Http.body(worker)).contains("addEventListener(\"fetch\"");
        assertThat(page(null, "/offline")).contains("没有网络").doesNotContain("测试");
        assertThat(page("g21", "/drafts/door")).contains("data-person=\"g21\"", "data-now=\"2026-11-09T01:00:00Z\"");
    }

    private IssueId given(String summary, Instant due) {
        IssueId issue = newIssue();
        histories.live(issue, reported("g21", summary), accepted(Level.VILLAGE, TEAM, due), waived(), dispatched(TEAM));
        return issue;
    }

    private static Map<String, String> whole() {
        return Map.of("key", "k-1", "summary", "墙有裂缝", "severity", "major", "category", "roads", "area", "g21");
    }

    private String page(@Nullable String who, String path) {
        views.catchUp();
        return Http.body(http.page(who, path));
    }
}
