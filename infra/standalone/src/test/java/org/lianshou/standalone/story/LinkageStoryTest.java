package org.lianshou.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianshou.standalone.story.Lianshou.Answer;
import tools.jackson.databind.JsonNode;

/**
 * 吹哨报到 and 全网联动 through the whole system: a grid worker finds a critical hazard, which calls upon the whole net; the worker
 * calls three units to the spot, of which one comes in time, one late and one not at all; the situation is noted, and the
 * response stood down, while the issue goes on.
 */
class LinkageStoryTest {
    private static final String GRID = "330521001200-1";
    private static final String HAZARD = """
            {"source":"grid-patrol","kind":"hazard","severity":"%s","category":"production-safety",\
            "summary":"餐馆气瓶漏气","description":"软管老化漏气，须疏散。","area":"330521001200-1"}""";
    private static final String NOTE = """
            {"words":"已疏散三户，一人轻伤","measures":"关阀、警戒","casualties":{"dead":0,"injured":1,"missing":0}}""";
    private static final String CONTROLLED = "{\"ground\":{\"code\":\"under-control\",\"words\":\"险情已控制\"}}";

    private final Lianshou lianshou = Lianshou.running();
    /** All happened within the last hour, and is entered now. */
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final Instant called = minutesAgo(50);
    private final Instant by = minutesAgo(30);

    @Test
    void a_critical_hazard_calls_upon_the_whole_net() {
        String issue = accepted("critical");
        String response = awaitResponse(issue);
        assertThat(lianshou.shown("county", "/api/responses/" + response)
                        .json()
                        .at("/response/lead")
                        .asString())
                .isEqualTo("u-330521");
        assertThat(opening("county", issue).code()).isEqualTo("already-open");

        String callOut = called(issue);
        assertThat(turnouts(callOut)).containsExactly("late", "late", "late");
        arrives("village", callOut, "u-330521001200", minutesAgo(40));
        arrives("township", callOut, "u-330521001", minutesAgo(20));
        assertThat(turnouts(callOut)).containsExactly("arrived", "arrived", "late");
        JsonNode board =
                lianshou.shown("worker", "/api/call-outs/" + callOut).json().path("board");
        assertThat(board.path(0).path("late").asBoolean()).isFalse();
        assertThat(board.path(1).path("late").asBoolean()).isTrue();
        assertThat(ids("county", "/api/call-outs?late=true&area=" + GRID)).contains(callOut);
        assertThat(lianshou.shown("county", "/api/responses/" + response)
                        .json()
                        .at("/callOuts/0/id")
                        .asString())
                .isEqualTo(callOut);

        done(ask("village", "call-outs", callOut, "note-findings", minutesAgo(35), "{\"words\":\"阀门已关\"}"));
        Answer closed = done(ask("worker", "call-outs", callOut, "close", now, "{\"words\":\"气瓶移出，隐患已控制\"}"));
        awaitShown("worker", "/api/call-outs/" + callOut, closed);
        assertThat(turnouts(callOut)).containsExactly("arrived", "arrived", "absent");
        assertThat(last("/api/call-outs/" + callOut + "/history")
                        .at("/event/absent/0")
                        .asString())
                .isEqualTo("u-housing");

        aTask(response);
        done(ask("village", "responses", response, "note-situation", minutesAgo(30), NOTE));
        Answer noted = done(ask("county", "responses", response, "note-situation", now, NOTE));
        awaitShown("county", "/api/responses/" + response, noted);
        JsonNode state =
                lianshou.shown("village", "/api/responses/" + response).json().path("response");
        assertThat(state.at("/situation/number").asInt()).isEqualTo(2);
        assertThat(Instant.parse(state.at("/nextNote/due").asString())).isEqualTo(now.plus(Duration.ofHours(2)));

        assertThat(ask("supervisor", "responses", response, "stand-down", now, CONTROLLED)
                        .status())
                .isEqualTo(403);
        Answer over = done(ask("county", "responses", response, "stand-down", now, CONTROLLED));
        awaitShown("county", "/api/responses/" + response, over);
        assertThat(ids("county", "/api/responses?stage=stood-down&issue=" + issue))
                .containsExactly(response);
        assertThat(types("/api/responses/" + response + "/history"))
                .containsExactly(
                        "response.opened",
                        "response.unit-joined",
                        "response.situation-noted",
                        "response.situation-noted",
                        "response.stood-down");
        assertThat(lianshou.shown("county", "/api/issues/" + issue)
                        .json()
                        .at("/state/stage")
                        .asString())
                .as("the issue goes on")
                .isEqualTo("accepted");
        lianshou.nothingDiffers();
    }

