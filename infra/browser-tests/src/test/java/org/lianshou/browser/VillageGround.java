package org.lianshou.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.lianshou.wire.LianshouJson;
import tools.jackson.databind.JsonNode;

/** What a village has before a story begins: its roster, matters to discuss, and a session whose time has come. */
final class VillageGround {
    /** Of the roster those who sign in; all of them find their work under 我的工作. */
    static final Map<String, String> MEMBERS = Map.of(
            "金小芬", "centre-social",
            "邱志刚", "centre-law",
            "施雅琴", "centre-party",
            "杨春生", "agriculture-official",
            "朱永强", "water-official");

    private static final String WITHOUT_ACCOUNT = "龘大伯";
    private static final String VILLAGE = "330521001200";

    /** Rare enough that nobody else tells of them. */
    private static final List<String> SORTS = List.of(
            "education", "health", "labour", "consumer", "food-safety", "farming", "fireworks", "social-assistance");

    private static final AtomicInteger DISPUTES = new AtomicInteger();

    private static final String BY_TELEPHONE = """
            {"source": "hotline-call", "kind": "appeal", "appealType": "request", "category": "%s",
             "urgency": "ordinary", "summary": "%s", "description": "来电反映，请人来看。", "area": "%s",
             "reporter": {"anonymous": false, "byProxy": false, "name": "来电人", "phone": "%s"}}
            """;

    private final Site site;
    private final HttpClient client = HttpClient.newHttpClient();

    VillageGround(Site site) {
        this.site = site;
    }

    /** Six members, put up by one cadre and confirmed by another. */
    void roster() {
        member(1, "name", WITHOUT_ACCOUNT, "law");
        List<String> accounts = List.copyOf(MEMBERS.values());
        for (int n = 0; n < accounts.size(); n++) {
            member(n + 2, "person", accounts.get(n), n == 0 ? "law" : "building");
        }
    }

    private void member(int number, String known, String as, String knows) {
        JsonNode put = give("village", "/api/rosters/" + VILLAGE + "/nominate", null, null, """
                {"%s": "%s", "expertise": ["%s"], "home": "%s", "words": "公道正派"}
                """.formatted(
                        known, as, knows, VILLAGE));
        give(
                "village-2",
                "/api/rosters/" + VILLAGE + "/confirm",
                put.get("version").asLong(),
                null,
                """
                {"member": "%s:%d", "from": "2026-01-01", "until": "2099-12-31"}
                """.formatted(VILLAGE, number));
    }

    /** Told to the hotline and neither accepted nor declined. */
    void told(String summary, String phone) {
        report("operator", summary, Community.next(), BY_TELEPHONE, phone);
    }

    /** Told to the hotline, and the township's to lead. */
    void accepted(String summary, String phone) {
        acceptedIn(Community.next(), summary, phone);
    }

    /** Done, and waiting for what they say of it who told it. */
    void done(String summary, String phone) {
        Community community = Community.next();
        work(acceptedIn(community, summary, phone), community);
    }

    /** As {@link #done}, told by a resident from home. */
    void doneFor(String resident, String summary) {
        Community community = Community.next();
        String issue = report(resident, summary, community, """
                {"source": "web-form", "kind": "appeal", "appealType": "request", "category": "%s",
                 "urgency": "ordinary", "summary": "%s", "description": "请人来看。", "area": "%s"}
                """, "");
        accept(issue);
        work(issue, community);
    }

    /** Done, found good by who told it, and hung out on the board. @param title of the notice */
    void posted(String title) {
        Community community = Community.next();
        String issue = acceptedIn(community, title, "0572-8000144");
        work(issue, community);
        on(issue, 5, "operator", "record-callback", """
                {"contacted": true, "resolved": true, "satisfied": true, "words": "谢谢。"}
                """);
        on(issue, 7, "township", "draft-notice", """
                {"title": "%s", "text": "已办好。"}
                """.formatted(title));
        on(issue, 8, "township-2", "approve-notice", "{}");
        on(issue, 9, "township", "post-notice", "{}");
    }

    /** A community sends it back to the township. */
    void returned(String summary) {
        returnedBy(Community.next(), summary);
    }

    /** It was told that it is its own all the same, and sends it back again. */
    void disputed(String summary) {
        Community community = Community.next();
        String issue = returnedBy(community, summary);
        on(issue, 4, "township", "refuse-return", """
                {"words": "在社区范围内，请先去看。"}
                """);
        sendBack(issue, 5, community);
    }

