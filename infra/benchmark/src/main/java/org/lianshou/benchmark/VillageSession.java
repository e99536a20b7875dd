package org.lianshou.benchmark;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.lianshou.policy.WorkCalendar;
import tools.jackson.databind.JsonNode;

/** A village of the demo county that holds one session after the other, over HTTP. */
final class VillageSession {
    private static final String VILLAGE = "330521001200";
    private static final String UNIT = "u-330521001200";
    private static final int MEMBERS = 4;

    private final Visitors people;
    private final List<String> members = new ArrayList<>();

    VillageSession(Visitors people) {
        this.people = people;
    }

    /** @param position of the event by which the outcomes count */
    record Decided(UUID session, long position) {}

    void keepRoster() throws IOException, InterruptedException {
        LocalDate today = WorkCalendar.day(Instant.now());
        for (int number = 1; number <= MEMBERS; number++) {
            String member = VILLAGE + ":" + number;
            give(
                    "village",
                    "rosters/" + VILLAGE + "/nominate",
                    Map.of("name", "成员" + number, "expertise", List.of(), "home", VILLAGE, "words", "大家信任"));
            give(
                    "village-2",
                    "rosters/" + VILLAGE + "/confirm",
                    Map.of("member", member, "from", today.minusDays(30), "until", today.plusDays(300)));
            members.add(member);
        }
    }

    /** A plan for each of so many issues, of which the last is withdrawn before the minutes are signed. */
    Decided decide(int issues) throws IOException, InterruptedException {
        Instant called = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(3, ChronoUnit.DAYS);
        Instant meeting = called.plus(2, ChronoUnit.DAYS);
        List<String> agenda = new ArrayList<>();
        for (int i = 0; i < issues; i++) {
            agenda.add(accepted());
        }
        String session = give(
                        "village",
                        "sessions",
                        called,
                        Map.of(
                                "area",
                                VILLAGE,
                                "mode",
                                "talk",
                                "scheduledAt",
                                meeting,
                                "agenda",
                                agenda.stream()
                                        .map(issue -> Map.of("issue", issue))
                                        .toList()))
                .path("session")
                .asString();
        String path = "sessions/" + session + "/";
        give(
                "village",
                path + "choose-panel",
                called,
                Map.of(
                        "wanted",
                        members.stream()
                                .map(one -> Map.of("member", one, "reason", "推选"))
                                .toList()));
        give(
                "village",
                path + "open",
                meeting,
                Map.of(
                        "attending",
                        members.stream()
                                .map(one -> Map.of("member", one, "how", "remote"))
                                .toList()));
        for (String issue : agenda) {
            adopt(path, issue, meeting);
        }
        give("village", path + "close", meeting, Map.of());
        give("village", path + "draft-minutes", meeting, Map.of("text", "逐件议定"));
        give("operator", "issues/" + agenda.getLast() + "/withdraw", Map.of("words", "已解决"));
        return new Decided(UUID.fromString(session), approved(path, meeting));
    }

    private String accepted() throws IOException, InterruptedException {
        String issue = give(
                        "operator",
                        "issues",
                        Map.of(
                                "source", "hotline-call",
                                "kind", "appeal",
                                "appealType", "request",
                                "category", "roads",
                                "summary", "路面破损",
                                "description", "村口路面破损",
                                "area", VILLAGE))
                .path("issue")
                .asString();
        give("village", "issues/" + issue + "/accept", Map.of());
        return issue;
    }

    private void adopt(String path, String issue, Instant at) throws IOException, InterruptedException {
        give(
                "village",
                path + "propose",
                at,
                Map.of("issue", issue, "plan", Map.of("measures", "修好", "lead", UNIT, "support", List.of())));
        give(
                "village",
                path + "vote",
                at,
                Map.of(
                        "issue",
                        issue,
                        "proposal",
                        1,
                        "manner",
                        "show-of-hands",
                        "tally",
                        Map.of("inFavour", MEMBERS, "against", 0, "abstaining", 0)));
        give("village", path + "conclude", at, Map.of("issue", issue, "outcome", "plan-adopted", "proposal", 1));
    }

    /** @return the position of the approval that was the last needed */
    private long approved(String path, Instant at) throws IOException, InterruptedException {
        long position = 0;
        for (String member : members.subList(0, MEMBERS / 2 + 1)) {
            position = give("village", path + "approve-minutes", at, Map.of("member", member, "signature", "archive:1"))
                    .path("position")
                    .asLong();
        }
        return position;
    }

    private JsonNode give(String who, String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(who, path, body, Stream.of());
    }

    private JsonNode give(String who, String path, Instant at, Map<String, ?> body)
            throws IOException, InterruptedException {
        return send(who, path, body, Stream.of("Lianshou-Occurred-At", at.toString()));
    }

    private JsonNode send(String who, String path, Map<String, ?> body, Stream<String> more)
            throws IOException, InterruptedException {
        String[] headers = Stream.concat(
                        Stream.of(
                                "If-Match",
                                "*",
                                "Idempotency-Key",
                                UUID.randomUUID().toString()),
                        more)
                .toArray(String[]::new);
        Visitors.Reply reply = people.postJson(who, "/api/" + path, body, headers);
        return reply.status() == 201 ? reply.json() : reply.expect(200).json();
    }
}
