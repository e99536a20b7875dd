package org.lianshou.query.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshou.query.Histories.act;
import static org.lianshou.query.Histories.newIssue;
import static org.lianshou.query.Histories.reported;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshou.issue.Act;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.CollectionEvent.IssueAccepted;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.CollectionEvent.IssueWithdrawn;
import org.lianshou.issue.Correction;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.DiscussionEvent.IssuePutOnAgenda;
import org.lianshou.issue.DiscussionEvent.IssueTakenOffAgenda;
import org.lianshou.issue.DiscussionEvent.IssueTakenOffAgenda.Reason;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.ResolutionEvent.PolicyMoved;
import org.lianshou.issue.Role;
import org.lianshou.issue.Source;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.FigureKey;
import org.lianshou.policy.Policy;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.Histories;
import org.lianshou.query.PolicyForTest;
import org.lianshou.query.projection.ViewsOfLog;
import org.lianshou.query.web.Http;
import org.lianshou.query.web.QueryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

@QueryTest
class PolicyAnswersTest {
    private static final PolicyVersion OF_T1 = new PolicyVersion("county-2026.1+t1-2026.1");

    private final Http http;
    private final Histories histories;
    private final ViewsOfLog views;

    @Autowired
    PolicyAnswersTest(WebApplicationContext context, Histories histories, ViewsOfLog views) {
        this.http = new Http(context);
        this.histories = histories;
        this.views = views;
    }

    @Test
    void a_deadline_says_whose_figure_it_was_and_why_each_day_was_skipped() {
        IssueId issue = accepted(deadline("2026-09-29T01:00:00Z", OF_T1));

        JsonNode answer = http.json("operator", "/api/issues/" + issue + "/deadline");

        assertThat(answer.at("/running").asBoolean()).isTrue();
        JsonNode deadline = answer.get("deadline");
        assertThat(deadline.get("due").asString()).isEqualTo("2026-10-10T16:00:00Z");
        assertThat(deadline.get("rule").asString()).isEqualTo("4 working-day");
        assertThat(deadline.get("from").asString()).isEqualTo("2026-09-29T01:00:00Z");
        assertThat(deadline.get("policy").asString()).isEqualTo(OF_T1.value());
        assertThat(deadline.get("calendar").asString()).isEqualTo("china-2023-2026");
        assertThat(deadline.get("figure").toString())
                .isEqualTo("{\"key\":\"handling.appeal\",\"name\":\"一般诉求办理时限\",\"english\":\"handling appeal\","
                        + "\"value\":\"4 working-day\",\"source\":\"本镇做法：四个工作日\",\"file\":\"t1-2026.1\","
                        + "\"area\":\"t1\"}");
        assertThat(deadline.get("skipped")).hasSize(7);
        assertThat(deadline.at("/skipped/0").toString())
                .isEqualTo("{\"date\":\"2026-10-01\",\"kind\":\"holiday\",\"holiday\":\"国庆节\",\"why\":\"国庆节放假\"}");
        assertThat(deadline.get("provisional").asBoolean()).isFalse();
        assertThat(deadline.get("bound").asBoolean()).isFalse();
        assertThat(deadline.has("doubt")).isFalse();
        assertThat(deadline.has("recount")).isFalse();
    }

