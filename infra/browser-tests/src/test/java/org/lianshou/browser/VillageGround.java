package org.lianshou.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.wire.LianshouJson;
import tools.jackson.databind.JsonNode;

/** What a village has before a story begins: its roster, matters to discuss, and a session whose time has come. */
final class VillageGround {
    static final List<String> MEMBERS = List.of("龘大伯", "沈律平", "费水英", "陆阿康", "姚建英", "俞德法");
    private static final String VILLAGE = "330521001200";

    private final Site site;
    private final HttpClient client = HttpClient.newHttpClient();

    VillageGround(Site site) {
        this.site = site;
    }

    /** Six members, two of whom know the law; put up by one cadre and confirmed by another. */
    void roster() {
        for (int n = 0; n < MEMBERS.size(); n++) {
            String knows = n < 2 ? "law" : "building";
            JsonNode put = give("village", "/api/rosters/" + VILLAGE + "/nominate", null, null, """
                    {"name": "%s", "expertise": ["%s"], "home": "%s", "words": "公道正派"}
                    """.formatted(
                            MEMBERS.get(n), knows, VILLAGE));
            give(
                    "village-2",
                    "/api/rosters/" + VILLAGE + "/confirm",
                    put.get("version").asLong(),
                    null,
                    """
                    {"member": "%s:%d", "from": "2026-01-01", "until": "2099-12-31"}
                    """.formatted(VILLAGE, n + 1));
        }
    }

    /** A dispute that the village has accepted and that waits for a session. */
    String matter(String summary) {
        JsonNode reported = give("village", "/api/issues", null, null, """
                {"source": "search-masses", "kind": "dispute", "category": "greening", "urgency": "ordinary",
                 "summary": "%s", "description": "几户意见不一。", "area": "%s",
                 "reporter": {"anonymous": false, "byProxy": false, "name": "村民甲", "phone": "13800000009"}}
                """.formatted(summary, VILLAGE));
        String issue = reported.get("issue").asString();
        give("village", "/api/issues/" + issue + "/accept", 0L, null, "{}");
        return issue;
    }

    /** Called as long ago as anything may be entered late, for a time that has just come; its number. */
    String calledSession(String summary) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        JsonNode called = give("village", "/api/sessions", null, now.minus(70, ChronoUnit.HOURS), """
                        {"area": "%s", "mode": "assembled", "scheduledAt": "%s", "place": "文化礼堂",
                         "agenda": [{"issue": "%s"}]}
                        """.formatted(
                        VILLAGE, now.minus(10, ChronoUnit.MINUTES), matter(summary)));
        return called.get("number").asString();
    }

    private JsonNode give(String person, String path, @Nullable Long version, @Nullable Instant at, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.address() + path))
                .header("Authorization", "Bearer " + site.token(person))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        if (at != null) {
            request.header("Lianshou-Occurred-At", at.toString());
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(path + ": " + answer.body());
            }
            return LianshouJson.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, e);
        }
    }
}
