package org.lianshou.query.details;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.erased;
import static org.lianshou.query.Histories.newIssue;
import static org.lianshou.query.Histories.reported;
import static org.lianshou.query.Histories.unmasked;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Role;
import org.lianshou.issue.SubjectId;
import org.lianshou.query.Histories;
import org.lianshou.query.projection.ViewsOfLog;
import org.lianshou.query.web.Http;
import org.lianshou.query.web.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** 查看反映人: who asked sees who reported until their time is over, and the reporter sees that they did. */
@QueryTest
class UnmaskingTest {

    private static final String NAME = "王小明";
    private static final String PHONE = "13800000000";
    private static final String WORDS = "电话核实是否修好";

    private final Http http;
    private final Histories histories;
    private final ViewsOfLog views;
    private final Instant now;

    @Autowired
    UnmaskingTest(WebApplicationContext context, Histories histories, ViewsOfLog views, Clock clock) {
        this.http = new Http(context);
        this.histories = histories;
        this.views = views;
        this.now = clock.instant();
    }

    @Test
    void who_asked_reads_who_reported_and_until_when() {
        IssueId issue = issue(unmasked(Role.AUDITOR, "auditor", now.plusMillis(1)));

        assertThat(json("auditor", "/api/issues/" + issue)
                        .at("/state/intake/reporter/phone/text")
                        .asString())
                .isEqualTo(PHONE);
        assertThat(text("auditor", "/api/issues/" + issue + "/history")).contains(NAME, PHONE, "别告诉别人");
        for (String path : new String[] {"", "/drawer", "/replay"}) {
            assertThat(page("auditor", "/issues/" + issue + path)).doesNotContain("/do/unmask-reporter");
        }
        assertThat(page("auditor", "/issues/" + issue + "/drawer"))
                .contains(NAME, PHONE, "您申请查看，到 2026-11-09 09:00 为止");
    }

    @Test
    void at_the_end_of_the_time_it_is_masked_again() {
        IssueId issue = issue(unmasked(Role.AUDITOR, "auditor", now));

        assertThat(text("auditor", "/api/issues/" + issue)).doesNotContain(NAME, PHONE);
        assertThat(text("auditor", "/api/issues/" + issue + "/history")).doesNotContain(NAME, PHONE, "cipher");
        assertThat(text("auditor", "/api/issues/" + issue + "/at?position=1000000"))
                .doesNotContain(NAME, PHONE);
        assertThat(page("auditor", "/issues/" + issue))
                .contains("已隐去", "/do/unmask-reporter\"", ">查看反映人</a>")
                .doesNotContain(NAME, PHONE);
    }

    @Test
    void nobody_else_reads_it_for_that() {
        IssueId issue = issue(unmasked(Role.SUPERVISOR, "supervisor", now.plusSeconds(60)));

        assertThat(text("supervisor", "/api/issues/" + issue)).contains(NAME);
        assertThat(text("auditor", "/api/issues/" + issue)).doesNotContain(NAME, PHONE);
    }

    @Test
    void one_issue_is_not_another() {
        issue(unmasked(Role.AUDITOR, "auditor", now.plusSeconds(60)));
        IssueId other = issue(unmasked(Role.AUDITOR, "another", now.plusSeconds(60)));

        assertThat(text("auditor", "/api/issues/" + other)).doesNotContain(NAME, PHONE);
    }

    @Test
    void who_was_erased_is_gone_whoever_asked() {
        IssueId issue = newIssue();
        SubjectId subject = new SubjectId(UUID.randomUUID());
        histories.live(
                issue,
                reported("g21", "查看戊", "resident", null),
                unmasked(Role.AUDITOR, "auditor", now.plusSeconds(60)),
                erased(subject));
        views.catchUp();

        assertThat(page("auditor", "/issues/" + issue)).contains("（已删除）").doesNotContain(NAME, PHONE);
    }

