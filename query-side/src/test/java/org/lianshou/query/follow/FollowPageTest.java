package org.lianshou.query.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.accepted;
import static org.lianshou.query.Histories.newIssue;
import static org.lianshou.query.Histories.reported;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianshou.eventlog.keys.SubjectKeys;
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
class FollowPageTest {

    private final Http http;
    private final Histories histories;
    private final ViewsOfLog views;
    private final SubjectKeys keys;

    @Autowired
    FollowPageTest(WebApplicationContext context, Histories histories, ViewsOfLog views, SubjectKeys keys) {
        this.http = new Http(context);
        this.histories = histories;
        this.views = views;
        this.keys = keys;
    }

    @Test
    void number_and_tail_tell_how_it_stands_and_nothing_about_anybody() {
        String number = live("跟踪甲");

        MvcTestResult told = follow(number, "0000", "198.51.100.1");

        assertThat(told).hasStatusOk();
        assertThat(told.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(Http.body(told))
                .contains("已经受理，正在商量怎么办。", "剩 2 天", "aria-current=\"step\"")
                .doesNotContain("王小明", "13800000000", "别告诉别人", "跟踪甲", "东一村两委", "测试county");
    }

    @Test
    void what_was_published_is_told_with_it() {
        IssueId issue = newIssue();
        histories.publish(issue, "g11", "跟踪乙已修好");
        views.catchUp();

        assertThat(Http.body(follow(number(issue), "0000", "198.51.100.2"))).contains("跟踪乙已修好", "路已修好。", "结果正在公示");
    }

    @Test
    void a_wrong_tail_a_number_that_is_none_and_an_erased_phone_read_alike() {
        String number = live("跟踪丙");
        String wrongTail = unnumbered(follow(number, "9999", "198.51.100.3"), number);
        String noNumber = unnumbered(follow("999999999", "9999", "198.51.100.4"), "999999999");
        keys.destroy(subject(number));
        String erased = unnumbered(follow(number, "0000", "198.51.100.5"), number);

        assertThat(wrongTail).contains("对不上").isEqualTo(noNumber).isEqualTo(erased);
    }

    @Test
    void who_tries_tails_is_stopped_even_with_the_right_one() {
        String number = live("跟踪丁");
        for (int i = 0; i < Guesses.FOR_A_NUMBER; i++) {
            assertThat(Http.body(follow(number, "111" + i, "198.51.100.6"))).contains("对不上");
        }

        MvcTestResult stopped = follow(number, "0000", "198.51.100.7");

        assertThat(stopped).hasStatus(429);
        assertThat(Http.body(stopped)).contains("试错的次数太多了");
    }

    @Test
    void what_is_no_number_or_no_tail_is_asked_for_again() {
        for (String[] typed : new String[][] {
            {"<b>1</b>", "0000"},
            {"1", "abcd"},
            {"1", "１２３４"},
            {"", ""},
            {"9".repeat(40), "0000"},
            {"-1", "0000"},
            {"\u202e1", "0000"},
            {"1", "😀😀"}
        }) {
            MvcTestResult answer = follow(typed[0], typed[1], "198.51.100.8");
            assertThat(answer).hasStatusOk();
            assertThat(Http.body(answer)).contains("请检查后再试").doesNotContain("<b>1</b>");
        }
    }

    private String live(String summary) {
        IssueId issue = newIssue();
        histories.live(
                issue,
                reported("g11", summary),
                accepted(Level.VILLAGE, "u-v11", Histories.START.plus(Duration.ofDays(9))));
        views.catchUp();
        return number(issue);
    }

    private String number(IssueId issue) {
        return http.json("operator", "/api/issues/" + issue).get("number").asString();
    }

    private UUID subject(String number) {
        String issue = http.json("operator", "/api/issues?number=" + number)
                .get("items")
                .get(0)
                .get("id")
                .asString();
        return UUID.fromString(http.json("operator", "/api/issues/" + issue)
                .at("/state/intake/reporter/subject")
                .asString());
    }

    private MvcTestResult follow(String number, String tail, String from) {
        return http.post("/follow", from, "number", number, "tail", tail);
    }

    /** The page without the number that was typed into it. */
    private static String unnumbered(MvcTestResult result, String number) {
        return Http.body(result).replace("value=\"" + number + "\"", "");
    }
}
