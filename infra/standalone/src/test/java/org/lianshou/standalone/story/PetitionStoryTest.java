package org.lianshou.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.standalone.story.Lianshou.Answer;
import tools.jackson.databind.JsonNode;

/** 信访事项 from the report to where the law ends it, as everybody who has a part in it sees it. */
class PetitionStoryTest {
    private static final String TEAM = "u-330521001200-1";
    private static final String VILLAGE = "u-330521001200";
    private static final String TOWNSHIP = "u-330521001";
    private static final String GROUND = "\"ground\":{\"code\":\"complex\",\"words\":\"情况复杂，需调取档案\"}";
    private static final String DISSATISFIED = "{\"resolved\":false,\"satisfied\":false,\"words\":\"不服\"}";

    private final Lianshou lianshou = Lianshou.running();
    private String issue = "";
    private String token = "";
    private long version;

    @Test
    void a_petition_is_decided_on_extended_once_and_reviewed_twice() {
        reported();
        accepted();
        extendedOnce();

        step("worker", "complete", "{\"words\":\"已书面答复\"}");
        sentUp("petition.review-within", VILLAGE);
        worked("village", VILLAGE);
        assertThat(refused("village", "request-extension", "{\"calendarDays\":1," + GROUND + "}"))
                .isEqualTo("review-not-extended");
        step("village", "complete", "{\"words\":\"复查意见：维持\"}");
        sentUp("petition.re-review-within", TOWNSHIP);
        worked("township", TOWNSHIP);
        step("township", "complete", "{\"words\":\"复核意见：维持\"}");
        ended();
    }

    /** It came by web, but the law's time is the only one. */
    private void reported() {
        Answer reported = lianshou.report("resident", """
                {"source":"web-form","kind":"appeal","appealType":"request","category":"petition-stability",\
                "summary":"征地补偿未到位","description":"补偿款拖欠两年，要求书面答复","area":"330521001200-1"}""");
        assertThat(reported.status()).as(reported.text()).isEqualTo(201);
        issue = reported.issue();
        token = reported.header("Lianshou-Token");

        JsonNode answer = deadline("resident");
        assertThat(answer.has("deadline")).isFalse();
        assertThat(answer.path("clocks")).hasSize(1);
        JsonNode acceptance = answer.at("/clocks/0");
        assertThat(acceptance.path("name").asString()).isEqualTo("决定是否受理");
        assertThat(acceptance.at("/deadline/figure/key").asString()).isEqualTo("petition.accept-within");
        assertThat(days(acceptance.path("deadline"))).isEqualTo(15);
        assertThat(lianshou.get("other-village", "/api/issues/" + issue + "/deadline")
                        .code())
                .isEqualTo("issue-not-found");
    }

    private void accepted() {
        step("village", "accept", "{\"lead\":\"" + TEAM + "\"}");
        JsonNode finish = deadline("resident").path("deadline");
        assertThat(finish.at("/figure/key").asString()).isEqualTo("petition.finish-within");
        assertThat(finish.at("/figure/source").asString()).contains("信访工作条例");
        assertThat(days(finish)).isEqualTo(60);
        step("village", "waive-discussion", "{\"ground\":{\"code\":\"minor-matter\",\"words\":\"事实清楚\"}}");
        worked("worker", TEAM);
    }

    private void extendedOnce() {
        Instant due = due();
        assertThat(refused("worker", "request-extension", "{\"workingDays\":3," + GROUND + "}"))
                .isEqualTo("extension-in-other-days");
        assertThat(refused("worker", "request-extension", "{\"calendarDays\":31," + GROUND + "}"))
                .isEqualTo("extension-too-long");
        step("worker", "request-extension", "{\"calendarDays\":30," + GROUND + "}");
        assertThat(refused("township", "approve-extension", "{}")).isEqualTo("reporter-not-told");
        step("township", "approve-extension", "{\"notice\":\"因需调取档案，延长三十日，特此告知\"}");

        assertThat(WorkCalendar.day(due())).isEqualTo(WorkCalendar.day(due).plusDays(30));
        assertThat(history("resident").toString()).contains("特此告知");
        assertThat(refused("worker", "request-extension", "{\"calendarDays\":1," + GROUND + "}"))
                .isEqualTo("extensions-exhausted");
    }

    /** The reporter does not accept it, and so the level above looks at it, within thirty days. */
    private void sentUp(String figure, String lead) {
        step("resident", "evaluate", DISSATISFIED);
        JsonNode review = deadline("resident").path("deadline");
        assertThat(review.at("/figure/key").asString()).isEqualTo(figure);
        assertThat(days(review)).isEqualTo(30);
        assertThat(lianshou.get("supervisor", "/api/issues/" + issue)
                        .json()
                        .at("/state/duty/lead")
                        .asString())
                .isEqualTo(lead);
    }

    private void ended() {
        step("resident", "evaluate", DISSATISFIED);
        JsonNode answer = deadline("resident");
        assertThat(answer.path("clocks")).isEmpty();
        assertThat(answer.path("words").asString()).isEqualTo("本阶段没有规定时限");
        List<String> types = new ArrayList<>();
        JsonNode events = history("resident");
        events.forEach(event -> types.add(event.path("type").asString()));
        assertThat(types.stream().filter("issue.rework-ordered"::equals)).hasSize(2);
        assertThat(types.getLast()).isEqualTo("issue.concluded-unsatisfied");
        assertThat(events.get(events.size() - 1).at("/event/ground/code").asString())
                .isEqualTo("re-review-final");
        assertThat(refused("resident", "evaluate", DISSATISFIED)).isEqualTo("out-of-step");
    }

    private void worked(String who, String lead) {
        step(who.equals("worker") ? "village" : who, "dispatch", "{\"lead\":\"" + lead + "\"}");
        step(who, "sign-for", "{}");
    }

    private void step(String who, String command, String body) {
        Answer answer = lianshou.give(who, issue, command, version, body);
        assertThat(answer.status()).as(command + " " + answer.text()).isEqualTo(200);
        version = answer.json().path("version").asLong();
        token = answer.header("Lianshou-Token");
    }

    private String refused(String who, String command, String body) {
        Answer answer = lianshou.give(who, issue, command, version, body);
        assertThat(answer.status()).as(command + " " + answer.text()).isEqualTo(409);
        return answer.code();
    }

    private Instant due() {
        return Instant.parse(deadline("worker").at("/deadline/due").asString());
    }

    /** How many days were granted, after the one on which they began. */
    private static long days(JsonNode deadline) {
        Instant from = Instant.parse(deadline.path("from").asString());
        Instant due = Instant.parse(deadline.path("due").asString());
        return ChronoUnit.DAYS.between(WorkCalendar.day(from), WorkCalendar.day(due)) - 1;
    }

    private JsonNode deadline(String who) {
        return shown(who, "/deadline");
    }

    private JsonNode history(String who) {
        return shown(who, "/history").path("events");
    }

    /** With all that was done so far. */
    private JsonNode shown(String who, String what) {
        String path = "/api/issues/" + issue + what + "?waitFor=" + token;
        return lianshou.shown(who, path).json();
    }
}
