package org.lianshou.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.issue.Stage;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.form.Field;
import org.lianshou.query.form.Form;
import org.lianshou.query.form.IssueForms;
import org.lianshou.query.page.CountyTime;
import tools.jackson.databind.JsonNode;

/** A life told by the pages' forms alone, and what the forms know of the commands. */
class FormStoryTest {

    /** It has a page of its own, where parts are added one by one. */
    private static final Set<String> NO_FORM = Set.of("report");

    private static final String REPORT = """
            {"source":"hotline-call","kind":"appeal","appealType":"request","category":"street-lights",\
            "summary":"%s","description":"村口路灯三天没亮","area":"330521001200"}""";

    private final Lianshou lianshou = Lianshou.running();

    @Test
    void a_small_thing_is_settled_by_forms() throws Exception {
        Lianshou.Answer reported = lianshou.report("operator", """
                {"source":"hotline-call","kind":"appeal","appealType":"request","category":"street-lights",\
                "summary":"路灯不亮（表单）","description":"村口路灯三天没亮","area":"330521001200",\
                "reporter":{"anonymous":false,"byProxy":false,"name":"王小明","phone":"13800000000"}}""");
        String issue = seen(reported);

        try (Browser village = Browser.signedIn(lianshou, "village")) {
            assertThat(village.fill(issue, "accept", Map.of())).contains("已记录：受理", "待商议");
            String refused = village.fill(issue, "waive-discussion", Map.of("ground.code", "minor-matter"));
            assertThat(refused).contains("这一项必须填写").doesNotContain("已记录");
            assertThat(village.fill(
                            issue, "waive-discussion", Map.of("ground.code", "minor-matter", "ground.words", "换一只灯泡")))
                    .contains("已记录：免予说事（即办）", "换一只灯泡", "待派单");
            assertThat(village.fill(issue, "dispatch", Map.of("lead", "没有这个单位")))
                    .contains("请从列表中选择", "value=\"没有这个单位\"");
        }
    }

    @Test
    void what_was_done_on_paper_is_entered_later_with_its_own_time() throws Exception {
        Instant called = Instant.now().minus(Duration.ofHours(3));
        String issue = seen(lianshou.send(Lianshou.json(lianshou.request("operator", "/api/issues"))
                .header("Lianshou-Occurred-At", called.toString())
                .POST(BodyPublishers.ofString(REPORT.formatted("停电时的来电")))));
        String decided = local(called.plus(Duration.ofHours(1)));

        try (Browser village = Browser.signedIn(lianshou, "village")) {
            String form = village.page("/issues/" + issue + "/do/accept");
            assertThat(form).contains("补录以前办的事", "可以补录 3 个自然日以内的事");
            assertThat(village.send(issue, "accept", form, later("2999-01-01T08:00")))
                    .contains("没有记录", "不能晚于现在", "value=\"2999-01-01T08:00\"");
            assertThat(village.send(issue, "accept", form, later("2020-01-01T08:00")))
                    .contains("没有记录", "超过了可以补录的期限");
            assertThat(village.send(issue, "accept", form, later("昨天"))).contains("请填写日期和时间", "value=\"昨天\"");
            assertThat(village.send(issue, "accept", form, later(local(called.minus(Duration.ofHours(1))))))
                    .contains("没有记录");
            assertThat(village.send(issue, "accept", form, later(decided)))
                    .contains("已记录：受理", decided.replace('T', ' '));
        }
        assertThat(lianshou.get("village", "/api/issues/" + issue + "/history")
                        .json()
                        .at("/events/1/event/act/occurredAt")
                        .asString())
                .isEqualTo(CountyTime.parse(decided).toString());
    }

    private static Map<String, String> later(String happenedAt) {
        return Map.of("happenedAt", happenedAt);
    }

    private static String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, WorkCalendar.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    @Test
    void two_who_act_on_one_issue_see_who_was_first_and_lose_nothing() throws Exception {
        String issue = reported("两人同办");

        try (Browser village = Browser.signedIn(lianshou, "village");
                Browser operator = Browser.signedIn(lianshou, "operator")) {
            String seen = operator.page("/issues/" + issue + "/do/answer");
            village.fill(issue, "accept", Map.of());

            String stale = operator.send(issue, "answer", seen, Map.of("answer", "已电话答复，请放心"));

            assertThat(stale)
                    .contains("别人先做了一步", "<b>受理</b>", "待商议", "已电话答复，请放心")
                    .contains("name=\"version\" value=\"1\"");
        }
    }

    @Test
    void what_was_only_gathered_with_its_like_meanwhile_is_done_all_the_same() throws Exception {
        String one = accepted("井盖响（甲）");
        String other = accepted("井盖响（乙）");

        try (Browser village = Browser.signedIn(lianshou, "village")) {
            String seen = village.page("/issues/" + one + "/do/waive-discussion");
            Lianshou.Answer gathered = lianshou.send(Lianshou.json(lianshou.request("village-2", "/api/gatherings"))
                    .POST(BodyPublishers.ofString("""
                            {"members":["%s","%s"],"summary":"井盖响","description":"两户反映","words":"同一段路"}
                            """.formatted(one, other))));
            assertThat(gathered.status()).as(gathered.text()).isEqualTo(201);
            awaitVersion(one, 2);
            Map<String, String> ground = Map.of("ground.code", "minor-matter", "ground.words", "换个胶圈");

            assertThat(village.send(one, "waive-discussion", seen, ground)).contains("已记录：免予说事（即办）", "换个胶圈");
        }
    }

    private String accepted(String summary) {
        String issue = reported(summary);
        return seen(lianshou.give(
                "operator", issue, "accept", 0, "{\"lead\":\"u-330521001200\",\"dutyHolder\":\"village\"}"));
    }

