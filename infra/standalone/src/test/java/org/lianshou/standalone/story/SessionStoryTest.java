package org.lianshou.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.standalone.story.Lianshou.Answer;
import tools.jackson.databind.JsonNode;

/**
 * 联手说事 through the whole system: a village keeps its roster, holds a session on two issues with one member on the phone,
 * votes, has its minutes signed, and the issues hear of it: one is planned, the other was withdrawn meanwhile.
 */
class SessionStoryTest {
    private static final String VILLAGE = "330521001200";
    private static final String REPORT = """
            {"source":"home-visit","kind":"appeal","appealType":"request","category":"roads",\
            "summary":"%s","description":"说事会要议的事","area":"330521001200-1"}""";

    private final Lianshou lianshou = Lianshou.running();
    /** Called three days ago for yesterday, and entered today. */
    private final Instant called = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(3, ChronoUnit.DAYS);

    private final Instant meeting = called.plus(2, ChronoUnit.DAYS);

    @Test
    void a_village_discusses_two_issues_and_each_hears_what_came_of_it() {
        List<String> members = members(4);
        String road = accepted("村口路面破损");
        String bridge = accepted("小桥栏杆松动");
        String session = convene("village", road, bridge);
        give("village", session, "choose-panel", called, """
                {"wanted":[%s]}""".formatted(String.join(
                ",", members.stream().map(SessionStoryTest::byName).toList())));
        give("village", session, "open", meeting, """
                {"attending":[{"member":"%s","how":"in-person"},{"member":"%s","how":"in-person"},\
                {"member":"%s","how":"remote"}]}""".formatted(members.get(0), members.get(1), members.get(2)));
        give("village", session, "hear", meeting, """
                {"issue":"%s","speaker":{"member":"%s"},"words":"先修路口"}""".formatted(road, members.get(2)));
        adopt(session, road, members);
        adopt(session, bridge, members);
        give("village", session, "close", meeting, "{}");
        give("village", session, "draft-minutes", meeting, "{\"text\":\"议定两件事\"}");

        withdrawn(bridge);
        Answer mine = lianshou.send(
                command("resident-2", session, "approve-minutes", null, meeting, """
                {"member":"%s"}""".formatted(members.getFirst())));
        assertThat(mine.status()).as(mine.text()).isEqualTo(200);
        lianshou.shown("village", "/api/sessions/" + session + "?waitFor=" + mine.header("Lianshou-Token"));
        assertThat(stage(session)).isEqualTo("minutes-drafted");
        give("village", session, "approve-minutes", meeting, """
                {"member":"%s","signature":"archive:2026/118"}""".formatted(members.get(1)));

        JsonNode state = awaitDelivered(session);
        assertThat(sessionsOf("resident-2")).as("who sits on the panel").contains(session);
        assertThat(sessionsOf("resident")).doesNotContain(session);
        assertThat(sessionsOf("supervisor")).contains(session);
        assertThat(sessionsOf("other-village")).doesNotContain(session);
        assertThat(lianshou.get("resident", "/api/sessions/" + session).code()).isEqualTo("session-not-found");
        assertThat(state.path("agenda").path(0).path("delivery").has("code")).isFalse();
        assertThat(state.path("agenda").path(1).path("delivery").path("code").asString())
                .isEqualTo("out-of-step");
        assertThat(issue(road).path("stage").asString()).isEqualTo("planned");
        assertThat(issue(bridge).path("stage").asString()).isEqualTo("withdrawn");
        assertThat(types("/api/issues/" + road + "/history")).containsOnlyOnce("issue.plan-adopted");
        assertThat(types("/api/sessions/" + session + "/history"))
                .startsWith("session.convened", "session.item-added", "session.item-added", "session.panel-chosen")
                .containsOnlyOnce("session.outcome-delivered", "session.outcome-refused", "session.minutes-approved");
        lianshou.nothingDiffers();
    }

