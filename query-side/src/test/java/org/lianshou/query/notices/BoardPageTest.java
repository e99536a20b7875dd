package org.lianshou.query.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.closed;
import static org.lianshou.query.Histories.newIssue;
import static org.lianshou.query.Histories.reopened;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.net.URI;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.IssueId;
import org.lianshou.query.Histories;
import org.lianshou.query.projection.ViewsOfLog;
import org.lianshou.query.web.Http;
import org.lianshou.query.web.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

@QueryTest
class BoardPageTest {
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"");
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1");
    private static final int ZOOM = 4;

    private final Http http;
    private final Histories histories;
    private final ViewsOfLog views;

    @Autowired
    BoardPageTest(WebApplicationContext context, Histories histories, ViewsOfLog views) {
        this.http = new Http(context);
        this.histories = histories;
        this.views = views;
    }

    @Test
    void a_board_is_found_by_area_by_words_and_by_the_name_of_a_village() {
        histories.publish(newIssue(), "g22", "百分之100%修好");

        assertThat(found("text", "100%修")).contains("百分之100%修好");
        assertThat(found("text", "西二村")).contains("百分之100%修好");
        assertThat(found("area", "v22")).contains("百分之100%修好");
        assertThat(found("area", "v11")).doesNotContain("百分之100%修好");
        assertThat(found("text", "100_修")).contains("没有符合条件的公示").doesNotContain("百分之100%修好");
    }

    @Test
    void what_is_typed_stays_text() {
        assertThat(found("text", "\"><script>x</script>"))
                .contains("&lt;script&gt;", "没有符合条件的公示")
                .doesNotContain("<script>x");
        assertThat(found("text", "\u202e😀𠮷")).contains("没有符合条件的公示");
        views.catchUp();
        assertThat(http.page(null, board("text", "\0"))).hasStatus(400);
        assertThat(http.page(null, board("text", "长".repeat(201)))).hasStatus(400);
        assertThat(http.page(null, board("area", "nowhere"))).hasStatus(400);
    }

    @Test
    void only_what_is_still_open_to_objection_is_said_to_be() {
        IssueId issue = newIssue();
        histories.publish(issue, "g21", "异议期已过的");

        assertThat(found("text", "异议期已过的")).contains("异议期已过的").doesNotContain("还可以提异议（");
        assertThat(page("/?open=true&text=" + encoded("异议期已过的"))).contains("没有符合条件的公示");
        assertThat(page("/notices/" + number(issue))).contains("异议期已过。").doesNotContain("拨打 12345，说明");
    }

    @Test
    void a_notice_has_a_page_for_everybody_with_all_that_was_published() {
        IssueId issue = newIssue();
        histories.publish(issue, "v12", "一页公示 <b>粗");
        long number = number(issue);

        assertThat(page("/notices/" + number))
                .contains("一页公示 &lt;b&gt;粗", "路已修好。", "东二村公示", "临水县 › 东镇 › 东二村", "/notices/" + number + "/qr.svg")
                .contains("2026-11-07 09:00")
                .doesNotContain("王小明", "13800000000");

        histories.live(issue, closed());
        histories.live(issue, reopened());
        assertThat(page("/notices/" + number)).contains("这件事已重新办理");
    }

    @Test
    void a_number_that_is_none_and_an_issue_without_notice_have_no_page() {
        for (String number : new String[] {"x", "0", "-1", "1e3", "99999999999999999999999", "%E2%80%AE1", "%3Cb%3E"}) {
            assertThat(http.page(null, URI.create("/notices/" + number)))
                    .as(number)
                    .hasStatus(404);
            assertThat(http.page(null, URI.create("/notices/" + number + "/qr.svg")))
                    .as(number)
                    .hasStatus(404);
        }
    }

    @Test
    void the_code_on_paper_leads_to_the_notice() throws Exception {
        IssueId issue = newIssue();
        histories.publish(issue, "v12", "扫码公示");
        long number = number(issue);

        MvcTestResult code = http.page(null, "/notices/" + number + "/qr.svg");

        assertThat(code.getResponse().getContentType()).startsWith("image/svg+xml");
        assertThat(read(Http.body(code))).isEqualTo("http://localhost/notices/" + number);
    }

    @Test
    void the_countys_own_address_is_what_a_code_says_where_it_is_set() {
        assertThat(new PublicAddress("https://gs.example.cn/ ".strip()).of("/notices/7"))
                .isEqualTo("https://gs.example.cn/notices/7");
    }

    @Test
    void residents_object_by_a_form_and_the_public_is_told_where() {
        IssueId issue = newIssue();
        histories.publish(issue, "v12", "可异议公示");
        String path = "/notices/" + number(issue) + "/object";

        assertThat(Http.body(http.page("neighbour", path)))
                .contains("提出异议", "可异议公示", "name=\"words\"", "name=\"version\" value=\"9\"");
    }

    @Test
    void the_board_can_be_taken_away() {
        histories.publish(newIssue(), "v12", "=表格公示");
        views.catchUp();

        assertThat(Http.body(http.page(null, URI.create("/notices.csv?area=v12"))))
                .contains("编号,标题", "'=表格公示");
        assertThat(http.page(null, "/notices.xlsx").getResponse().getContentAsByteArray())
                .startsWith('P', 'K');
    }

    private String found(String name, String value) {
        views.catchUp();
        MvcTestResult result = http.page(null, board(name, value));
        assertThat(result).hasStatusOk();
        return Http.body(result);
    }

    private static URI board(String name, String value) {
        return UriComponentsBuilder.fromPath("/")
                .queryParam(name, "{value}")
                .encode()
                .buildAndExpand(value)
                .toUri();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private String page(String path) {
        return page(null, path);
    }

    private String page(@Nullable String person, String path) {
        views.catchUp();
        MvcTestResult result = http.page(person, URI.create(path));
        assertThat(result).hasStatusOk();
        return Http.body(result);
    }

    private long number(IssueId issue) {
        views.catchUp();
        return http.json("operator", "/api/issues/" + issue).get("number").asLong();
    }

    /** As a phone reads it. */
    private static String read(String svg) throws Exception {
        Matcher found = SIZE.matcher(svg);
        assertThat(found.find()).isTrue();
        int size = Integer.parseInt(found.group(1)) * ZOOM;
        int[] pixels = new int[size * size];
        Arrays.fill(pixels, 0xffffff);
        for (Matcher module = MODULE.matcher(svg); module.find(); ) {
            int left = Integer.parseInt(module.group(1)) * ZOOM;
            int top = Integer.parseInt(module.group(2)) * ZOOM;
            for (int y = top; y < top + ZOOM; y++) {
                Arrays.fill(pixels, y * size + left, y * size + left + ZOOM, 0);
            }
        }
        LuminanceSource picture = new RGBLuminanceSource(size, size, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                .getText();
    }
}
