package org.lianshou.query.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.accepted;
import static org.lianshou.query.Histories.completed;
import static org.lianshou.query.Histories.dispatched;
import static org.lianshou.query.Histories.newIssue;
import static org.lianshou.query.Histories.reported;
import static org.lianshou.query.Histories.signedFor;
import static org.lianshou.query.Histories.waived;

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
class MinePageTest {

    private final Http http;
    private final Histories histories;
    private final ViewsOfLog views;

    @Autowired
    MinePageTest(WebApplicationContext context, Histories histories, ViewsOfLog views) {
        this.http = new Http(context);
        this.histories = histories;
        this.views = views;
    }

    @Test
    void residents_see_their_own_in_plain_words_and_what_they_may_do() {
        IssueId issue = newIssue();
        histories.live(issue, reported("g11", "我的甲 <b>粗", "resident", null));
        histories.live(newIssue(), reported("g11", "别人的甲"));

        String mine = page("resident", "/mine");

        assertThat(mine)
                .contains("我的甲 &lt;b&gt;粗", "已经收到，正在看由谁来办。", "催一催", "补充情况", "不用办了，撤回")
                .contains("/issues/" + issue + "/do/urge")
                .doesNotContain("别人的甲", "/issues/" + issue + "/do/evaluate");
        assertThat(page("neighbour", "/mine")).contains("您还没有反映过事情").doesNotContain("我的甲");
    }

    @Test
    void what_is_done_is_theirs_to_rate() {
        IssueId issue = newIssue();
        histories.live(
                issue,
                reported("g11", "我的乙", "resident", null),
                accepted(Level.VILLAGE, "u-v11", Histories.START),
                waived(),
                dispatched("u-roads"),
                signedFor(),
                completed());

        assertThat(page("resident", "/mine")).contains("请您评价：真的解决了吗？", "/issues/" + issue + "/do/evaluate", "评价办得怎么样");
    }

    @Test
    void their_list_can_be_taken_away() {
        histories.live(newIssue(), reported("g11", "我的丙", "resident", null));
        views.catchUp();

        assertThat(Http.body(http.page("resident", "/mine.csv"))).contains("编号,事项", "我的丙");
        assertThat(http.page("resident", "/mine.xlsx").getResponse().getContentAsByteArray())
                .startsWith('P', 'K');
    }

    @Test
    void residents_begin_at_their_own_pages_and_staff_at_theirs() {
        MvcTestResult home = http.page("resident", "/home");

        assertThat(home.getResponse().getRedirectedUrl()).isEqualTo("/mine");
        assertThat(page("resident", "/mine")).contains("href=\"/mine/new\"").doesNotContain("href=\"/home\" data-key");
        assertThat(page("v11", "/home")).contains("先办这些").doesNotContain("href=\"/mine");
    }

    @Test
    void the_form_asks_in_plain_words_for_what_a_report_needs() {
        assertThat(page("resident", "/mine/new"))
                .contains("一句话说清是什么事", "请人来办", "道路", "东镇 › 东一村", "type=\"file\"", "119");
    }

    private String page(String person, String path) {
        views.catchUp();
        MvcTestResult result = http.page(person, path);
        assertThat(result).hasStatusOk();
        return Http.body(result);
    }
}
