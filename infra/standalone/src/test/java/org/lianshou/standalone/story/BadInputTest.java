package org.lianshou.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.lianshou.standalone.story.Lianshou.Answer;

/** What is wrong is refused with a code that stays, and nothing of it is recorded. */
class BadInputTest {
    private static final String REPORT = """
            {"source":"hotline-call","kind":"appeal","appealType":"request","category":"street-lights",\
            "summary":"路灯不亮","description":"三天没亮","area":"330521001200-1"%s}""";

    private final Lianshou lianshou = Lianshou.running();

    @Test
    void an_unknown_field_is_named() {
        Answer answer = lianshou.report("operator", REPORT.formatted(",\"actor\":\"county\""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("unknown-field");
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo("actor");
    }

    @Test
    void a_wrong_type_is_named() {
        Answer answer = lianshou.report("operator", REPORT.formatted(",\"evidence\":7"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo("evidence");
    }

    @Test
    void broken_json_and_no_json_are_told_apart() {
        assertThat(lianshou.report("operator", "{\"source\":").code()).isEqualTo("malformed-json");
        assertThat(lianshou.report("operator", "").code()).isEqualTo("body-missing");
    }

    @Test
    void nul_is_refused_and_emoji_and_right_to_left_text_are_kept() {
        Answer nul = lianshou.report("operator", REPORT.formatted(",\"privateWords\":\"a\\u0000b\""));
        Answer kept = lianshou.report(
                "operator",
                REPORT.replace("三天没亮", "三天没亮 💡 \u0645\u0635\u0628\u0627\u062d 龘")
                        .formatted(""));

        assertThat(nul.status()).isEqualTo(400);
        assertThat(nul.json().path("errors").path(0).path("code").asString()).isEqualTo("control-character");
        assertThat(seen(kept).text()).contains("三天没亮 💡 \u0645\u0635\u0628\u0627\u062d 龘");
    }

    @Test
    void a_text_beyond_its_length_is_refused_and_so_is_a_body_beyond_the_limit() {
        Answer longText = lianshou.report(
                "operator", REPORT.replace("三天没亮", "长".repeat(4_001)).formatted(""));
        Answer longBody = lianshou.report(
                "operator", REPORT.replace("三天没亮", "长".repeat(100_000)).formatted(""));

        assertThat(longText.json().path("errors").path(0).path("code").asString())
                .isEqualTo("too-long");
        assertThat(longBody.status()).isEqualTo(413);
        assertThat(longBody.code()).isEqualTo("body-too-large");
    }

    @Test
    void if_match_is_asked_for_and_compared() {
        String issue = reported();
        Answer missing = lianshou.send(Lianshou.json(lianshou.request("operator", "/api/issues/" + issue + "/urge"))
                .POST(BodyPublishers.ofString("{\"words\":\"请快一点\"}")));
        lianshou.give("operator", issue, "urge", 0, "{\"words\":\"请快一点\"}");
        Answer stale = lianshou.give("operator", issue, "accept", 0, "{}");

        assertThat(missing.status()).isEqualTo(428);
        assertThat(missing.code()).isEqualTo("if-match-required");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("stale-version");
        assertThat(stale.json().path("changes").path(0).path("type").asString()).isEqualTo("issue.urged");
    }

    @Test
    void a_key_makes_a_repeat_harmless_and_refuses_another_body() {
        Answer first = keyed("k-1", REPORT.formatted(""));
        Answer again = keyed("k-1", REPORT.formatted(""));
        Answer other = keyed("k-1", REPORT.replace("三天", "四天").formatted(""));

        assertThat(again.issue()).isEqualTo(first.issue());
        assertThat(again.json().path("repeated").asBoolean()).isTrue();
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void a_step_out_of_order_names_the_stage_and_what_is_possible() {
        Answer answer = lianshou.give("operator", reported(), "close", 0, "{}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("out-of-step");
        assertThat(answer.json().path("stage").asString()).isEqualTo("reported");
        assertThat(answer.json().path("possible").toString()).contains("accept", "decline");
    }

    @Test
    void another_areas_issue_is_not_there_and_a_role_too_low_is_told_who_may() {
        String issue = reported();
        Answer elsewhere = lianshou.give("other-township", issue, "accept", 0, "{}");
        Answer low = lianshou.give("worker", issue, "accept", 0, "{}");

        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(elsewhere.code()).isEqualTo("issue-not-found");
        assertThat(low.status()).isEqualTo(403);
        assertThat(low.json().path("whoMay").toString()).contains("township-dispatcher");
    }

    @Test
    void nobody_gets_in_without_a_token_and_an_unknown_path_says_so() {
        assertThat(lianshou.get("", "/api/issues").status()).isEqualTo(401);
        assertThat(lianshou.get("", "/api/issues").code()).isEqualTo("not-signed-in");
        assertThat(lianshou.get("county", "/api/nothing").status()).isEqualTo(404);
        assertThat(lianshou.get("county", "/api/nothing").code()).isEqualTo("unknown-path");
        assertThat(lianshou.get("", "/api/notices").status()).isEqualTo(200);
    }

    @Test
    void a_time_ahead_and_a_time_long_gone_are_refused() {
        assertThat(occurred("2999-01-01T00:00:00Z")
                        .json()
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("in-the-future");
        assertThat(occurred("2020-01-01T00:00:00Z")
                        .json()
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("too-long-ago");
        assertThat(occurred("yesterday").status()).isEqualTo(400);
    }

    @Test
    void what_the_directory_lacks_is_named() {
        Answer answer = lianshou.report(
                "operator", REPORT.replace("330521001200-1", "999").formatted(""));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("unknown-area");
    }

    private Answer occurred(String at) {
        return lianshou.send(Lianshou.json(lianshou.request("operator", "/api/issues"))
                .header("Lianshou-Occurred-At", at)
                .POST(BodyPublishers.ofString(REPORT.formatted(""))));
    }

    private Answer keyed(String key, String body) {
        return lianshou.send(Lianshou.json(lianshou.request("operator", "/api/issues"))
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    private String reported() {
        return lianshou.report("operator", REPORT.formatted("")).issue();
    }

    private Answer seen(Answer written) {
        return lianshou.get(
                "operator", "/api/issues/" + written.issue() + "?waitFor=" + written.header("Lianshou-Token"));
    }
}
