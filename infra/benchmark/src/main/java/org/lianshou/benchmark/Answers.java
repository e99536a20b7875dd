package org.lianshou.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianshou.benchmark.ByteSearch.Hit;
import org.lianshou.benchmark.Subject.Told;
import org.lianshou.benchmark.Visitors.Reply;

/** What people are told of a subject, wherever they ask. */
record Answers(Visitors visitors, ByteSearch search, Searched searched) {

    private static final int GONE = 410;
    private static final int BROKEN = 500;

    /** What a person may be shown of a reporter who was not erased; the phone as it was said. */
    private static final Set<String> ALL_WORDS =
            Set.of("name", "phone as said", "identity number", "address", "private words", "photo");

    /** Everything that the API answers one person about the subject's issues, photos among it. */
    Set<Hit> toldTo(String who, Subject subject) throws IOException, InterruptedException {
        Set<Hit> hits = new HashSet<>();
        for (Told told : subject.issues()) {
            String issue = "/api/issues/" + told.issue();
            for (String path : List.of(
                    "",
                    "/history",
                    "/at?position=" + told.position(),
                    "/commands",
                    "/receipt",
                    "/comparison",
                    "/attachments/" + told.attachment())) {
                hits.addAll(in(visitors.get(who, issue + path)));
            }
        }
        return hits;
    }

    Set<Hit> shownTo(String who, Subject subject) throws IOException, InterruptedException {
        Set<Hit> hits = new HashSet<>();
        for (Told told : subject.issues()) {
            hits.addAll(in(visitors.page(who, "/issues/" + told.issue())));
            hits.addAll(in(visitors.page(who, "/issues/" + told.issue() + "/attachments/" + told.attachment())));
        }
        return hits;
    }

    /** What is not about one subject: lists, the notice board, heads, measures. */
    Set<Hit> inLists(String who) throws IOException, InterruptedException {
        Set<Hit> hits = new HashSet<>();
        for (String path : List.of(
                "/api/issues?limit=200",
                "/api/notices?limit=200",
                "/api/audit/heads",
                "/actuator/health",
                "/actuator/prometheus")) {
            hits.addAll(in(visitors.get(who, path)));
        }
        for (String path : List.of("/", "/issues")) {
            hits.addAll(in(visitors.page(who, path)));
        }
        return hits;
    }

    /** Whether the operator reads all that the subject said, in words and in the bytes of the photo. */
    boolean readsWell(Subject subject) throws IOException, InterruptedException {
        Set<String> words = toldTo("operator", subject).stream()
                .filter(hit -> hit.whose() == subject.canary().number())
                .map(Hit::word)
                .collect(Collectors.toSet());
        return words.containsAll(ALL_WORDS) && photosAreWhole(subject);
    }

    /** The issues that the operator finds by the subject's phone. */
    List<String> foundByPhone(Subject subject) throws IOException, InterruptedException {
        Reply reply = visitors.postJson(
                        "operator",
                        "/api/subjects/search",
                        Map.of("phone", subject.canary().phone()))
                .expect(200);
        in(reply);
        List<String> issues = new ArrayList<>();
        reply.json().path("issues").forEach(one -> issues.add(one.path("issue").asString()));
        return issues;
    }

    private boolean photosAreWhole(Subject subject) throws IOException, InterruptedException {
        for (Told told : subject.issues()) {
            Reply photo = visitors.get("operator", photoPath(told));
            if (photo.status() != 200
                    || !Arrays.equals(photo.body(), subject.canary().photo())) {
                return false;
            }
        }
        return true;
    }

    /** Gone; or nothing at all is told of an issue whose view is broken. */
    boolean refusesPhoto(Told told) throws IOException, InterruptedException {
        int status = visitors.get("operator", photoPath(told)).status();
        return status == GONE || status == BROKEN;
    }

    private static String photoPath(Told told) {
        return "/api/issues/" + told.issue() + "/attachments/" + told.attachment();
    }

    private Set<Hit> in(Reply reply) {
        searched.count("answers", 1);
        searched.count("bytes", reply.body().length);
        return search.in(reply.body());
    }
}
