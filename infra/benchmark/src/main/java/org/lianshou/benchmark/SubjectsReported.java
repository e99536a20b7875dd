package org.lianshou.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.lianshou.benchmark.Subject.Told;
import tools.jackson.databind.JsonNode;

/**
 * Fills a county with people who say much of themselves: each with a photo marked personal, some with a life of the issue
 * behind it, up to the notice board, two of them residents with two issues each. Where words may stray they are sent too: in
 * commands that are refused, asked twice, or hold what nobody knows, in searches, and in an upload that nobody cites.
 */
final class SubjectsReported {

    static final List<String> RESIDENTS = List.of("resident", "resident-2");
    private static final String OPERATOR = "operator";
    private static final String ATTACHMENT = "attachment:";
    private static final int STRAY_EVERY = 5;
    private static final int PROGRESS_EVERY = 100;
    private static final int BAD_REQUEST = 400;

    private final Visitors visitors;
    private final Api api;

    SubjectsReported(Visitors visitors, Api api) {
        this.visitors = visitors;
        this.api = api;
    }

    List<Subject> report(int number, Random random, Consumer<String> progress) throws Exception {
        List<Subject> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            all.add(reported(Canary.of(i, random)));
            if ((i + 1) % PROGRESS_EVERY == 0) {
                progress.accept("  %d subjects reported".formatted(i + 1));
            }
        }
        return all;
    }

    private Subject reported(Canary canary) throws Exception {
        boolean resident = canary.number() < RESIDENTS.size();
        String by = resident ? RESIDENTS.get(canary.number()) : OPERATOR;
        List<Told> issues = new ArrayList<>();
        for (int i = 0; i < (resident ? 2 : 1); i++) {
            issues.add(told(canary, by, key(canary, i)));
        }
        live(issues.getFirst().issue(), canary.number() % (Life.STEPS.size() + 1));
        if (canary.number() % STRAY_EVERY == 0) {
            stray(canary, by, issues.getFirst());
        }
        return new Subject(canary, by, List.copyOf(issues));
    }

    private Told told(Canary canary, String by, String key) throws IOException, InterruptedException {
        String reference = uploaded(canary, by);
        JsonNode answer = visitors.postJson(by, "/api/issues", report(canary, reference), "Idempotency-Key", key)
                .expect(201)
                .json();
        return new Told(
                answer.path("issue").asString(),
                answer.path("position").asLong(),
                reference.substring(ATTACHMENT.length()));
    }

    private String uploaded(Canary canary, String by) throws IOException, InterruptedException {
        return visitors.post(by, "/api/attachments?personal=true", "image/jpeg", canary.photo())
                .expect(201)
                .json()
                .path("reference")
                .asString();
    }

    private static Map<String, Object> report(Canary canary, String reference) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("source", "hotline-call");
        report.put("kind", "appeal");
        report.put("appealType", "request");
        report.put("category", "street-lights");
        report.put("summary", "村口路灯不亮");
        report.put("description", "三天没亮");
        report.put("area", "330521001200-1");
        report.put(
                "reporter",
                Map.of(
                        "anonymous", false,
                        "byProxy", false,
                        "name", canary.name(),
                        "phone", canary.phoneAsSaid(),
                        "identityNumber", canary.identityNumber(),
                        "address", canary.address()));
        report.put("privateWords", canary.privateWords());
        report.put("evidence", List.of(Map.of("reference", reference)));
        return report;
    }

    /** @param steps how far the issue goes; all of them and it hangs on the notice board */
    private void live(String issue, int steps) throws Exception {
        long version = 0;
        for (int step = 1; step < Math.min(steps, Life.STEPS.size()); step++) {
            version =
                    api.give(issue, version, Life.STEPS.get(step), issue + step).version();
        }
        if (steps == Life.STEPS.size()) {
            post("village", issue, "draft-notice", Map.of("title", "路灯已修复", "text", "南塘村口三盏路灯已修复。"));
            post("supervisor", issue, "approve-notice", Map.of());
            post("village", issue, "post-notice", Map.of());
        }
    }

    private void post(String who, String issue, String command, Map<String, Object> body)
            throws IOException, InterruptedException {
        visitors.postJson(who, "/api/issues/" + issue + "/" + command, body, "If-Match", "*")
                .expect(200);
    }

    private void stray(Canary canary, String by, Told told) throws IOException, InterruptedException {
        uploaded(canary, by);
        Map<String, Object> report = report(canary, ATTACHMENT + told.attachment());
        String key = key(canary, 0);
        refused(by, report, "telephone", canary.phone());
        refused(by, report, canary.name(), canary.address());
        refused(by, report, "category", canary.name());
        refused(by, report, "area", canary.identityNumber());
        visitors.postJson(by, "/api/issues", report, "Idempotency-Key", key).expect(201);
        refused(by, report, "privateWords", canary.privateWords() + "！", "Idempotency-Key", key);
        refused(by, report, "reporter", canary.name() + canary.phone());
        refused(by, report, "reporter", Map.of("name", canary.name(), "phone", canary.privateWords()));
        String whole = report.toString();
        visitors.post(by, "/api/issues", "application/json", whole.getBytes(UTF_8));
        visitors.post(by, "/api/issues", "text/plain", whole.getBytes(UTF_8));
        for (String phone : List.of(canary.phoneAsSaid(), canary.name())) {
            visitors.postJson(OPERATOR, "/api/subjects/search", Map.of("phone", phone));
        }
    }

    private static String key(Canary canary, int issue) {
        return "report-%d-%d".formatted(canary.number(), issue);
    }

    /** Each is refused for another reason; what matters is that nobody keeps what it said. */
    private void refused(String by, Map<String, Object> report, String field, Object value, String... headers)
            throws IOException, InterruptedException {
        Map<String, Object> other = new LinkedHashMap<>(report);
        other.put(field, value);
        int status = visitors.postJson(by, "/api/issues", other, headers).status();
        if (status < BAD_REQUEST) {
            throw new IllegalStateException("a report was taken that should have been refused for its " + field);
        }
    }
}