    @Test
    void who_is_called_sees_it_and_who_is_not_does_not() {
        String issue = accepted("moderate");
        String callOut = called(issue);
        assertThat(lianshou.shown("department", "/api/call-outs/" + callOut).status())
                .isEqualTo(200);
        assertThat(lianshou.get("department-2", "/api/call-outs/" + callOut).code())
                .isEqualTo("call-out-not-found");
        assertThat(lianshou.get("other-township", "/api/call-outs/" + callOut).status())
                .isEqualTo(404);
        assertThat(lianshou.get("resident", "/api/call-outs/" + callOut).status())
                .isIn(403, 404);

        assertThat(calling("department", issue).code()).isEqualTo("not-permitted");
        assertThat(calling("other-worker", issue).code()).isEqualTo("not-permitted");
        assertThat(opening("village", issue).code()).isEqualTo("not-permitted");
        String off = "{\"ground\":{\"code\":\"mistake\",\"words\":\"误报\"}}";
        assertThat(ask("worker-2", "call-outs", callOut, "call-off", now, off).code())
                .isEqualTo("not-permitted");
        assertThat(ask("department-2", "call-outs", callOut, "note-findings", now, "{\"words\":\"看过\"}")
                        .code())
                .isEqualTo("call-out-not-found");
        assertThat(ask("worker", "call-outs", callOut, "call-off", now, off).code())
                .isEqualTo("too-late-to-call-off");
        String excuse = "{\"unit\":\"u-330521001200\",\"ground\":{\"code\":\"busy\",\"words\":\"开会\"}}";
        assertThat(ask("village", "call-outs", callOut, "excuse", now, excuse).code())
                .isEqualTo("own-excuse");
        Answer stale =
                lianshou.send(command("worker", "/api/call-outs/" + callOut + "/close", now, "{\"words\":\"完\"}", "7"));
        assertThat(stale.code()).isEqualTo("stale-version");
        assertThat(lianshou.send(command("worker", "/api/call-outs/x/close", now, "{\"words\":\"完\"}", "7"))
                        .code())
                .isEqualTo("invalid-input");
    }

    /** It is not critical; the county decides that it takes several units. */
    @Test
    void the_county_decides_on_a_response() {
        String issue = accepted("major");
        Answer opened = opening("county", issue);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String response = opened.json().path("response").asString();
        assertThat(opened.header("Location")).isEqualTo("/api/responses/" + response);
        awaitShown("county", "/api/responses/" + response, opened);
        assertThat(opening("supervisor", issue).code()).isEqualTo("already-open");
        assertThat(lianshou.shown("village", "/api/responses/" + response)
                        .json()
                        .at("/response/cause")
                        .asString())
                .isEqualTo("decision");
        assertThat(lianshou.get("other-village", "/api/responses/" + response).code())
                .isEqualTo("response-not-found");
    }

    /** A unit that the place does not hold joins by its task, and sees the response from then on. */
    private void aTask(String response) {
        assertThat(lianshou.get("department", "/api/responses/" + response).status())
                .isEqualTo(404);
        Answer joined = done(ask("county", "responses", response, "add-unit", minutesAgo(35), """
                {"unit":"u-housing","task":"查明供气管线"}"""));
        awaitShown("department", "/api/responses/" + response, joined);
    }