    @Test
    void it_says_since_which_event_the_issue_is_to_be_given_out_and_how_that_rests_for_a_session() {
        Deadline due = deadline("2026-09-29T01:00:00Z", OF_T1);
        Instant meets = Instant.parse("2026-09-30T11:00:00Z");
        IssueId issue = newIssue();
        histories.live(
                issue,
                reported("g11", "路灯"),
                id -> new IssueAccepted(
                        id,
                        act(Role.OPERATOR, "operator").under(OF_T1),
                        Level.VILLAGE,
                        new UnitId("u-v11"),
                        new PersonId("county"),
                        due));
        JsonNode desk = dispatch(issue);
        Act cadre = act(Role.VILLAGE_CADRE, "cadre");
        histories.append(issue, new IssuePutOnAgenda(issue, cadre, "session-1", meets, due));
        JsonNode session = dispatch(issue);
        histories.append(issue, new IssueTakenOffAgenda(issue, cadre, "session-1", Reason.CALLED_OFF));
        JsonNode anew = dispatch(issue);

        assertThat(desk).hasSize(1);
        assertThat(desk.at("/0/type").asString()).isEqualTo("issue.accepted");
        assertThat(session.at("/0/clock").asString()).isEqualTo("discussion");
        assertThat(session.at("/0/type").asString()).isEqualTo("issue.put-on-agenda");
        assertThat(session.at("/0/deadline/from").asString()).isEqualTo("2026-09-30T11:00:00Z");
        assertThat(session.at("/0/deadline/due").asString()).isEqualTo("2026-10-08T16:00:00Z");
        assertThat(session.at("/0/deadline/figure/key").asString()).isEqualTo("session.outcome-within");
        assertThat(anew.at("/0/clock").asString()).isEqualTo("dispatch");
        assertThat(anew.at("/0/sequence").asInt()).isEqualTo(3);
        assertThat(anew.at("/0/why").asString()).contains("移出说事议程");
    }

    @Test
    void a_weekend_is_one() {
        IssueId issue = accepted(deadline("2026-11-05T01:00:00Z", OF_T1));

        assertThat(http.json("operator", "/api/issues/" + issue + "/deadline")
                        .at("/deadline/skipped/0")
                        .toString())
                .isEqualTo("{\"date\":\"2026-11-07\",\"kind\":\"weekend\",\"why\":\"周末\"}");
    }

    @Test
    void what_was_recorded_before_its_basis_was_kept_is_explained_as_far_as_it_can_be() {
        Deadline before = new Deadline(
                Instant.parse("2026-11-09T16:00:00Z"),
                "5 working-day",
                new PolicyVersion("county-2026.1"),
                "china-2023-2026",
                List.of(),
                false);
        Deadline unknown = new Deadline(
                before.due(), "9 working-day", new PolicyVersion("gone-1"), "china-2023-2026", List.of(), false);

        JsonNode known = http.json("operator", "/api/issues/" + accepted(before) + "/deadline")
                .get("deadline");
        JsonNode gone = http.json("operator", "/api/issues/" + accepted(unknown) + "/deadline")
                .get("deadline");

        assertThat(known.at("/figure/key").asString()).isEqualTo("handling.appeal");
        assertThat(known.at("/figure/source").asString()).startsWith("地方做法");
        assertThat(known.has("from")).isFalse();
        assertThat(gone.has("figure")).isFalse();
        assertThat(gone.get("policy").asString()).isEqualTo("gone-1");
    }

    @Test
    void a_bound_says_so_and_nothing_is_late_against_it() {
        WorkCalendar until2025 = new WorkCalendar("china-2025", Set.of(2025), Map.of(), Map.of());
        IssueId issue = accepted(
                until2025.deadline(Instant.parse("2025-12-29T01:00:00Z"), FigureKey.HANDLING_APPEAL, policy(OF_T1)));

        JsonNode deadline =
                http.json("operator", "/api/issues/" + issue + "/deadline").get("deadline");

        assertThat(deadline.get("due").asString()).isEqualTo("2026-01-02T16:00:00Z");
        assertThat(deadline.get("bound").asBoolean()).isTrue();
        assertThat(deadline.get("doubt").asString()).contains("不据此认定逾期");
        assertThat(deadline.at("/recount/due").asString()).isEqualTo("2026-01-05T16:00:00Z");
        assertThat(deadline.at("/recount/bound").asBoolean()).isFalse();
        assertThat(deadline.at("/recount/skipped")).hasSize(3);
        assertThat(rows("late=true")).doesNotContain(issue.toString());
        assertThat(rows("late=false")).contains(issue.toString());
        String page = Http.body(http.page("operator", "/issues/" + issue));
        assertThat(page).contains("不早于 2026-01-03 00:00", "按现行日历 china-2023-2026 为 2026-01-06 00:00");
    }

