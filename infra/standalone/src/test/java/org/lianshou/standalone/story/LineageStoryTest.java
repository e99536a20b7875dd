package org.lianshou.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.standalone.story.Lianshou.Answer;
import tools.jackson.databind.JsonNode;

/** One issue of many and many of one, and what is told of on one occasion, over HTTP and all the way to the views. */
class LineageStoryTest {
    private static final String VILLAGE = "330521001200";
    private static final String GROUND = "{\"code\":\"two-matters\",\"words\":\"两件事\"}";

    private final Lianshou lianshou = Lianshou.running();

    @Test
    void an_issue_is_split_and_done_when_its_parts_are() {
        String whole = accepted("杜鹃路两件事", "杜小凤");
        Answer split = lianshou.give("operator", whole, "split", 1, """
                {"parts":[{"summary":"路灯","description":"路灯不亮"},{"summary":"水沟","description":"水沟堵了"}],"ground":%s}
                """.formatted(GROUND));
        assertThat(split.status()).as(split.text()).isEqualTo(200);
        assertThat(split.json().path("issues")).hasSize(2);
        String lamp = split.json().at("/issues/0/issue").asString();
        String ditch = split.json().at("/issues/1/issue").asString();
        assertThat(split.json().at("/issues/0/number").asLong()).isPositive();

        awaitShown(lamp);
        awaitShown(ditch);
        JsonNode part = shown("operator", lamp);
        assertThat(part.at("/relatives/parent/id").asString()).isEqualTo(whole);
        assertThat(part.at("/relatives/place").asInt()).isEqualTo(1);
        assertThat(part.at("/state/intake/reporter/name/text").asString())
                .as("what the reporter said of themselves stands in the whole")
                .isEqualTo("杜小凤");
        assertThat(shown("supervisor", lamp).at("/state/intake/reporter").toString())
                .isEqualTo("{\"standing\":\"named\",\"masked\":true}");
        assertThat(shown("operator", whole).at("/relatives/children")).hasSize(2);
        assertThat(lianshou.get("operator", "/api/issues?parent=" + whole)
                        .json()
                        .path("items"))
                .hasSize(2);

        inProgress(whole, 2);
        String done = "{\"words\":\"都好了\"}";
        Answer early = lianshou.give("worker", whole, "complete", 5, done);
        assertThat(early.code()).isEqualTo("children-open");
        assertThat(possible("worker", whole, "complete")).isEqualTo("children-open");
        done(lianshou.give("operator", lamp, "answer", 0, "{\"answer\":\"已亮\"}"));
        done(lianshou.give("operator", ditch, "withdraw", 0, "{\"words\":\"自己通了\"}"));
        assertThat(possible("worker", whole, "complete")).isEmpty();
        Answer completed = lianshou.give("worker", whole, "complete", 5, done);
        assertThat(completed.status()).as(completed.text()).isEqualTo(200);
        assertThat(completed.json().path("version").asLong()).isEqualTo(7);
        String token = completed.header("Lianshou-Token");
        JsonNode draw = lianshou.get("operator", "/api/issues/" + whole + "?waitFor=" + token)
                .json()
                .path("callback");
        assertThat(draw.path("drawn").asBoolean()).isTrue();
        assertThat(draw.path("of").asString()).isEqualTo(whole + "/7/county-2026.1");
    }

    @Test
    void whoever_is_erased_is_erased_in_the_parts_as_well() {
        String whole = accepted("百合路两件事", "柏小兰");
        Answer split = lianshou.give("operator", whole, "split", 1, """
                {"parts":[{"summary":"一","description":"一"},{"summary":"二","description":"二"}],"ground":%s}
                """.formatted(GROUND));
        String part = split.json().at("/issues/1/issue").asString();
        awaitShown(part);
        Answer erased = lianshou.give("admin", part, "erase-subject", 0, """
                {"ground":{"code":"consent-withdrawn","words":"本人申请"}}""");
        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        for (String issue : List.of(whole, split.json().at("/issues/0/issue").asString())) {
            Lianshou.until(
                    () -> !shown("operator", issue).at("/state/intake/erasedAt").isMissingNode());
        }
        assertThat(shown("operator", whole).toString()).doesNotContain("柏小兰", "cipher");
    }