    @Test
    void those_who_call_sessions_read_names_and_an_erased_one_nobody_reads() {
        String member = members(2).getLast();
        Answer named = nominate("village", "{\"name\":\"费老师\",\"home\":\"330521001200\",\"words\":\"懂法律\"}");
        String id = card(named, "village").path("id").asString();

        assertThat(card(named, "village").path("name").asString()).isEqualTo("费老师");
        assertThat(card(named, "supervisor").has("name")).isFalse();
        assertThat(lianshou.get("other-village", "/api/rosters/" + VILLAGE).code())
                .isEqualTo("roster-not-found");
        assertThat(lianshou.get("worker", "/api/rosters/" + VILLAGE).status()).isEqualTo(403);
        assertThat(confirm("village", id).code()).isEqualTo("own-nomination");
        assertThat(confirm("village-2", member).code()).isEqualTo("term-overlaps");

        Answer erased = roster("admin", "erase-member", """
                {"member":"%s","ground":{"code":"consent-withdrawn","words":"本人申请"}}""".formatted(id));
        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        assertThat(card(erased, "village").has("name")).isFalse();
        assertThat(lianshou.get("village", "/api/rosters/" + VILLAGE).text()).doesNotContain("费老师");
        assertThat(lianshou.get("village", "/api/rosters/" + VILLAGE).text())
                .as("the others keep their names")
                .contains("成员1");
        lianshou.nothingDiffers();
    }