    @Test
    void a_form_sent_twice_is_carried_out_once() throws Exception {
        String issue = reported("点了两下");

        try (Browser operator = Browser.signedIn(lianshou, "operator")) {
            String seen = operator.page("/issues/" + issue + "/do/urge");
            operator.send(issue, "urge", seen, Map.of("words", "请快一点"));
            String again = operator.send(issue, "urge", seen, Map.of("words", "请快一点"));

            assertThat(again).contains("已记录：催办");
            assertThat(again.split("<h3>催办</h3>", -1)).hasSize(2);
        }
    }

    @Test
    void many_are_done_at_once_and_each_has_its_receipt() throws Exception {
        String first = reported("一起办甲");
        String second = reported("一起办乙");
        seen(lianshou.give("operator", second, "answer", 0, "{\"answer\":\"已答复\"}"));

        try (Browser village = Browser.signedIn(lianshou, "village")) {
            String chosen = "/issues/batch?command=accept&issue=" + first + "&issue=" + second;
            String form = village.page(chosen);
            String receipts = village.submit(form, "/issues/batch");
            String again = village.submit(form, "/issues/batch");

            assertThat(form).contains("一起办：受理", "选中的 2 件", "一起办甲", "一起办乙");
            assertThat(receipts).contains("已记录 1 件，没有记录 1 件。", "out-of-step");
            assertThat(again).contains("已记录 1 件，没有记录 1 件。");
            awaitVersion(first, 1);
            assertThat(village.page("/issues/" + first).split("<h3>受理</h3>", -1))
                    .hasSize(2);
            assertThat(village.page("/issues/batch?command=accept")).contains("请重新选择");
        }
    }

    /** A meeting sees what is due first; the rest is a press away, and open where something is wrong in it. */
    @Test
    void a_long_register_is_gone_through_in_two_parts() throws Exception {
        for (int n = 0; n < 30; n++) {
            lianshou.report("operator", REPORT.formatted("台账 " + n));
        }
        reported("台账里最后一件");
        String path = "/villages/330521001200/do/hold-analysis";

        try (Browser village = Browser.signedIn(lianshou, "village")) {
            String form = village.page(path);
            List<String> lines = Pattern.compile("name=\"line\" value=\"([^\"]+)\"")
                    .matcher(form)
                    .results()
                    .map(line -> line.group(1))
                    .toList();
            int rest = form.indexOf("其余 " + (lines.size() - 30) + " 件");
            String last = lines.getLast();
            String measure = "measure." + last + ".words";
            String refused = village.sendTo(path, form, Map.of("line", last, measure, "每天去看", "words", "盯住"));

            assertThat(form).contains("<details class=\"more\"><summary>其余 ");
            assertThat(rest).isBetween(form.indexOf(lines.get(29)), form.indexOf(lines.get(30)));
            assertThat(refused)
                    .doesNotContain("已记录")
                    .contains("<details class=\"more\" open=\"open\"><summary>其余 ", "value=\"每天去看\"");
        }
    }

    @Test
    void whose_session_has_ended_signs_in_and_is_back_at_the_form() throws Exception {
        String issue = reported("会话过期");

        try (Browser signedIn = Browser.signedIn(lianshou, "operator");
                Browser forgotten = Browser.stranger(lianshou)) {
            String form = signedIn.page("/issues/" + issue + "/do/urge");
            String asked = forgotten.send(issue, "urge", form, Map.of("words", "请快一点"));
            String back = forgotten.signIn("operator");

            assertThat(asked).contains("name=\"password\"").doesNotContain("已记录");
            assertThat(back).contains("<h1 id=\"drawer-title\">催办</h1>");
        }
    }

    private String reported(String summary) {
        return seen(lianshou.report("operator", REPORT.formatted(summary)));
    }

    private void awaitVersion(String issue, int version) {
        Lianshou.until(() -> version(issue) >= version);
    }

    private int version(String issue) {
        return lianshou.shown("operator", "/api/issues/" + issue)
                .json()
                .at("/state/version")
                .asInt();
    }

    /** The issue, once pages show what was written of it. */
    private String seen(Lianshou.Answer written) {
        lianshou.shown("operator", written);
        return written.issue();
    }

    @Test
    void every_command_of_an_issue_has_a_form() {
        Set<String> commands = AccessTable.RULES.stream()
                .filter(Rule::isCommand)
                .filter(rule -> !rule.stages().contains(Stage.NOT_REPORTED))
                .map(Rule::name)
                .filter(name -> !NO_FORM.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(commands)
                .allSatisfy(name -> assertThat(IssueForms.find(name)).as(name).isPresent());
    }

    /** The catalogue names what the command takes, and asks for all that it must have. */
    @Test
    void every_field_of_a_form_is_a_field_of_its_command() {
        JsonNode description = lianshou.get("", "/v3/api-docs").json();
        for (String path : description.path("paths").propertyNames()) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (path.startsWith("/api/issues/{id}/") && IssueForms.find(name).isPresent()) {
                JsonNode body = schema(
                        description,
                        description.path("paths").path(path).at("/post/requestBody/content/application~1json/schema"));
                assertThat(first(IssueForms.find(name).orElseThrow()))
                        .as(path)
                        .isSubsetOf(List.copyOf(body.path("properties").propertyNames()));
            }
        }
    }

    private static Set<String> first(Form form) {
        return form.fields().stream()
                .map(Field::name)
                .map(name -> name.split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode schema(JsonNode description, JsonNode schema) {
        return schema.has("$ref")
                ? description.at(schema.path("$ref").asString().substring(1))
                : schema;
    }
}