    private String accepted(String severity) {
        Answer reported = lianshou.send(Lianshou.json(lianshou.request("worker", "/api/issues"))
                .header("Lianshou-Occurred-At", minutesAgo(59).toString())
                .POST(BodyPublishers.ofString(HAZARD.formatted(severity))));
        assertThat(reported.status()).as(reported.text()).isEqualTo(201);
        String issue = reported.issue();
        Answer accepted = done(ask("village", "issues", issue, "accept", minutesAgo(55), """
                {"lead":"u-330521001200-1"}"""));
        awaitShown("village", "/api/issues/" + issue, accepted);
        return issue;
    }

    private String called(String issue) {
        Answer answer = calling("worker", issue);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String callOut = answer.json().path("callOut").asString();
        assertThat(answer.header("Location")).isEqualTo("/api/call-outs/" + callOut);
        awaitShown("worker", "/api/call-outs/" + callOut, answer);
        return callOut;
    }

    private Answer calling(String who, String issue) {
        return lianshou.send(Lianshou.json(lianshou.request(who, "/api/call-outs"))
                .header("Lianshou-Occurred-At", called.toString())
                .POST(BodyPublishers.ofString("""
                        {"area":"%s","place":"村口小餐馆","units":["u-330521001200","u-330521001","u-housing"],\
                        "by":"%s","reason":"气瓶漏气，须疏散","issue":"%s"}""".formatted(GRID, by, issue))));
    }

    private Answer opening(String who, String issue) {
        return lianshou.send(Lianshou.json(lianshou.request(who, "/api/responses"))
                .POST(BodyPublishers.ofString("""
                        {"issue":"%s","words":"涉及多个单位"}""".formatted(issue))));
    }

    /** Twice, as over a bad line: the second time nothing happens. */
    private void arrives(String who, String callOut, String unit, Instant at) {
        for (boolean repeated : List.of(false, true)) {
            Answer answer = done(lianshou.send(command(
                            who,
                            "/api/call-outs/" + callOut + "/report-in",
                            at,
                            "{\"unit\":\"%s\"}".formatted(unit),
                            "*")
                    .header("Idempotency-Key", "arrival-" + callOut + unit)));
            assertThat(answer.json().path("repeated").asBoolean()).isEqualTo(repeated);
            awaitShown(who, "/api/call-outs/" + callOut, answer);
        }
    }

    private Answer ask(String who, String kind, String id, String command, Instant at, String body) {
        return lianshou.send(command(who, "/api/" + kind + "/" + id + "/" + command, at, body, "*"));
    }

    private HttpRequest.Builder command(String who, String path, Instant at, String body, String seen) {
        return Lianshou.json(lianshou.request(who, path))
                .header("If-Match", seen)
                .header("Lianshou-Occurred-At", at.toString())
                .POST(BodyPublishers.ofString(body));
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private String awaitResponse(String issue) {
        List<String> responses =
                Lianshou.once(() -> ids("county", "/api/responses?issue=" + issue), some -> !some.isEmpty());
        assertThat(responses).hasSize(1);
        return responses.getFirst();
    }

    private List<String> turnouts(String callOut) {
        List<String> turnouts = new ArrayList<>();
        lianshou.shown("worker", "/api/call-outs/" + callOut)
                .json()
                .path("board")
                .forEach(unit -> turnouts.add(unit.path("turnout").asString()));
        return turnouts;
    }

    private List<String> ids(String who, String path) {
        List<String> ids = new ArrayList<>();
        lianshou.shown(who, path)
                .json()
                .path("items")
                .forEach(one -> ids.add(one.path("id").asString()));
        return ids;
    }

    private List<String> types(String path) {
        List<String> types = new ArrayList<>();
        lianshou.shown("county", path)
                .json()
                .path("events")
                .forEach(event -> types.add(event.path("type").asString()));
        return types;
    }

    private JsonNode last(String path) {
        JsonNode events = lianshou.shown("county", path).json().path("events");
        return events.path(events.size() - 1);
    }

    private void awaitShown(String who, String path, Answer written) {
        lianshou.shown(who, path + "?waitFor=" + written.header("Lianshou-Token"));
    }

    private Instant minutesAgo(int minutes) {
        return now.minus(Duration.ofMinutes(minutes));
    }
}