    @Test
    void a_session_is_for_its_area_and_its_people() {
        String road = accepted("路灯不亮");
        assertThat(lianshou.send(convening("worker", road)).status()).isEqualTo(403);
        assertThat(lianshou.send(convening("other-village", road)).code()).isEqualTo("not-permitted");
        String session = convene("village", road);
        assertThat(lianshou.get("other-village", "/api/sessions/" + session).code())
                .isEqualTo("session-not-found");
        assertThat(lianshou.shown("supervisor", "/api/sessions/" + session).status())
                .isEqualTo(200);
        assertThat(lianshou.send(command("supervisor", session, "call-off", "*", called, "{}"))
                        .status())
                .isEqualTo(403);
        assertThat(lianshou.send(command("village", session, "open", "*", called, "{}"))
                        .code())
                .isEqualTo("opened-early");
        assertThat(lianshou.send(command("village", session, "call-off", "7", called, """
                {"ground":{"code":"flood","words":"防汛"}}"""))
                        .code())
                .isEqualTo("stale-version");
        Answer order = lianshou.send(command("village", session, "close", "*", called, "{}"));
        assertThat(order.code()).isEqualTo("out-of-order");
        assertThat(order.json().path("possible").toString()).contains("choose-panel");
        assertThat(lianshou.shown("village", "/api/sessions?area=330521001&issue=" + road)
                        .json()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo(session);
        assertThat(lianshou.get("village", "/api/sessions?aera=330521").code()).isEqualTo("invalid-input");
    }

    @Test
    void an_issue_waits_for_its_session_and_its_time_to_dispatch_with_it() {
        String road = accepted("路口积水");
        Instant now = Instant.now();
        String session = answered("village", now.plus(5, ChronoUnit.DAYS), road)
                .json()
                .path("session")
                .asString();
        awaitEvent(road, "issue.put-on-agenda");
        JsonNode waiting = dispatch(road);
        Answer off = lianshou.send(command("village", session, "call-off", "*", Instant.now(), """
                {"ground":{"code":"flood","words":"防汛"}}"""));
        assertThat(off.status()).as(off.text()).isEqualTo(200);
        awaitEvent(road, "issue.taken-off-agenda");
        JsonNode anew = dispatch(road);
        Answer tooLate = answered("village", now.plus(60, ChronoUnit.DAYS), road);

        assertThat(waiting.path("clock").asString()).isEqualTo("discussion");
        assertThat(waiting.path("type").asString()).isEqualTo("issue.put-on-agenda");
        assertThat(anew.path("clock").asString()).isEqualTo("dispatch");
        assertThat(anew.path("type").asString()).isEqualTo("issue.taken-off-agenda");
        JsonNode told = tooLate.json().path("clocksRunOn").path(0);
        assertThat(told.path("issue").asString()).isEqualTo(road);
        assertThat(told.path("restsBefore").path("rule").asString()).isEqualTo("10 working-day");
        assertThat(told.path("why").asString()).contains("照常计算");
    }

    private Answer answered(String who, Instant meets, String issue) {
        Answer answer = lianshou.send(Lianshou.json(lianshou.request(who, "/api/sessions"))
                .POST(BodyPublishers.ofString("""
                        {"area":"%s","mode":"online","scheduledAt":"%s","agenda":[{"issue":"%s"}]}""".formatted(VILLAGE, meets, issue))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private JsonNode dispatch(String issue) {
        return lianshou.shown("village", "/api/issues/" + issue + "/deadline")
                .json()
                .path("clocks")
                .valueStream()
                .filter(clock -> List.of("dispatch", "discussion")
                        .contains(clock.path("clock").asString()))
                .findFirst()
                .orElseThrow();
    }

    /** The version of the issue by when it is shown to have heard. */
    private long awaitEvent(String issue, String type) {
        String history = "/api/issues/" + issue + "/history";
        Lianshou.until(() -> types(history).contains(type));
        return issue(issue).path("version").asLong();
    }

    /** So many who serve this year, of whom the first is resident-2. */
    private List<String> members(int count) {
        List<String> members = new ArrayList<>();
        for (JsonNode one :
                lianshou.shown("village", "/api/rosters/" + VILLAGE).json().path("members")) {
            if (one.path("serving").asBoolean()) {
                members.add(one.path("id").asString());
            }
        }
        while (members.size() < count) {
            String who = members.isEmpty() ? "\"person\":\"resident-2\"" : "\"name\":\"成员" + members.size() + "\"";
            Answer named = nominate("village", "{%s,\"home\":\"330521001200\",\"words\":\"大家信任\"}".formatted(who));
            String id = card(named, "village").path("id").asString();
            Answer confirmed = confirm("village-2", id);
            assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
            lianshou.shown("village", "/api/rosters/" + VILLAGE + "?waitFor=" + confirmed.header("Lianshou-Token"));
            members.add(id);
        }
        return members;
    }

    private Answer nominate(String who, String body) {
        Answer answer = lianshou.send(Lianshou.json(lianshou.request(who, "/api/rosters/" + VILLAGE + "/nominate"))
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private Answer confirm(String who, String member) {
        LocalDate today = WorkCalendar.day(Instant.now());
        return roster(who, "confirm", """
                {"member":"%s","from":"%s","until":"%s"}""".formatted(member, today.minusDays(30), today.plusDays(300)));
    }

    private Answer roster(String who, String command, String body) {
        return lianshou.send(Lianshou.json(lianshou.request(who, "/api/rosters/" + VILLAGE + "/" + command))
                .header("If-Match", "*")
                .POST(BodyPublishers.ofString(body)));
    }

    /** The newest member as somebody is shown them. */
    private JsonNode card(Answer written, String who) {
        JsonNode members = lianshou.shown(
                        who, "/api/rosters/" + VILLAGE + "?waitFor=" + written.header("Lianshou-Token"))
                .json()
                .path("members");
        return members.path(members.size() - 1);
    }

    private String accepted(String summary) {
        String issue = lianshou.report("operator", REPORT.formatted(summary)).issue();
        Answer accepted = lianshou.give("village", issue, "accept", 0, "{\"lead\":\"u-330521001200\"}");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        return issue;
    }

    private void withdrawn(String issue) {
        long version = awaitEvent(issue, "issue.put-on-agenda");
        Answer answer = lianshou.give("operator", issue, "withdraw", version, "{\"words\":\"已自行解决\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void adopt(String session, String issue, List<String> members) {
        give("village", session, "propose", meeting, """
                {"issue":"%s","by":"%s","plan":{"measures":"修好","lead":"u-330521001200","support":[],\
                "cost":{"fen":320000,"fund":"村集体资金"}}}""".formatted(issue, members.getFirst()));
        give("village", session, "vote", meeting, """
                {"issue":"%s","proposal":1,"manner":"recorded","ballots":[\
                {"member":"%s","choice":"in-favour"},{"member":"%s","choice":"against"},\
                {"member":"%s","choice":"in-favour"},{"member":"%s","choice":"in-favour","by":"%s"}]}""".formatted(
                        issue, members.get(0), members.get(1), members.get(2), members.get(3), members.get(0)));
        give("village", session, "conclude", meeting, """
                {"issue":"%s","outcome":"plan-adopted","proposal":1}""".formatted(issue));
    }

    private static String byName(String member) {
        return "{\"member\":\"%s\",\"reason\":\"大家推选\"}".formatted(member);
    }

    private String convene(String who, String... issues) {
        Answer answer = lianshou.send(convening(who, issues));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String session = answer.json().path("session").asString();
        assertThat(answer.header("Location")).isEqualTo("/api/sessions/" + session);
        lianshou.shown(who, "/api/sessions/" + session + "?waitFor=" + answer.header("Lianshou-Token"));
        return session;
    }

    private HttpRequest.Builder convening(String who, String... issues) {
        String agenda = String.join(
                ",",
                List.of(issues).stream()
                        .map(issue -> "{\"issue\":\"" + issue + "\"}")
                        .toList());
        return Lianshou.json(lianshou.request(who, "/api/sessions"))
                .header("Lianshou-Occurred-At", called.toString())
                .POST(BodyPublishers.ofString("""
                        {"area":"%s","mode":"assembled","scheduledAt":"%s","place":"村委会","agenda":[%s]}""".formatted(VILLAGE, meeting, agenda)));
    }

    /** Twice, as over a bad line: the second time nothing happens. */
    private void give(String who, String session, String command, Instant at, String body) {
        String key = session + "-" + command + "-" + body.hashCode();
        for (boolean repeated : List.of(false, true)) {
            Answer answer = lianshou.send(
                    command(who, session, command, "*", at, body).header("Idempotency-Key", "k" + key.hashCode()));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.json().path("repeated").asBoolean()).isEqualTo(repeated);
        }
    }

    private HttpRequest.Builder command(
            String who, String session, String command, @Nullable String seen, Instant at, String body) {
        return Lianshou.json(lianshou.request(who, "/api/sessions/" + session + "/" + command))
                .header("If-Match", seen == null ? "*" : seen)
                .header("Lianshou-Occurred-At", at.toString())
                .POST(BodyPublishers.ofString(body));
    }

    private List<String> sessionsOf(String who) {
        List<String> sessions = new ArrayList<>();
        lianshou.shown(who, "/api/sessions?limit=200")
                .json()
                .path("items")
                .forEach(one -> sessions.add(one.path("id").asString()));
        return sessions;
    }

    private String stage(String session) {
        return lianshou.shown("village", "/api/sessions/" + session)
                .json()
                .path("state")
                .path("stage")
                .asString();
    }

    private JsonNode issue(String issue) {
        return lianshou.shown("operator", "/api/issues/" + issue).json().path("state");
    }

    private List<String> types(String path) {
        List<String> types = new ArrayList<>();
        lianshou.shown("village", path)
                .json()
                .path("events")
                .forEach(event -> types.add(event.path("type").asString()));
        return types;
    }

    private JsonNode awaitDelivered(String session) {
        JsonNode state = Lianshou.once(
                () -> lianshou.shown("village", "/api/sessions/" + session)
                        .json()
                        .path("state"),
                SessionStoryTest::isDelivered);
        lianshou.caughtUp();
        return state;
    }

    private static boolean isDelivered(JsonNode state) {
        for (JsonNode item : state.path("agenda")) {
            if (!item.has("delivery")) {
                return false;
            }
        }
        return true;
    }
}