    @Test
    void in_december_the_next_paper_may_change_the_count_but_late_is_late() {
        Deadline deadline = deadline("2026-12-01T01:00:00Z", OF_T1);
        IssueId issue = accepted(deadline);

        JsonNode answer =
                http.json("operator", "/api/issues/" + issue + "/deadline").get("deadline");

        assertThat(answer.get("provisional").asBoolean()).isTrue();
        assertThat(answer.get("bound").asBoolean()).isFalse();
        assertThat(answer.get("doubt").asString()).contains("可能调整");
        IssueId late = accepted(new Deadline(
                Instant.parse("2026-11-03T16:00:00Z"),
                "4 working-day",
                OF_T1,
                "china-2023-2026",
                List.of(),
                true,
                new Deadline.Basis("handling.appeal", Instant.parse("2026-10-28T01:00:00Z"), true)));
        assertThat(rows("late=true")).contains(late.toString());
    }

    @Test
    void where_no_clock_runs_words_say_why() {
        IssueId issue = before(Source.HOME_VISIT, "roads");

        JsonNode none = http.json("operator", "/api/issues/" + issue + "/deadline");
        JsonNode takenOver = http.json("operator", "/api/issues/" + accepted(null) + "/deadline");
        JsonNode over = http.json(
                "operator",
                "/api/issues/" + accepted(deadline("2026-09-29T01:00:00Z", OF_T1), withdrawn()) + "/deadline");

        assertThat(none.has("deadline")).isFalse();
        assertThat(none.get("clocks")).isEmpty();
        assertThat(none.get("words").asString()).startsWith("尚未受理");
        assertThat(takenOver.get("clocks")).isEmpty();
        assertThat(takenOver.get("words").asString()).startsWith("由其他系统转入");
        assertThat(over.get("clocks")).isEmpty();
        assertThat(over.get("words").asString()).startsWith("已经了结");
        refused(http.get("t2", "/api/issues/" + issue + "/deadline"), 404, "issue-not-found");
    }

    @Test
    void before_acceptance_a_petition_and_what_came_by_web_have_clocks_that_explain_themselves() {
        JsonNode petition =
                http.json("operator", "/api/issues/" + before(Source.HOME_VISIT, "petition-stability") + "/deadline");
        assertThat(petition.has("deadline")).isFalse();
        assertThat(petition.has("words")).isFalse();
        assertThat(petition.get("clocks")).hasSize(1);
        JsonNode acceptance = petition.at("/clocks/0");
        assertThat(acceptance.get("clock").asString()).isEqualTo("acceptance");
        assertThat(acceptance.get("name").asString()).isEqualTo("决定是否受理");
        assertThat(acceptance.at("/deadline/rule").asString()).isEqualTo("15 calendar-day");
        assertThat(acceptance.at("/deadline/figure/key").asString()).isEqualTo("petition.accept-within");
        assertThat(acceptance.at("/deadline/from").asString())
                .isEqualTo(acceptance.get("since").asString());

        JsonNode web = http.json("operator", "/api/issues/" + before(Source.WEB_FORM, "roads") + "/deadline");
        assertThat(web.get("clocks")).hasSize(1);
        assertThat(web.at("/clocks/0/clock").asString()).isEqualTo("web-reaction");
        assertThat(web.at("/clocks/0/deadline/rule").asString()).isEqualTo("24 hour");
    }

    @Test
    void after_acceptance_each_clock_has_its_own_deadline() {
        JsonNode answer =
                http.json("operator", "/api/issues/" + accepted(deadline("2026-09-29T01:00:00Z", OF_T1)) + "/deadline");
        assertThat(answer.get("clocks").findValuesAsString("clock")).containsExactly("dispatch", "handling");
        assertThat(answer.at("/clocks/0/deadline/figure/key").asString()).isEqualTo("dispatch.within");
        assertThat(answer.at("/clocks/1/deadline")).isEqualTo(answer.get("deadline"));
    }

