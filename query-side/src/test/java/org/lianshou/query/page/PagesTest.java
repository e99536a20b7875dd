package org.lianshou.query.page;

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

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.eventlog.Appended;
import org.lianshou.issue.Card;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Level;
import org.lianshou.issue.SubjectId;
import org.lianshou.query.Databases;
import org.lianshou.query.Histories;
import org.lianshou.query.projection.ViewsOfLog;
import org.lianshou.query.web.Http;
import org.lianshou.query.web.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@QueryTest
class PagesTest {

    private final Http http;
    private final Histories histories;
    private final ViewsOfLog views;
    private final Databases databases;

    @Autowired
    PagesTest(WebApplicationContext context, Histories histories, ViewsOfLog views, Databases databases) {
        this.http = new Http(context);
        this.histories = histories;
        this.views = views;
        this.databases = databases;
    }

    @Test
    void the_public_sees_the_notice_board_and_a_way_to_sign_in() {
        histories.publish(newIssue(), "v12", "公示给大家看");

        String page = page(null, "/");

        assertThat(page).contains("公示栏", "公示给大家看", "临水县 › 东镇 › 东二村", "/sign-in").doesNotContain("/sign-out");
    }

    @Test
    void a_clerk_finds_an_issue_what_is_next_and_how_late_it_is() {
        histories.live(newIssue(), reported("g11", "页面甲 <b>粗"), accepted(Level.VILLAGE, "u-v11", Histories.START));

        String page = page("v11", "/issues?text=页面甲&stage=&late=true");

        assertThat(page).contains("页面甲 &lt;b&gt;粗", "待商议", "组织联手说事", "逾期 7 天", "东一村两委", "测试v11", "/sign-out");
    }