    @Test
    void like_issues_are_gathered_under_one_and_released() {
        String one = accepted("丁香路积水", "丁一");
        String two = accepted("丁香路又积水", "丁二");
        Answer gathered = post("village", "/api/gatherings", """
                {"members":["%s","%s"],"summary":"丁香路多处积水","description":"两户反映","words":"同一段路"}
                """.formatted(one, two));
        assertThat(gathered.status()).as(gathered.text()).isEqualTo(201);
        String gathering = gathered.issue();
        assertThat(gathered.header("Location")).isEqualTo("/api/issues/" + gathering);
        awaitGathered(one, gathering);
        awaitGathered(two, gathering);
        assertThat(shown("village", gathering).at("/relatives/members")).hasSize(2);
        assertThat(post("village", "/api/gatherings", """
                        {"members":["%s","%s"],"summary":"又","description":"又","words":"又"}""".formatted(one, two)).code())
                .isEqualTo("already-gathered");
        assertThat(post("other-township", "/api/gatherings", """
                        {"members":["%s","%s"],"summary":"又","description":"又","words":"又"}""".formatted(one, two))
                        .status())
                .isIn(403, 409);

        done(lianshou.give("village", two, "release-from-gathering", 2, "{\"ground\":" + GROUND + "}"));
        Lianshou.until(
                () -> shown("village", gathering).at("/relatives/members").size() == 1);
        done(lianshou.give("village", two, "gather-into", 3, """
                {"gathering":"%s","words":"还是同一段"}""".formatted(gathering)));
    }

    @Test
    void ten_matters_of_an_activity_day_are_reported_in_one_request() {
        String items = IntStream.rangeClosed(1, 10)
                .mapToObj(n -> item(
                        "议事日第 " + n + " 件",
                        n == 3
                                ? "\"reporter\":{\"anonymous\":false,\"byProxy\":false,"
                                        + "\"name\":\"伍老三\",\"phone\":\"139 0000 7777\"},"
                                : ""))
                .collect(Collectors.joining(","));
        String body = """
                {"area":"%s","attended":36,"summary":"议了十件事","items":[%s]}""".formatted(VILLAGE, items);
        String key = UUID.randomUUID().toString();
        Answer held = post("village", "/api/activity-days", body, key);
        assertThat(held.status()).as(held.text()).isEqualTo(201);
        assertThat(held.json().path("issues")).hasSize(10);
        Answer again = post("village", "/api/activity-days", body, key);
        assertThat(again.json().path("repeated").asBoolean()).isTrue();
        assertThat(again.json().path("issues")).isEqualTo(held.json().path("issues"));

        String third = held.json().at("/issues/2/issue").asString();
        awaitShown(held.json().at("/issues/9/issue").asString());
        awaitShown(third);
        JsonNode issue = shown("operator", third);
        assertThat(issue.at("/state/intake/source").asString()).isEqualTo("activity-day");
        assertThat(issue.at("/state/intake/reporter/name/text").asString()).isEqualTo("伍老三");
        assertThat(issue.at("/relatives/occasion").asString())
                .isEqualTo(held.json().path("occasion").asString());
        assertThat(issue.path("number").asLong())
                .isEqualTo(held.json().at("/issues/2/number").asLong());
        JsonNode occasion = lianshou.get(
                        "village", held.header("Location") + "?waitFor=" + held.header("Lianshou-Token"))
                .json();
        assertThat(occasion.path("attended").asInt()).isEqualTo(36);
        assertThat(occasion.path("issues")).hasSize(10);
        assertThat(lianshou.get("other-township", held.header("Location")).status())
                .isEqualTo(404);
        String list = "/api/occasions?kind=activity-day&area=" + VILLAGE;
        JsonNode listed = lianshou.get("supervisor", list + "&limit=1").json().at("/items/0");
        assertThat(listed.path("id")).isEqualTo(held.json().path("occasion"));
        assertThat(listed.path("by").asString()).isEqualTo("village");
        assertThat(listed.path("issues").asInt()).isEqualTo(10);
        assertThat(lianshou.get("other-township", list).json().path("items")).isEmpty();
        assertThat(lianshou.get(
                                "village",
                                "/api/issues?occasion="
                                        + held.json().path("occasion").asString())
                        .json()
                        .path("items"))
                .hasSize(10);
    }

