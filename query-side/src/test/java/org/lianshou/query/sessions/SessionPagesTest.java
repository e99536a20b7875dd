package org.lianshou.query.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.accepted;
import static org.lianshou.query.Histories.newIssue;
import static org.lianshou.query.Histories.reported;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Level;
import org.lianshou.query.Histories;
import org.lianshou.query.projection.ViewsOfLog;
import org.lianshou.query.web.Http;
import org.lianshou.query.web.QueryTest;
import org.lianshou.session.Draw;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@QueryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionPagesTest {
    private static final String SLY = "<script>alert(1)</script> =1+1 \u202e倒写\u202c 龘 𠮷";

    private final Http http;
    private final Histories histories;
    private final ViewsOfLog views;

    @Autowired
    SessionPagesTest(WebApplicationContext context, Histories histories, ViewsOfLog views) {
        this.http = new Http(context);
        this.histories = histories;
        this.views = views;
    }

    @BeforeAll
    void roster() {
        HeldSession.roster(histories);
    }

    @Test
    void the_draw_shows_who_came_out_in_the_order_that_the_seed_gives_and_how_to_repeat_it() {
        HeldSession session = session("抽签的事").called("礼堂").drawn();

        String page = page("t1", "/sessions/" + session.id + "/draw");

        Draw.Placed first = HeldSession.LOT.placed(HeldSession.SEED).getFirst();
        assertThat(page)
                .contains(HeldSession.SEED, "龘大伯", "主持", "抽签选出", "周五", "经办过这件事", first.hash())
                .contains("printf &#39;%s&#39; &#39;" + first.of() + "&#39; | sha256sum   # 1");
        assertThat(HeldSession.LOT.placed(HeldSession.SEED))
                .extracting(Draw.Placed::hash)
                .isSorted();
        assertThat(HeldSession.LOT.placed(HeldSession.SEED).stream().limit(2).map(Draw.Placed::member))
                .containsExactlyElementsOf(HeldSession.LOT.drawn(HeldSession.SEED));
    }

    @Test
    void who_only_watches_reads_no_name_of_a_roster() {
        HeldSession session = session("谁的名字").called("礼堂").drawn();

        assertThat(page("auditor", "/sessions/" + session.id + "/draw"))
                .contains("成员 1 号")
                .doesNotContain("龘大伯", "钱二婶");
    }

    @Test
    void whoever_runs_it_sees_the_next_step_and_why_a_vote_must_wait() {
        HeldSession called = session("下一步").called("礼堂");
        assertThat(page("t1", "/sessions/" + called.id)).contains("抽选说事小组。", "还没有抽选说事小组");

        HeldSession opened = session("等表决").called("礼堂").drawn().opened().heard("灯坏了三盏");
        assertThat(page("t1", "/sessions/" + opened.id))
                .contains("听取意见，提出方案。", "可以表决：应计 3 人，到会 2 人，够了。", "灯坏了三盏", ">提方案</a>", "电话、视频");
        assertThat(page("auditor", "/sessions/" + opened.id)).doesNotContain(">提方案</a>");
    }

    @Test
    void a_form_offers_what_the_session_has() {
        HeldSession session = session("表决的事").called("礼堂").drawn().opened();
        String issue = issueOf(session);

        String roll = page("t1", "/sessions/" + session.id + "/do/join?issue=" + issue);
        assertThat(roll).doesNotContain("龘大伯</option>").contains("成员到会");

        String vote = page("t1", "/sessions/" + session.id + "/do/choose-panel?issue");
        assertThat(vote).contains("政策法规", "懂政策法规", "龘大伯（政策法规）");
    }

    @Test
    void whoever_sits_on_a_panel_finds_the_session_and_signs_for_nobody_but_themselves() {
        assertThat(page("water", "/home")).doesNotContain("场说事会的小组成员", "href=\"/sessions\"");

        HeldSession session = session("成员的事").called("礼堂").openedWith("water").minuted("纪要");

        assertThat(page("water", "/home")).contains("您是 1 场说事会的小组成员。", "href=\"/sessions\"");
        assertThat(page("water", "/sessions"))
                .contains("/sessions/" + session.id)
                .doesNotContain("/rosters", "/sessions/new");
        assertThat(page("roads", "/sessions")).doesNotContain(session.id.toString());
        assertThat(page("water", "/sessions/" + session.id))
                .as("what is to be decided is told, the issue is not opened")
                .contains("成员的事")
                .doesNotContain("无权查看", "data-drawer");
        assertThat(page("water", "/sessions/" + session.id + "/do/approve-minutes"))
                .contains("value=\"v12:2\" selected")
                .doesNotContain("v12:1");
        assertThat(page("t1", "/sessions/" + session.id + "/do/approve-minutes"))
                .contains("value=\"v12:2\"")
                .doesNotContain("v12:1");
    }

    @Test
    void minutes_say_all_that_happened_and_nothing_of_it_is_markup() {
        HeldSession session = session("纪要的事 " + SLY)
                .called("礼堂")
                .drawn()
                .opened()
                .heard(SLY)
                .adopted(SLY)
                .minuted(SLY);

        String page = page("t1", "/sessions/" + session.id + "/minutes");

        assertThat(page)
                .contains("会议纪要", "到会（电话、视频）", "缺席", "龘大伯", "1,200.50 元（村集体）", "交通局", "赞成 2，反对 0，弃权 0")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "𠮷")
                .doesNotContain("<script>alert(1)");
    }

    @Test
    void on_paper_a_rare_character_is_set_and_what_no_font_has_is_seen_to_be_missing() throws IOException {
        HeldSession session = session("纸上的事 " + SLY)
                .called("礼堂")
                .drawn()
                .opened()
                .heard(SLY)
                .adopted(SLY)
                .minuted(SLY);
        views.catchUp();

        var answer = http.page("t1", "/sessions/" + session.id + "/minutes.pdf");

        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        String text = text(answer.getResponse().getContentAsByteArray());
        assertThat(text)
                .contains("东二村联手说事会议纪要", "龘大伯", "<script>alert(1)</script> =1+1 倒写 龘 〓", "印作“〓”")
                .doesNotContain("\u202e", "\u202c");
    }

    @Test
    void the_list_counts_what_is_to_do_and_goes_into_a_file() {
        HeldSession session = session("台账的事").called("=1+1");
        views.catchUp();

        assertThat(page("t1", "/sessions?pile=to-come")).contains("/sessions/" + session.id, "抽选小组，到时间开会", "召集说事会");
        assertThat(page("auditor", "/sessions"))
                .contains("/sessions/" + session.id)
                .doesNotContain("/sessions/new");
        assertThat(http.page("t1", "/sessions.csv?pile=to-come")).hasStatusOk();
        assertThat(http.page("t2", "/sessions/" + session.id)).hasStatus(404);
    }

    @Test
    void a_session_is_called_on_what_waits_and_the_earliest_time_is_explained() {
        IssueId issue = newIssue();
        histories.live(issue, reported("g12", "等着商议的事"), accepted(Level.VILLAGE, "u-v11", Histories.START));
        views.catchUp();

        assertThat(page("t1", "/sessions/new?area=v12"))
                .contains("等着商议的事", "现在召集，最早", "1 个自然日")
                .contains("value=\"" + issue + "\"");

        String refused = Http.body(http.post(
                "t1", "/sessions/new", Map.of("key", "k-1", "area", "v12", "mode", "assembled", "place", "礼堂<b>")));
        assertThat(refused).contains("礼堂&lt;b&gt;", "这一项必须填写");
    }

    private HeldSession session(String summary) {
        IssueId issue = newIssue();
        histories.live(issue, reported("g12", summary), accepted(Level.VILLAGE, "u-v11", Histories.START));
        return new HeldSession(histories, issue);
    }

    private String issueOf(HeldSession session) {
        views.catchUp();
        return http.json("t1", "/api/sessions/" + session.id)
                .at("/state/agenda/0/issue")
                .asString();
    }

    private String page(String person, String path) {
        views.catchUp();
        var page = http.page(person, URI.create(path));
        assertThat(page).hasStatusOk();
        return Http.body(page);
    }

    private static String text(byte[] paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
