package org.lianshou.query.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.accepted;
import static org.lianshou.query.Histories.completed;
import static org.lianshou.query.Histories.dispatched;
import static org.lianshou.query.Histories.evaluated;
import static org.lianshou.query.Histories.newIssue;
import static org.lianshou.query.Histories.reported;
import static org.lianshou.query.Histories.signedFor;
import static org.lianshou.query.Histories.waived;

import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Level;
import org.lianshou.query.Histories;
import org.lianshou.query.projection.ViewsOfLog;
import org.lianshou.query.web.Http;
import org.lianshou.query.web.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/** Counts all there is, so its log is its own: others change the county meanwhile. */
@QueryTest
@TestPropertySource(properties = "lianshou.rates.patience=0ms")
class RatesPageTest {

    /** The log is written after the day that it is for the reader. */
    private static final String RECORDED = "&at=2099-01-01T00:00:00Z";

    private final Http http;
    private final Histories histories;
    private final ViewsOfLog views;

    @Autowired
    RatesPageTest(WebApplicationContext context, Histories histories, ViewsOfLog views) {
        this.http = new Http(context);
        this.histories = histories;
        this.views = views;
    }

    @Test
    void a_figure_leads_to_its_issues_and_each_to_the_event_that_it_rests_on() {
        IssueId issue = newIssue();
        histories.live(
                issue,
                reported("g21", "三率甲"),
                accepted(Level.VILLAGE, "u-v21", Histories.START),
                waived(),
                dispatched("u-v21"),
                signedFor(),
                completed(),
                evaluated());
        views.catchUp();

        String month = page("/supervision/rates?month=2026-11" + RECORDED);
        String resolved = page("/supervision/rates/issues?month=2026-11&figure=resolution" + RECORDED);

        assertThat(month).contains("响应率", "解决率", "满意率", "西镇 2026-11 三率", "figure=resolution");
        assertThat(resolved).contains("三率甲", "/issues/" + issue + "/replay?at=7");
        assertThat(count(resolved)).isEqualTo(piled(month, "resolution"));
        assertThat(page("/supervision/rates/issues?month=2026-11&figure=resolution&met=false" + RECORDED))
                .doesNotContain("三率甲");
        assertThat(page("/supervision/rates/issues.csv?month=2026-11&figure=resolution" + RECORDED))
                .contains("三率甲", "是");
    }

    @Test
    void who_asks_for_what_is_not_counted_yet_hears_how_far_it_got_and_then_sees_it() {
        String first = Http.body(http.page("supervisor", "/supervision/rates?month=2025-06" + RECORDED));

        assertThat(first).contains("正在统计", "<progress", "hx-get=\"/supervision/rates?month=2025-06");
        assertThat(page(again(first))).contains("2025-06 三率", "无可统计事项").doesNotContain("<progress");
        assertThat(Http.body(http.page("supervisor", "/supervision/rates/issues?month=2025-06&figure=open" + RECORDED)))
                .as("its figures were counted with it")
                .doesNotContain("<progress");
    }

    @Test
    void a_month_before_there_was_anything_has_nothing_to_count() {
        assertThat(page("/supervision/rates?month=2026-01")).contains("无可统计事项");
    }

    @Test
    void what_is_not_theirs_or_no_figure_is_refused() {
        assertThat(http.page("supervisor", "/supervision/rates?area=t1")).hasStatus(404);
        assertThat(http.page("supervisor", "/supervision/rates?area=%3Cb%3E")).hasStatus(400);
        assertThat(http.page("supervisor", "/supervision/rates?month=soon")).hasStatus(400);
        assertThat(http.page("supervisor", "/supervision/rates/issues?figure=mine"))
                .hasStatus(400);
    }

    @Test
    void trends_say_the_same_in_the_table_and_to_the_chart() {
        histories.live(newIssue(), reported("g21", "趋势乙"));
        views.catchUp();

        String json = Http.body(http.get("supervisor", "/supervision/trends.json"));

        assertThat(page("/supervision/trends")).contains("每周登记和归档", "2026-11-09", "/_static/echarts/");
        assertThat(json).contains("\"chart-weeks\"", "\"2026-11-09\"", "登记事项");
        assertThat(page("/supervision/trends.csv")).contains("每周登记和归档,2026-11-09,登记事项");
    }

    private static int count(String page) {
        Matcher count = Pattern.compile("late-count none\">(\\d+) 件").matcher(page);
        assertThat(count.find()).isTrue();
        return Integer.parseInt(count.group(1));
    }

    /** How many a rate was counted of, as its tile says. */
    private static int piled(String page, String figure) {
        Matcher tile = Pattern.compile("(?s)figure=" + figure + "\".*?<small>(\\d+) 件中 \\d+ 件")
                .matcher(page);
        assertThat(tile.find()).isTrue();
        return Integer.parseInt(tile.group(1));
    }

    /** As a browser has it, which asks again until it is counted. */
    private String page(String path) {
        String page = Http.body(http.page("supervisor", path));
        for (int tries = 0; tries < 600 && page.contains("<progress"); tries++) {
            LockSupport.parkNanos(50_000_000);
            page = Http.body(http.page("supervisor", again(page)));
        }
        return page;
    }

    private static String again(String page) {
        Matcher address = Pattern.compile("hx-get=\"(/supervision/[^\"]+)\"").matcher(page);
        assertThat(address.find()).isTrue();
        return address.group(1).replace("&amp;", "&");
    }
}