    @Test
    void a_moved_issue_shows_its_new_deadline_and_its_history_both_versions() {
        Deadline before = deadline("2026-11-04T01:00:00Z", new PolicyVersion("county-2026.1"));
        Deadline after = deadline("2026-11-04T01:00:00Z", OF_T1);
        IssueId issue = accepted(
                before,
                id -> new PolicyMoved(
                        id,
                        act(Role.COUNTY_DISPATCHER, "county").under(OF_T1),
                        new Ground("new-rules", "按镇里新规则"),
                        before.policy(),
                        OF_T1,
                        after));

        JsonNode answer =
                http.json("operator", "/api/issues/" + issue + "/deadline").get("deadline");

        assertThat(answer.at("/figure/file").asString()).isEqualTo("t1-2026.1");
        assertThat(answer.get("due").asString()).isEqualTo(after.due().toString());
        JsonNode row = http.json(
                        "operator",
                        "/api/issues?number="
                                + http.json("operator", "/api/issues/" + issue)
                                        .get("number")
                                        .asString())
                .at("/items/0");
        assertThat(row.get("dueAt").asString()).isEqualTo(after.due().toString());
        String page = Http.body(http.page("operator", "/issues/" + issue));
        assertThat(page).contains("变更适用政策", "county-2026.1 → county-2026.1+t1-2026.1", "按镇里新规则", "本镇做法：四个工作日", "（周末）");
    }