    @Test
    void reporters_see_in_what_office_they_were_looked_at_and_why_and_not_by_whom() {
        IssueId issue = issue(unmasked(Role.AUDITOR, "auditor", now));

        assertThat(page("resident", "/mine"))
                .contains("2026-11-02 09:00 巡察审计（县调度中心）查看了您留下的姓名、电话等信息，理由：核实办理情况")
                .doesNotContain("测试auditor");
        assertThat(page("resident", "/issues/" + issue))
                .contains("查看反映人", "核实办理情况", WORDS)
                .doesNotContain("测试auditor");
        assertThat(text("resident", "/api/issues/" + issue))
                .contains("unmaskings")
                .doesNotContain("\"auditor\",\"capacity");
        JsonNode told = json("resident", "/api/issues/" + issue + "/history").at("/events/1/event");
        assertThat(told.at("/act/actor").propertyNames()).containsExactlyInAnyOrder("capacity", "unit");
        assertThat(told.at("/ground/words").asString()).isEqualTo(WORDS);
    }

    @Test
    void the_unit_complained_of_learns_that_it_was_and_not_why() {
        IssueId issue = newIssue();
        histories.live(issue, reported("g21", "查看己", "resident", "u-v21"), unmasked(Role.AUDITOR, "auditor", now));
        views.catchUp();

        assertThat(text("g21", "/api/issues/" + issue + "/history"))
                .contains("issue.reporter-unmasked")
                .doesNotContain(WORDS, "\"auditor\",\"capacity", NAME);
        assertThat(text("g21", "/api/issues/" + issue)).doesNotContain("unmaskings");
        assertThat(page("g21", "/issues/" + issue)).contains("查看反映人").doesNotContain(WORDS, "测试auditor");
    }

    @Test
    void who_watches_sees_who_looked_when_and_why_and_takes_it_away() {
        IssueId issue = issue(unmasked(Role.AUDITOR, "auditor", now));
        IssueId elsewhere = newIssue();
        histories.live(elsewhere, reported("g11", "查看庚"), unmasked(Role.AUDITOR, "auditor", now));
        views.catchUp();

        JsonNode newest = json("auditor", "/api/audit/unmaskings?limit=2").path("items");
        assertThat(newest.at("/0/issue").asString()).isEqualTo(elsewhere.toString());
        assertThat(newest.at("/1/ground/words").asString()).isEqualTo(WORDS);
        assertThat(newest.toString()).doesNotContain(NAME, PHONE);
        JsonNode ofT2 = json("supervisor", "/api/audit/unmaskings").path("items");
        assertThat(ofT2.at("/0/issue").asString()).isEqualTo(issue.toString());
        assertThat(ofT2.toString()).doesNotContain(elsewhere.toString());
        assertThat(http.get("operator", "/api/audit/unmaskings")).hasStatusOk();
        assertThat(json("operator", "/api/audit/unmaskings").path("items")).isEmpty();
        assertThat(page("auditor", "/audit"))
                .contains("谁查看了反映人", "测试auditor", "查看庚", "核实办理情况", WORDS)
                .doesNotContain(NAME, PHONE);
        assertThat(page("auditor", "/audit/unmaskings.csv"))
                .contains("时间,查看人,身份,单位", "测试auditor,巡察审计,县调度中心", "查看庚,核实办理情况," + WORDS)
                .doesNotContain(NAME, PHONE);
    }

    @SafeVarargs
    private IssueId issue(Function<IssueId, IssueEvent>... more) {
        IssueId issue = newIssue();
        histories.live(issue, reported("g21", "查看甲", "resident", null));
        histories.live(issue, more);
        views.catchUp();
        return issue;
    }

    private JsonNode json(String person, String path) {
        return http.json(person, path);
    }

    private String text(String person, String path) {
        return json(person, path).toString();
    }

    private String page(@Nullable String person, String path) {
        MvcTestResult result = http.page(person, path);
        assertThat(result).hasStatusOk();
        return Http.body(result);
    }
}
