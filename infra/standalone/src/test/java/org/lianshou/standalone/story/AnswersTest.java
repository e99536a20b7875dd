package org.lianshou.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lianshou.standalone.story.Lianshou.Answer;
import tools.jackson.databind.JsonNode;

/** What a command is answered, and that the API description says the same. */
class AnswersTest {
    private static final String REPORT = """
            {"source":"hotline-call","kind":"appeal","appealType":"request","category":"street-lights",\
            "summary":"路灯又不亮","description":"三天没亮","area":"330521001200-1"}""";

    private final Lianshou lianshou = Lianshou.running();

    @Test
    void a_report_is_told_where_its_issue_is() {
        Answer reported = lianshou.report("operator", REPORT);

        assertThat(reported.status()).isEqualTo(201);
        assertThat(reported.header("Location")).isEqualTo("/api/issues/" + reported.issue());
        assertThat(reported.header("ETag")).isEqualTo("\"0\"");
        assertThat(reported.json().propertyNames())
                .containsExactly("issue", "number", "version", "position", "repeated");
        assertThat(lianshou.get(
                                "operator",
                                reported.header("Location") + "?waitFor=" + reported.header("Lianshou-Token"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void any_other_command_is_told_the_version_that_it_made() {
        String issue = lianshou.report("operator", REPORT).issue();
        Answer urged = lianshou.give("operator", issue, "urge", 0, "{\"words\":\"请尽快\"}");

        assertThat(urged.status()).isEqualTo(200);
        assertThat(urged.header("Location")).isEmpty();
        assertThat(urged.header("ETag")).isEqualTo("\"1\"");
        assertThat(urged.header("Lianshou-Token")).isNotEmpty();
        assertThat(urged.json().propertyNames()).containsExactly("issue", "version", "position", "repeated");
    }

    /** One that has come in part can be told from one that is whole. */
    @Test
    void every_json_says_how_long_it_is() {
        Answer reported = lianshou.report("operator", REPORT);
        Answer list = lianshou.get("operator", "/api/issues?limit=200");

        assertThat(list.text())
                .as("more than Tomcat's buffer, which would tell the length of less anyway")
                .hasSizeGreaterThan(8 * 1024);
        assertSaysItsLength(reported);
        assertSaysItsLength(list);
        assertSaysItsLength(lianshou.give("operator", reported.issue(), "urge", 7, "{}"));
    }

    @Test
    void the_api_description_knows_the_answer() {
        JsonNode description = lianshou.get("", "/v3/api-docs").json();

        JsonNode answer = description.path("components").path("schemas").path("Answer");
        assertThat(answer.path("properties").propertyNames())
                .containsExactlyInAnyOrder(
                        "issue", "session", "roster", "number", "version", "position", "repeated", "clocksRunOn");
        JsonNode responses =
                description.path("paths").path("/api/issues").path("post").path("responses");
        assertThat(responses.propertyNames()).contains("201").doesNotContain("200");
    }

    private static void assertSaysItsLength(Answer answer) {
        assertThat(answer.header("Content-Type")).matches("application/(problem\\+)?json.*");
        assertThat(answer.header("Content-Length"))
                .as(answer.text())
                .isEqualTo(Integer.toString(answer.text().getBytes(UTF_8).length));
    }
}
