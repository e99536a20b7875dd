package org.lianshou.query.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.accepted;
import static org.lianshou.query.Histories.completed;
import static org.lianshou.query.Histories.dispatched;
import static org.lianshou.query.Histories.newIssue;
import static org.lianshou.query.Histories.reported;
import static org.lianshou.query.Histories.signedFor;
import static org.lianshou.query.Histories.waived;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
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
class DeskPageTest {

    private final Http http;
    private final Histories histories;
    private final ViewsOfLog views;

    @Autowired
    DeskPageTest(WebApplicationContext context, Histories histories, ViewsOfLog views) {
        this.http = new Http(context);
        this.histories = histories;
        this.views = views;
    }

    @Test
    void an_operator_finds_the_desk_and_others_take_down_what_they_come_upon() {
        assertThat(page("operator", "/hotline"))
                .contains("热线坐席", "待回访", "12345来电", "受理并派单", "不开说事会的理由")
                .doesNotContain("登记事项");
        assertThat(page("g21", "/hotline"))
                .contains("登记事项", "网格巡查", "只登记")
                .doesNotContain("热线坐席", "待回访", "受理并派单", "当场答复");
    }

    @Test
    void a_place_is_found_by_parts_of_its_names() {
        assertThat(page("operator", "/hotline/areas?near=东 二村"))
                .contains("东镇 › 东二村")
                .doesNotContain("西二村", "东一村");
        assertThat(page("operator", "/hotline/areas?near=<b>")).doesNotContain("<b>", "radio");
    }

    @Test
    void what_is_like_it_is_shown_with_why_to_those_alone_who_see_it() {
        histories.live(newIssue(), reported("g11", "柳树湾凉亭 <i>垮塌", "resident", null));
        views.catchUp();

        String alike = alike("operator", Map.of("summary", "柳树湾凉亭垮塌了", "area", "g11"));

        assertThat(alike)
                .contains("柳树湾凉亭 &lt;i&gt;垮塌", "都说到：", "柳树湾凉亭", "同一网格", "就是这一件")
                .contains("类别可能是", "data-category=\"roads\"")
                .doesNotContain("王小明", "13800000000");
        assertThat(alike("t2", Map.of("summary", "柳树湾凉亭垮塌了"))).doesNotContain("柳树湾凉亭 ");
    }

    @Test
    void what_was_typed_comes_back_with_what_is_wrong() {
        MvcTestResult result = http.post(
                "operator", "/hotline", Map.of("key", "k-1", "summary", "只有摘要 <s>", "kind", "appeal", "end", "answer"));

        assertThat(result).hasStatusOk();
        assertThat(Http.body(result)).contains("只有摘要 &lt;s&gt;", "这一项必须填写", "name=\"key\"");
    }

    @Test
    void who_is_called_back_is_named_only_to_who_may_know_and_never_in_the_file() {
        IssueId issue = newIssue();
        histories.live(
                issue,
                reported("g11", "回访甲"),
                accepted(Level.VILLAGE, "u-v11", Histories.START.plus(Duration.ofDays(9))),
                waived(),
                dispatched("u-roads"),
                signedFor(),
                completed());
        views.catchUp();

        assertThat(page("operator", "/hotline/callbacks"))
                .contains("回访甲", "王小明", "tel:13800000000", "0 次没打通", "data-digit=\"4\"");
        String csv = Http.body(http.page("operator", URI.create("/hotline/callbacks.csv")));
        assertThat(csv).contains("回访甲").doesNotContain("13800000000", "王小明");
    }

    @Test
    void every_word_is_there_in_english() {
        assertThat(Http.body(http.english("operator", "/hotline"))).contains("Hotline desk", "Accept and dispatch");
        assertThat(Http.body(http.english("operator", "/hotline/callbacks"))).contains("Calls back");
    }

    private String alike(String person, Map<String, String> typed) {
        return Http.body(http.post(person, "/hotline/alike", typed));
    }

    private String page(String person, String path) {
        MvcTestResult result = http.page(person, path);
        assertThat(result).hasStatusOk();
        return Http.body(result);
    }
}
