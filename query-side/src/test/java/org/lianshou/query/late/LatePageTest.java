package org.lianshou.query.late;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.accepted;
import static org.lianshou.query.Histories.completed;
import static org.lianshou.query.Histories.dispatchMissed;
import static org.lianshou.query.Histories.dispatched;
import static org.lianshou.query.Histories.newIssue;
import static org.lianshou.query.Histories.reported;
import static org.lianshou.query.Histories.signedFor;
import static org.lianshou.query.Histories.waived;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.Card;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Level;
import org.lianshou.query.Histories;
import org.lianshou.query.projection.ViewsOfLog;
import org.lianshou.query.web.Http;
import org.lianshou.query.web.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@QueryTest
class LatePageTest {

    private final Http http;
    private final Histories histories;
    private final ViewsOfLog views;

    @Autowired
    LatePageTest(WebApplicationContext context, Histories histories, ViewsOfLog views) {
        this.http = new Http(context);
        this.histories = histories;
        this.views = views;
    }

    @Test
    void what_is_late_is_told_with_its_clock_the_event_it_runs_from_and_how_long() {
        IssueId issue = newIssue();
        histories.live(issue, reported("g21", "逾期甲 <b>粗"), accepted(Level.VILLAGE, "u-v21", Histories.START), waived());

        String page = page("supervisor", "/supervision");

        assertThat(page)
                .contains("逾期甲 &lt;b&gt;粗", "办理", "超期", "个工作日")
                .contains("/issues/" + issue + "/replay?at=2")
                .contains("/supervision?clock=handling")
                .contains("/supervision?unit=u-v21");
    }

    @Test
    void each_count_leads_to_a_list_of_these_very_issues() {
        histories.live(newIssue(), reported("g21", "计数乙"), accepted(Level.VILLAGE, "u-v21", Histories.START), waived());
        histories.live(
                newIssue(),
                reported("g21", "计数丙"),
                accepted(Level.VILLAGE, "u-v21", Histories.START),
                waived(),
                dispatched("u-water"),
                signedFor());

        assertThat(page("supervisor", "/supervision?stage=in-progress"))
                .contains("计数丙")
                .doesNotContain("计数乙");
        assertThat(page("supervisor", "/supervision?unit=u-water"))
                .contains("计数丙")
                .doesNotContain("计数乙");
        assertThat(page("supervisor", "/supervision.csv?stage=in-progress"))
                .contains("计数丙", "办理")
                .doesNotContain("计数乙");
    }

    @Test
    void what_is_done_in_time_or_done_or_elsewhere_is_not_on_the_list() {
        histories.live(
                newIssue(),
                reported("g21", "未到期丁"),
                accepted(Level.VILLAGE, "u-v21", Histories.START.plus(Duration.ofDays(30))),
                waived(),
                dispatched("u-v21"),
                signedFor());
        histories.live(
                newIssue(),
                reported("g21", "已办结戊"),
                accepted(Level.VILLAGE, "u-v21", Histories.START),
                waived(),
                dispatched("u-v21"),
                signedFor(),
                completed());
        histories.live(newIssue(), reported("g11", "别镇己"), accepted(Level.VILLAGE, "u-v11", Histories.START));

        assertThat(page("supervisor", "/supervision?clock=handling"))
                .doesNotContain("未到期丁")
                .doesNotContain("已办结戊")
                .doesNotContain("别镇己");
    }

    @Test
    void a_card_is_shown_and_narrows() {
        histories.live(
                newIssue(),
                reported("g21", "亮牌庚"),
                accepted(Level.VILLAGE, "u-v21", Histories.START),
                dispatchMissed(Card.YELLOW));

        assertThat(page("supervisor", "/supervision?card=yellow")).contains("亮牌庚", "late-card yellow");
        assertThat(page("supervisor", "/supervision?card=red")).doesNotContain("亮牌庚");
    }

    @Test
    void what_is_asked_amiss_is_refused() {
        assertThat(http.page("supervisor", "/supervision?stage=none")).hasStatus(400);
        assertThat(http.page("supervisor", "/supervision?area=nowhere")).hasStatus(400);
        assertThat(http.page("supervisor", "/supervision?unit={unit}", "<script>alert(1)</script>"))
                .hasStatusOk();
        assertThat(page("supervisor", "/supervision?unit=%3Cscript%3Ealert(1)%3C/script%3E"))
                .doesNotContain("<script>alert(1)");
    }

    private String page(@Nullable String person, String path) {
        views.catchUp();
        return Http.body(http.page(person, path));
    }
}