    private String returnedBy(Community community, String summary) {
        String issue = acceptedIn(community, summary, "0572-8000133");
        dispatch(issue, community);
        sendBack(issue, 3, community);
        return issue;
    }

    private void sendBack(String issue, int version, Community community) {
        on(issue, version, community.cadre(), "return", """
                {"ground": {"code": "not-competent", "words": "不是社区的职责。"}}
                """);
    }

    /** A community needs longer than it has. */
    void askedForLonger(String summary) {
        Community community = Community.next();
        String issue = acceptedIn(community, summary, "0572-8000134");
        dispatch(issue, community);
        on(issue, 3, community.cadre(), "sign-for", "{}");
        on(issue, 4, community.cadre(), "request-extension", """
                {"workingDays": 3, "ground": {"code": "materials-awaited", "words": "材料在路上。"}}
                """);
    }

    /** The village can't do it and raises it to the township. */
    void raised(String summary) {
        on(matter(summary), 1, "village", "escalate", """
                {"words": "要几个村一起办，村里不能解决。"}
                """);
    }

    /** One of the communities beside the village, and who works there. */
    private record Community(int number) {
        private static final int ALL = 13;
        private static final AtomicInteger TURNS = new AtomicInteger();

        static Community next() {
            return new Community(TURNS.getAndIncrement());
        }

        /** Like matters of one place are gathered and raised: each of ours is of another sort or from elsewhere. */
        String sort() {
            return SORTS.get(number % SORTS.size());
        }

        String area() {
            return "330521001%03d".formatted(1 + number % ALL);
        }

        String unit() {
            return "u-" + area();
        }

        String cadre() {
            return "cadre-%03d".formatted(1 + number % ALL);
        }
    }

    private String acceptedIn(Community community, String summary, String phone) {
        String issue = report("operator", summary, community, BY_TELEPHONE, phone);
        accept(issue);
        return issue;
    }

    private String report(String person, String summary, Community community, String body, String phone) {
        JsonNode reported = give(
                person, "/api/issues", null, null, body.formatted(community.sort(), summary, community.area(), phone));
        return reported.get("issue").asString();
    }

    private void accept(String issue) {
        on(issue, 0, "operator", "accept", """
                {"lead": "u-330521001", "dutyHolder": "township"}
                """);
    }

    private void work(String issue, Community community) {
        dispatch(issue, community);
        on(issue, 3, community.cadre(), "sign-for", "{}");
        on(issue, 4, community.cadre(), "complete", """
                {"words": "已修好。"}
                """);
    }

    private void dispatch(String issue, Community community) {
        on(issue, 1, "township", "waive-discussion", """
                {"ground": {"code": "clear-competence", "words": "职责明确。"}}
                """);
        on(issue, 2, "township", "dispatch", """
                {"lead": "%s"}
                """.formatted(community.unit()));
    }

    private void on(String issue, long version, String person, String command, String body) {
        give(person, "/api/issues/" + issue + "/" + command, version, null, body);
    }

    /** A dispute that the village has accepted and that waits for a session. */
    String matter(String summary) {
        JsonNode reported = give("village", "/api/issues", null, null, """
                {"source": "search-masses", "kind": "dispute", "category": "%s", "urgency": "ordinary",
                 "summary": "%s", "description": "几户意见不一。", "area": "%s",
                 "reporter": {"anonymous": false, "byProxy": false, "name": "村民甲", "phone": "13800000009"}}
                """.formatted(
                        SORTS.get(DISPUTES.getAndIncrement() % SORTS.size()), summary, VILLAGE));
        String issue = reported.get("issue").asString();
        on(issue, 0, "village", "accept", "{}");
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
            awaitShown(person, answer.headers().firstValue("Lianshou-Token").orElseThrow());
            return LianshouJson.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, e);
        }
    }

    /** Nobody comes to a page before it shows what was done. */
    private void awaitShown(String person, String token) throws IOException, InterruptedException {
        HttpRequest list = HttpRequest.newBuilder(URI.create(site.address() + "/api/issues?limit=1&waitFor=" + token))
                .header("Authorization", "Bearer " + site.token(person))
                .build();
        HttpResponse<String> answer = client.send(list, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(token + ": " + answer.body());
        }
    }
}
