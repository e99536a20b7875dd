package org.lianshou.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.standalone.story.Lianshou.Answer;
import tools.jackson.databind.JsonNode;

/** A grid changes hands and a village its township; sight, duty and the answer to who answered then follow. */
class AreaStoryTest {
    private static final String COMMUNITY = "330521001001";
    private static final String EAST = "330521001001-1";
    private static final String WEST = "330521001001-2";
    private static final String GROUND = "{\"code\":\"transfer\",\"words\":\"岗位调整\"}";
    private static final LocalDate TODAY = WorkCalendar.day(Instant.now());

    private final Lianshou lianshou = Lianshou.running();

    @Test
    void a_grid_changes_hands() {
        fill("assistant", TODAY.minusDays(2), -1);
        String issue = dispatchedIn(EAST);
        assertThat(lianshou.get("assistant", "/api/issues/" + issue).status()).isEqualTo(200);
        assertThat(lianshou.get("micro-worker", "/api/issues/" + issue).status())
                .isEqualTo(404);
        Instant before = Instant.now();

        Answer vacated = ask("township", EAST + "/vacate-post", 0, """
                {"post":"grid-worker","person":"assistant","ground":%s}""".formatted(GROUND));
        assertThat(vacated.status()).as(vacated.text()).isEqualTo(200);
        fill("micro-worker", TODAY, 1);

        assertThat(lianshou.get("assistant", "/api/issues/" + issue).status()).isEqualTo(404);
        assertThat(lianshou.give("assistant", issue, "sign-for", 3, "{}").status())
                .as("holds no post in which that is done")
                .isEqualTo(403);
        assertThat(listed("micro-worker")).contains(issue);
        assertThat(listed("assistant")).doesNotContain(issue);
        Answer signed = lianshou.give("micro-worker", issue, "sign-for", 3, "{}");
        assertThat(signed.status()).as(signed.text()).isEqualTo(200);

        assertThat(onDuty("?on=" + TODAY.minusDays(1))).containsExactly("assistant");
        assertThat(onDuty("")).containsExactly("micro-worker");
        assertThat(onDuty("?on=" + TODAY + "&known=" + before)).containsExactly("assistant");
        JsonNode route = lianshou.get("operator", "/api/routes?area=" + EAST + "-1&category=roads")
                .json();
        assertThat(route.at("/holder/person").asString()).isEqualTo("micro-worker");
        assertThat(route.at("/competent/unit").asString()).isEqualTo("u-" + EAST);
    }

    @Test
    @ResourceLock("boundaries")
    void a_village_moves_to_another_township() {
        String issue = dispatchedIn(WEST);
        assertThat(lianshou.get("township", "/api/issues/" + issue).status()).isEqualTo(200);
        assertThat(lianshou.get("other-township", "/api/issues/" + issue).status())
                .isEqualTo(404);

        Answer early = ask("township", COMMUNITY + "/move", 0, "{\"parent\":\"330521101\"}");
        assertThat(early.status()).isEqualTo(403);
        Answer circle = move("330521001", COMMUNITY);
        assertThat(circle.code()).isEqualTo("levels-misfit");
        Answer moved = move(COMMUNITY, "330521101");
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);

        try {
            assertThat(lianshou.get("other-township", "/api/issues/" + issue).status())
                    .isEqualTo(200);
            assertThat(lianshou.get("township", "/api/issues/" + issue).status())
                    .isEqualTo(404);
            awaitListed("other-township", issue);
            assertThat(listed("township")).doesNotContain(issue);
            JsonNode comparison = lianshou.get("auditor", "/api/issues/" + issue + "/comparison")
                    .json();
            assertThat(comparison.path("differences")).as(comparison.toString()).isEmpty();
            assertThat(way("")).containsExactly("330521", "330521101", COMMUNITY, WEST);
            assertThat(way("?on=" + TODAY.minusDays(1))).containsExactly("330521", "330521001", COMMUNITY, WEST);
        } finally {
            assertThat(move(COMMUNITY, "330521001").status()).isEqualTo(200);
        }
    }

    private String dispatchedIn(String area) {
        Answer reported = lianshou.report("operator", """
                {"source":"hotline-call","kind":"appeal","appealType":"request","category":"street-lights",\
                "summary":"单元门口灯不亮","description":"三天没亮","area":"%s"}""".formatted(area));
        String issue = reported.issue();
        String unit = "u-" + area;
        done(lianshou.give("operator", issue, "accept", 0, "{\"lead\":\"%s\"}".formatted(unit)));
        done(lianshou.give(
                "operator", issue, "waive-discussion", 1, "{\"ground\":{\"code\":\"minor-matter\",\"words\":\"小事\"}}"));
        Answer dispatched = lianshou.give("operator", issue, "dispatch", 2, "{\"lead\":\"%s\"}".formatted(unit));
        done(dispatched);
        lianshou.shown("operator", dispatched);
        return issue;
    }

    private void fill(String person, LocalDate from, long version) {
        done(ask("township", EAST + "/fill-post", version, """
                {"post":"grid-worker","person":"%s","from":"%s"}""".formatted(person, from)));
    }

    private Answer move(String area, String parent) {
        String version = lianshou.get("county", "/api/areas").header("ETag").replace("\"", "");
        return ask("county", area + "/move", Long.parseLong(version), "{\"parent\":\"%s\"}".formatted(parent));
    }

    private Answer ask(String who, String path, long version, String body) {
        return lianshou.send(Lianshou.json(lianshou.request(who, "/api/areas/" + path))
                .header("If-Match", "\"" + version + "\"")
                .POST(BodyPublishers.ofString(body)));
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private List<String> onDuty(String asked) {
        JsonNode held = lianshou.get("supervisor", "/api/areas/" + EAST + "/duty" + asked)
                .json()
                .at("/answering/0/onDuty");
        return StreamSupport.stream(held.spliterator(), false)
                .map(one -> one.get("person").asString())
                .toList();
    }

    private List<String> way(String asked) {
        JsonNode path =
                lianshou.get("county", "/api/areas/" + WEST + asked).json().get("path");
        return StreamSupport.stream(path.spliterator(), false)
                .map(one -> one.get("id").asString())
                .toList();
    }

    private List<String> listed(String who) {
        JsonNode items = lianshou.get(who, "/api/issues?limit=200").json().get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(one -> one.get("id").asString())
                .toList();
    }

    /** The rows follow in a moment. */
    private void awaitListed(String who, String issue) {
        Lianshou.until(() -> listed(who).contains(issue));
    }
}