    @Test
    void the_next_page_keeps_the_filter() {
        for (int i = 0; i < 26; i++) {
            histories.live(newIssue(), reported("g11", "多页 & 更多"));
        }

        views.catchUp();

        String page = Http.body(http.page("v11", URI.create("/issues?text=%E5%A4%9A%E9%A1%B5%20%26&area=v11")));

        String next = page.replaceAll("(?s).*href=\"(/issues\\?[^\"]*cursor=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(next).contains("area=v11", "%26");
        assertThat(http.page("v11", URI.create(next))).hasStatusOk();
    }

    @Test
    void one_issue_shows_steps_ladder_facts_and_all_that_happened() {
        IssueId issue = newIssue();
        histories.live(
                issue,
                reported("g11", "页面乙", "resident", null),
                accepted(Level.VILLAGE, "u-v11", Histories.START.plus(Duration.ofDays(9))),
                waived(),
                dispatched("u-roads", "u-water"));

        String page = page("operator", "/issues/" + issue);

        assertThat(page)
                .contains("页面乙", "待签收", "主办单位签收或退单", "剩 2 天", "交通局", "水务局", "王小明", "小事")
                .contains("免予说事", "12345坐席", "待派单", "测试resident");
        assertThat(page("roads", "/issues/" + issue)).contains(">签收</a>").contains(">退单</a>");
    }

    @Test
    void a_missed_deadline_shows_its_card_and_which_clock_it_was() {
        IssueId issue = newIssue();
        histories.live(
                issue,
                reported("g11", "页面庚"),
                accepted(Level.VILLAGE, "u-v11", Histories.START.plus(Duration.ofDays(9))),
                dispatchMissed(Card.YELLOW));

        assertThat(page("operator", "/issues/" + issue))
                .contains("黄牌", "逾期", "<q>派单</q>", "<q>2026-11-02 13:00</q>", "系统")
                .doesNotContain("红牌");
        assertThat(page("operator", "/issues?text=页面庚&card=yellow")).contains("页面庚", "late-card yellow");
    }

    @Test
    void a_page_that_does_not_show_yet_what_was_written_says_so_and_opens_by_itself() {
        IssueId issue = newIssue();
        views.park(issue.value()); // first, since other classes catch up meanwhile
        Appended appended = histories.live(issue, reported("g11", "页面还没跟上"));

        MvcTestResult page = http.pageAfter("operator", "/issues?waitFor=" + databases.token(appended), "done", "登记");

        assertThat(page).hasStatus(503).hasHeader("Refresh", "1");
        assertThat(Http.body(page))
                .contains("已经记录，页面正在更新", "不必再提交", "href=\"/issues?waitFor=")
                .doesNotContain("Ask again");
        assertThat(page).flash().containsEntry("done", "登记");
    }

    @Test
    void who_only_watches_reads_no_name() {
        IssueId issue = newIssue();
        histories.live(issue, reported("g11", "页面丙", "resident", null));

        assertThat(page("auditor", "/issues/" + issue)).contains("页面丙", "已隐去").doesNotContain("王小明", "测试resident");
    }

    @Test
    void of_the_erased_it_says_that_they_were_and_on_what_ground() {
        SubjectId subject = new SubjectId(UUID.randomUUID());
        IssueId issue = newIssue();
        histories.live(issue, reported("g11", "页面己"), erased(subject));

        assertThat(page("operator", "/issues/" + issue))
                .contains("（已删除）", "个人信息已于", "删除个人信息", "法定理由", "撤回同意", "本人申请")
                .doesNotContain("王小明", "13800000000");
        String history = Http.body(http.get("auditor", "/api/issues/" + issue + "/history"));
        assertThat(history)
                .contains("issue.subject-erased", "consent-withdrawn")
                .doesNotContain(subject.toString());
        assertThat(page("auditor", "/issues/" + issue)).contains("已隐去", "个人信息已于", "撤回同意");
    }

    @Test
    void a_whole_life_can_be_shown_at_its_end_and_after_it() {
        IssueId issue = newIssue();
        histories.publish(issue, "g11", "页面丁");
        histories.live(issue, closed());
        assertThat(page("operator", "/issues/" + issue)).contains("已办结", "张贴公示", "无需办理");

        histories.live(issue, reopened());
        assertThat(page("operator", "/issues/" + issue)).contains("又坏了", "待派单");
    }

    @Test
    void what_is_not_there_and_what_is_wrong_are_pages_too() {
        MvcTestResult missing = http.page("operator", "/issues/" + newIssue());
        assertThat(missing).hasStatus(404);
        assertThat(Http.body(missing)).contains("没有您要找的内容，或您无权查看");

        MvcTestResult wrong = http.page("operator", "/issues?stage=done");
        assertThat(wrong).hasStatus(400);
        assertThat(Http.body(wrong)).contains("筛选条件有误");
    }

    @Test
    void the_first_page_counts_what_waits_and_names_what_comes_due_first() {
        histories.live(newIssue(), reported("g11", "页面辛"), accepted(Level.VILLAGE, "u-v11", Histories.START));

        String page = page("v11", "/home");

        assertThat(page)
                .containsPattern("/issues\\?stage=accepted\"><b>[1-9][0-9]*</b><span>待商议")
                .containsPattern("/issues\\?late=true\"><b>[1-9][0-9]*</b><span>已逾期")
                .contains("页面辛");
    }

    @Test
    void whoever_switches_to_english_reads_nothing_else_but_what_people_wrote() {
        IssueId issue = newIssue();
        histories.live(
                issue,
                reported("g11", "lamp out"),
                accepted(Level.VILLAGE, "u-v11", Histories.START.plus(Duration.ofDays(9))),
                waived());
        views.catchUp();

        for (String path : new String[] {"/", "/follow", "/home", "/issues?text=lamp", "/issues/" + issue}) {
            String words = Http.body(http.english("v11", path)).replaceAll("<[^>]*>", " ");
            assertThat(words).as(path).contains("Register of issues");
        }
        assertThat(Http.body(http.english("v11", "/issues/" + issue)))
                .contains(
                        "lang=\"en\"",
                        "dispatch it to the lead unit",
                        "discussion waived",
                        "You may now",
                        "2 days left")
                .doesNotContain("下一步", "您现在可以", "待派单", "登记时间");
    }

    @Test
    void a_form_asks_for_what_its_command_needs_and_says_what_it_is_for() {
        IssueId issue = newIssue();
        histories.live(issue, reported("g11", "页面壬"), accepted(Level.VILLAGE, "u-v11", Histories.START));

        String page = page("v11", "/issues/" + issue + "/do/waive-discussion");

        assertThat(page)
                .contains("免予说事（即办）", "不开说事会", "name=\"ground.code\"", "name=\"ground.words\"", ">即办")
                .contains("name=\"version\" value=\"1\"", "name=\"key\"");
        assertThat(http.page("v11", "/issues/" + issue + "/do/split-in-two")).hasStatus(404);
        assertThat(http.page("roads", "/issues/" + issue + "/do/waive-discussion"))
                .hasStatus(404);
    }

    @Test
    void a_list_can_be_taken_away_and_no_cell_of_it_computes() {
        histories.live(newIssue(), reported("g11", "=HYPERLINK(页面癸),\"甲\""));
        views.catchUp();

        MvcTestResult csv = http.page("v11", URI.create("/issues.csv?text=%E9%A1%B5%E9%9D%A2%E7%99%B8"));
        MvcTestResult xlsx = http.page("v11", URI.create("/issues.xlsx?text=%E9%A1%B5%E9%9D%A2%E7%99%B8"));

        assertThat(Http.body(csv))
                .startsWith("\ufeff编号,事项,")
                .contains("\"'=HYPERLINK(页面癸),\"\"甲\"\"\"")
                .hasLineCount(2);
        assertThat(csv.getResponse().getHeader("Content-Disposition")).contains("attachment", "filename*=UTF-8''");
        assertThat(xlsx.getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void no_page_carries_a_script_or_a_style_of_its_own() {
        IssueId issue = newIssue();
        histories.publish(issue, "g11", "页面戊");

        for (String path : new String[] {
            "/",
            "/follow",
            "/mine",
            "/mine/new",
            "/home",
            "/issues",
            "/issues/" + issue,
            "/issues/" + issue + "/drawer",
            "/issues/" + issue + "/do/close"
        }) {
            assertThat(page("operator", path))
                    .doesNotContainPattern("<script(?![^>]*src=)")
                    .doesNotContainPattern("\\son[a-z]+=")
                    .doesNotContain("<style", " style=", "hx-on", "??");
        }
    }

    private String page(@Nullable String person, String path) {
        views.catchUp();
        MvcTestResult result = http.page(person, path);
        assertThat(result).hasStatusOk();
        return Http.body(result);
    }
}