    @Test
    void the_calendar_says_of_each_day_what_it_is_and_why() {
        JsonNode answer = http.json("resident", "/api/calendar?from=2026-02-13&until=2026-02-18");

        assertThat(answer.toString())
                .isEqualTo("{\"version\":\"china-2023-2026\",\"days\":["
                        + "{\"date\":\"2026-02-13\",\"kind\":\"working-day\",\"provisional\":false},"
                        + "{\"date\":\"2026-02-14\",\"kind\":\"shifted-working-day\",\"holiday\":\"春节\",\"provisional\":false},"
                        + "{\"date\":\"2026-02-15\",\"kind\":\"holiday\",\"holiday\":\"春节\",\"provisional\":false},"
                        + "{\"date\":\"2026-02-16\",\"kind\":\"holiday\",\"holiday\":\"春节\",\"provisional\":false},"
                        + "{\"date\":\"2026-02-17\",\"kind\":\"holiday\",\"holiday\":\"春节\",\"provisional\":false}]}");
        JsonNode turn = http.json("resident", "/api/calendar?from=2026-12-31&until=2027-01-02")
                .get("days");
        assertThat(turn.at("/0/provisional").asBoolean()).isTrue();
        assertThat(turn.at("/1/kind").asString()).isEqualTo("not-loaded");
        assertThat(http.json("resident", "/api/calendar?from=2026-01-01&until=2027-02-05")
                        .get("days"))
                .hasSize(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from=2026-01-01&until=2027-02-06|until must lie 1 to 400 days after from
            from=2026-01-01&until=2026-01-01|until must lie 1 to 400 days after from
            from=2026-01-02&until=2026-01-01|until must lie 1 to 400 days after from
            until=2026-01-01|from is required
            from=2026-01-01|until is required
            from=2026-02-30&until=2026-03-01|from must be a day such as 2026-10-01
            from=-999999999-01-01&until=%2B999999999-12-31|until must lie 1 to 400 days after from
            from=2026-01-01&until=2026-01-02&year=1|year is not a parameter here
            """)
    void what_is_no_span_of_days_is_refused(String query, String message) {
        MvcTestResult refused = http.get("resident", "/api/calendar?" + query.replace("%2B", "+"));

        refused(refused, 400, "invalid-input");
        assertThat(Http.problem(refused).toString()).contains(message.substring(message.indexOf(' ') + 1));
    }

    @Test
    void every_file_of_policy_is_shown_with_its_figures_and_their_sources() {
        JsonNode files = http.json("resident", "/api/policies").get("policies");

        assertThat(files).hasSize(2);
        assertThat(files.at("/0/version").asString()).isEqualTo("county-2026.1");
        assertThat(files.at("/0/effectiveFrom").asString()).isEqualTo("2026-01-01");
        assertThat(files.at("/0").has("area")).isFalse();
        assertThat(files.at("/0/figures")).hasSizeGreaterThan(40);
        assertThat(files.at("/1/area").asString()).isEqualTo("t1");
        assertThat(files.at("/1/figures")).hasSize(1);
    }

    @Test
    void a_policy_says_of_each_figure_which_file_set_it() {
        JsonNode policy = http.json("resident", "/api/policies/{version}", OF_T1.value());

        assertThat(policy.get("version").asString()).isEqualTo(OF_T1.value());
        assertThat(policy.get("files")).hasSize(2);
        JsonNode figures = policy.get("figures");
        List<String> files = IntStream.range(0, figures.size())
                .mapToObj(figures::get)
                .filter(figure -> figure.get("file").asString().equals("t1-2026.1"))
                .map(figure -> figure.get("key").asString())
                .toList();
        assertThat(files).containsExactly("handling.appeal");
        assertThat(http.json("resident", "/api/policies/county-2026.1").get("files"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"county-2027.1", "t1-2026.1", "t1-2026.1+county-2026.1", "county-2026.1+", "'a b'"})
    void what_was_never_in_force_is_not_found(String version) {
        refused(http.get("resident", "/api/policies/{version}", version), 404, "policy-not-found");
    }

    private static void refused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(Http.problem(answer).get("code").asString()).isEqualTo(code);
    }

    private String rows(String query) {
        return Http.body(http.get("operator", "/api/issues?limit=200&" + query));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // read, never kept
    private IssueId accepted(@Nullable Deadline deadline, Function<IssueId, IssueEvent>... then) {
        IssueId issue = newIssue();
        histories.live(
                issue,
                reported("g11", "路灯"),
                id -> new IssueAccepted(
                        id,
                        act(Role.OPERATOR, "operator"),
                        Level.VILLAGE,
                        new UnitId("u-v11"),
                        new PersonId("county"),
                        deadline));
        for (Function<IssueId, IssueEvent> event : then) {
            histories.append(issue, event.apply(issue));
        }
        views.catchUp();
        return issue;
    }

    private static Function<IssueId, IssueEvent> withdrawn() {
        return id -> new IssueWithdrawn(id, act(Role.RESIDENT, "resident"), "已自行解决");
    }

    /** Reported, and nobody has decided what becomes of it. */
    private IssueId before(Source source, String category) {
        Correction ofCategory = new Correction(new CategoryId(category), null, null, null, null, null);
        IssueId issue = newIssue();
        histories.live(issue, id -> {
            IssueReported as = (IssueReported) reported("g11", "未受理").apply(id);
            return new IssueReported(
                    id,
                    as.act(),
                    source,
                    ofCategory.applyTo(as.matter()),
                    as.area(),
                    as.place(),
                    as.reporter(),
                    as.evidence(),
                    as.privateWords(),
                    as.origin(),
                    as.descent());
        });
        views.catchUp();
        return issue;
    }

    private JsonNode dispatch(IssueId issue) {
        views.catchUp();
        JsonNode clocks =
                http.json("operator", "/api/issues/" + issue + "/deadline").get("clocks");
        return JsonNodeFactory.instance
                .arrayNode()
                .addAll(clocks.valueStream()
                        .filter(clock -> Set.of("dispatch", "discussion")
                                .contains(clock.get("clock").asString()))
                        .toList());
    }

    /** The fixture's appeals are complaints, of a kind that is handled as any other. */
    private static Deadline deadline(String from, PolicyVersion version) {
        return PolicyForTest.CALENDAR.deadline(Instant.parse(from), FigureKey.HANDLING_APPEAL, policy(version));
    }

    private static Policy policy(PolicyVersion version) {
        return PolicyForTest.POLICIES.version(version);
    }
}