    @Test
    void one_bad_matter_refuses_the_whole_and_is_named() {
        long before = head();
        Answer unknown = post("village", "/api/activity-days", """
                {"area":"%s","attended":3,"summary":"好的两件","items":[%s,%s]}""".formatted(
                        VILLAGE, item("好的", ""), item("坏的", "").replace("street-lights", "magic")));
        assertThat(unknown.status()).as(unknown.text()).isEqualTo(422);
        assertThat(unknown.code()).isEqualTo("unknown-category");
        assertThat(unknown.json().path("item").asInt()).isEqualTo(1);
        Answer malformed = post("village", "/api/activity-days", """
                {"area":"%s","attended":3,"summary":"好的两件","items":[%s,%s]}""".formatted(
                        VILLAGE, item("好的", ""), item("坏的", "\"severity\":\"major\",")));
        assertThat(malformed.text()).contains("items[1].severity");
        assertThat(post("worker", "/api/activity-days", """
                        {"area":"330521101","attended":3,"summary":"别人的","items":[%s]}""".formatted(item("好的", "")))
                        .status())
                .isEqualTo(403);
        assertThat(reportedSince(before)).noneMatch(payload -> payload.contains("好的"));
    }

    @Test
    void a_household_is_known_to_those_who_need_to_and_erased_as_a_whole() {
        Answer made = post("village", "/api/home-visits", """
                {"area":"%s","household":{"anonymous":false,"byProxy":false,"name":"侯家大伯","phone":"139 0000 8642"},\
                "summary":"独居","items":[%s,%s]}""".formatted(VILLAGE, item("屋顶漏水", ""), item("买药不便", "")));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String visit = made.header("Location");
        String shown = visit + "?waitFor=" + made.header("Lianshou-Token");
        assertThat(lianshou.get("village", shown)
                        .json()
                        .at("/household/name/text")
                        .asString())
                .isEqualTo("侯家大伯");
        assertThat(lianshou.get("auditor", shown).json().has("household")).isFalse();
        String issue = made.json().at("/issues/0/issue").asString();
        awaitShown(issue);
        assertThat(shown("operator", issue)
                        .at("/state/intake/reporter/phone/text")
                        .asString())
                .isEqualTo("139 0000 8642");
        Lianshou.until(() -> lianshou.send(Lianshou.json(lianshou.request("operator", "/api/subjects/search"))
                                .POST(BodyPublishers.ofString("{\"phone\":\"13900008642\"}")))
                        .json()
                        .path("issues")
                        .size()
                == 2);

        done(lianshou.give("admin", issue, "erase-subject", 0, """
                {"ground":{"code":"consent-withdrawn","words":"本人申请"}}"""));
        Lianshou.until(
                () -> lianshou.get("village", visit).json().path("version").asLong() == 1);
        String text = lianshou.get("village", visit).text();
        assertThat(text).doesNotContain("侯家大伯", "cipher");
        String other = made.json().at("/issues/1/issue").asString();
        Lianshou.until(
                () -> !shown("operator", other).at("/state/intake/erasedAt").isMissingNode());
    }

    @Test
    void a_notice_is_proposed_without_a_word_of_the_reporter() {
        Answer reported = lianshou.report("operator", """
                {"source":"hotline-call","kind":"appeal","appealType":"request","category":"street-lights",\
                "summary":"冬青巷灯不亮","description":"冬小梅来电 139 0000 3141，灯不亮","area":"%s",\
                "reporter":{"anonymous":false,"byProxy":false,"name":"冬小梅","phone":"139 0000 3141"}}""".formatted(VILLAGE));
        String path =
                "/api/issues/" + reported.issue() + "/notice-proposal?waitFor=" + reported.header("Lianshou-Token");
        JsonNode proposal = lianshou.get("operator", path).json();
        assertThat(proposal.path("text").asString()).isEqualTo("反映事项：【姓名】来电 【电话】，灯不亮");
        assertThat(proposal.path("replaced")).hasSize(2);
        assertThat(proposal.at("/replaced/0/rule").asString()).isEqualTo("reporter-name");
        assertThat(lianshou.get("supervisor", path).status()).isEqualTo(403);
    }

