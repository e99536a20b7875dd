package org.lianshou.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.accepted;
import static org.lianshou.query.Histories.dispatched;
import static org.lianshou.query.Histories.newIssue;
import static org.lianshou.query.Histories.reported;
import static org.lianshou.query.Histories.waived;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.Act;
import org.lianshou.issue.CollectionEvent.IssueUrged;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Level;
import org.lianshou.issue.Role;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.Databases;
import org.lianshou.query.Histories;
import org.lianshou.query.projection.ViewsOfLog;
import org.lianshou.query.web.Http;
import org.lianshou.query.web.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** An issue's story as a page tells it. */
@QueryTest
class ReplayPageTest {
    private final Http http;
    private final Histories histories;
    private final ViewsOfLog views;
    private final Databases databases;

    @Autowired
    ReplayPageTest(WebApplicationContext context, Histories histories, ViewsOfLog views, Databases databases) {
        this.http = new Http(context);
        this.histories = histories;
        this.views = views;
        this.databases = databases;
    }

    @Test
    void each_step_says_what_it_changed_and_which_rule_was_in_force() {
        IssueId issue = newIssue();
        histories.live(
                issue,
                reported("g11", "回放甲 <b>粗", "resident", null),
                accepted(Level.VILLAGE, "u-v11", Histories.START.plus(Duration.ofDays(9))),
                waived(),
                dispatched("u-roads", "u-water"));

        String page = page("auditor", "/issues/" + issue + "/replay?at=4");

        assertThat(shown(page, 4))
                .contains("第 4 步，共 4 步", "派单")
                .containsPattern("主办</th><td class=\"text\">东一村两委</td><td class=\"text\">交通局</td>")
                .containsPattern("状态</th><td class=\"text\">待派单</td><td class=\"text\">待签收</td>")
                .contains("当时谁在岗", "东一村", "没有登记的在岗人员", "当时适用的规定", "2026-11-11 09:00");
        assertThat(page)
                .contains("回放甲 &lt;b&gt;粗", "at=3")
                .doesNotContain("王小明", "测试resident", "<b>粗")
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContain("<style", " style=", "??");
        assertThat(turn(page, 1)).contains("hidden").contains("没有办理期限");
    }

    @Test
    void a_place_beyond_the_end_is_the_end_and_the_issue_page_leads_here() {
        IssueId issue = newIssue();
        histories.live(issue, reported("g11", "回放乙"));

        assertThat(page("v11", "/issues/" + issue)).contains("/issues/" + issue + "/replay\">回放");
        assertThat(page("v11", "/issues/" + issue + "/replay?at=99")).contains("第 1 步，共 1 步");
        assertThat(http.page("t2", "/issues/" + issue + "/replay")).hasStatus(404);
        assertThat(http.page("v11", "/issues/" + issue + "/replay?known=yesterday"))
                .hasStatus(400);
    }

    @Test
    void what_was_entered_late_is_marked_and_was_not_known_then() throws InterruptedException {
        IssueId issue = newIssue();
        histories.live(issue, reported("g11", "回放丙"));
        Thread.sleep(Duration.ofMillis(1100)); // the form's times are whole seconds here
        Instant known = recordedAt(issue).plusMillis(500);
        histories.append(issue, urged(issue, Histories.START.plus(Duration.ofHours(1))));
        views.catchUp();

        String page = page(
                "auditor",
                "/issues/" + issue + "/replay?at=2&happened=2026-11-02T11:00&known="
                        + LocalDateTime.ofInstant(known, WorkCalendar.ZONE));

        assertThat(shown(page, 2)).contains("补录", "催办");
        assertThat(page)
                .contains("有 1 项不一样")
                .containsPattern("催办次数</th><td class=\"text\">—</td><td class=\"text\">1</td>")
                .containsPattern("催办</b>：<span>那时还没有录入");
        assertThat(page("auditor", "/issues/" + issue + "/replay?happened=2026-11-02T09:30"))
                .contains("两边一样")
                .containsPattern("催办</b>：<span>那时还没有发生");
        assertThat(page("auditor", "/issues/" + issue + "/replay?happened=2026-11-02T08:00"))
                .contains("那时这件事还没有登记");
    }

    @Test
    void who_was_on_duty_is_told_to_staff_alone() {
        IssueId issue = newIssue();
        histories.live(issue, reported("g11", "回放丁", "resident", null));

        assertThat(page("resident", "/issues/" + issue + "/replay"))
                .contains(">改变了什么<")
                .doesNotContain(">当时谁在岗<");
    }

    @Test
    void it_is_told_in_english_as_well() {
        IssueId issue = newIssue();
        histories.live(issue, reported("g11", "lamp"), accepted(Level.VILLAGE, "u-v11", Histories.START));
        views.catchUp();

        assertThat(Http.body(http.english("auditor", "/issues/" + issue + "/replay?at=2&known=2026-11-02T11:00")))
                .contains("Step 2 of 2", "Who was on duty", "The rule then in force", "As known today")
                .doesNotContain("回放", "当时", "期限", "状态");
    }

    private static IssueUrged urged(IssueId issue, Instant at) {
        Act act = Histories.act(Role.OPERATOR, "operator");
        return new IssueUrged(issue, new Act(act.actor(), at, false, null), "催一催");
    }

    private Instant recordedAt(IssueId issue) {
        return databases.log().stream(issue.value()).getLast().recordedAt();
    }

    private static String turn(String page, int at) {
        int named = page.indexOf("data-turn=\"" + at + "\"");
        return page.substring(page.lastIndexOf("<article", named), page.indexOf("</article>", named));
    }

    private static String shown(String page, int at) {
        String turn = turn(page, at);
        assertThat(turn.substring(0, turn.indexOf('>'))).doesNotContain("hidden");
        return turn;
    }

    private String page(String person, String path) {
        views.catchUp();
        MvcTestResult result = http.page(person, URI.create(path));
        assertThat(result).hasStatusOk();
        return Http.body(result);
    }
}