    @Test
    void a_notice_that_tells_of_the_reporter_is_refused_and_says_where() {
        String issue = accepted("海棠巷灯不亮", "海大姐");
        inProgress(issue, 1);
        done(lianshou.give("worker", issue, "complete", 4, "{\"words\":\"修好了\"}"));
        done(lianshou.give(
                "operator", issue, "record-callback", 5, "{\"contacted\":true,\"resolved\":true,\"satisfied\":true}"));
        Answer named = lianshou.give("village", issue, "draft-notice", 7, """
                {"title":"海棠巷路灯","text":"应海大姐要求，灯已修好"}""");
        assertThat(named.code()).isEqualTo("personal-data-in-notice");
        assertThat(named.text())
                .contains("text, characters 2 to 4: reporter-name")
                .doesNotContain("海大姐");
        done(lianshou.give("village", issue, "draft-notice", 7, """
                {"title":"海棠巷路灯","text":"应海大姐要求，灯已修好",\
                "keep":[{"piece":"海大姐","ground":{"code":"consent","words":"本人同意"}}]}"""));
        Lianshou.until(() -> lianshou.get("operator", "/api/issues/" + issue + "/history")
                .text()
                .contains("\"rule\":\"reporter-name\""));
    }

    private String accepted(String summary, String name) {
        Answer reported = lianshou.report("operator", """
                {"source":"hotline-call","kind":"appeal","appealType":"request","category":"street-lights",\
                "summary":"%s","description":"请处理","area":"%s-1",\
                "reporter":{"anonymous":false,"byProxy":false,"name":"%s","phone":"139 0000 5150"}}""".formatted(summary, VILLAGE, name));
        assertThat(reported.status()).as(reported.text()).isEqualTo(201);
        Answer accepted =
                lianshou.give("operator", reported.issue(), "accept", 0, "{\"lead\":\"u-%s-1\"}".formatted(VILLAGE));
        done(accepted);
        return reported.issue();
    }

    private void inProgress(String issue, long version) {
        done(lianshou.give("operator", issue, "waive-discussion", version, """
                {"ground":{"code":"minor-matter","words":"小事"}}"""));
        done(lianshou.give("operator", issue, "dispatch", version + 1, "{\"lead\":\"u-%s-1\"}".formatted(VILLAGE)));
        done(lianshou.give("worker", issue, "sign-for", version + 2, "{}"));
    }

    private static String item(String summary, String more) {
        return """
                {"kind":"appeal","appealType":"request",%s"category":"street-lights","summary":"%s","description":"请处理"}""".formatted(more, summary);
    }

    private String possible(String who, String issue, String command) {
        for (JsonNode one :
                lianshou.get(who, "/api/issues/" + issue + "/commands").json().path("commands")) {
            if (one.path("command").asString().equals(command)) {
                return one.path("code").asString("");
            }
        }
        throw new AssertionError("no command " + command);
    }

    private JsonNode shown(String who, String issue) {
        return lianshou.get(who, "/api/issues/" + issue).json();
    }

    private void awaitShown(String issue) {
        lianshou.shown("operator", "/api/issues/" + issue);
    }

    private void awaitGathered(String issue, String gathering) {
        Lianshou.until(() -> shown("village", issue)
                .at("/relatives/gathering/id")
                .asString("")
                .equals(gathering));
    }

    private long head() {
        return lianshou.get("admin", "/actuator/health")
                .json()
                .at("/components/eventLog/details/position")
                .asLong();
    }

    /** What is not by the village may come meanwhile. */
    private List<String> reportedSince(long position) {
        List<String> payloads = new ArrayList<>();
        lianshou.bean("commandLogReader", EventLogReader.class)
                .scan(position, event -> payloads.add(new String(event.payload(), UTF_8)));
        return payloads;
    }

    private Answer post(String who, String path, String body) {
        return post(who, path, body, UUID.randomUUID().toString());
    }

    private Answer post(String who, String path, String body, String key) {
        return lianshou.send(Lianshou.json(lianshou.request(who, path))
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
