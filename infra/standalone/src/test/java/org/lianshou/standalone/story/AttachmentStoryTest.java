package org.lianshou.standalone.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.lianshou.attachments.AttachmentStore;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.CollectionEvent.IssueSupplemented;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.issue.SubjectId;
import org.lianshou.standalone.story.Lianshou.Answer;
import tools.jackson.databind.JsonNode;

/** A photo on its way from a phone to those who may see it, and what is refused on the way. */
@ResourceLock("attachments") // they count the files
class AttachmentStoryTest {
    private static final String SECRET = "what only those who act may see";
    private static final String REPORT = """
            {"source":"hotline-call","kind":"appeal","appealType":"request","category":"street-lights",\
            "summary":"路灯不亮","description":"三天没亮","area":"330521001200-1","evidence":[%s]}""";

    private final Lianshou lianshou = Lianshou.running();

    @Test
    void a_photo_is_uploaded_reported_with_and_seen_by_those_who_see_the_issue() throws Exception {
        JsonNode photo = uploaded("operator", false, photo(5_000));
        assertThat(photo.path("mediaType").asString()).isEqualTo("image/jpeg");
        assertThat(photo.path("size").asLong()).isEqualTo(5_000);
        assertThat(photo.path("sha256").asString()).isEqualTo(sha256(photo(5_000)));
        assertThat(photo.path("personal").asBoolean()).isFalse();

        Answer report = lianshou.report("operator", REPORT.formatted(piece(photo, "\"caption\":\"路口\"")));

        assertThat(report.status()).as(report.text()).isEqualTo(201);
        HttpResponse<byte[]> seen = download("village", report, photo);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).isEqualTo(photo(5_000));
        assertThat(seen.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(seen.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(seen.headers().allValues("Cache-Control")).containsExactly("no-store, private");
        assertThat(seen.headers().firstValue("Content-Security-Policy")).hasValue("sandbox; default-src 'none'");
        assertThat(download("other-township", report, photo).statusCode()).isEqualTo(404);
        assertThat(history(report).at("/events/0/event/evidence/0/sha256").asString())
                .isEqualTo(sha256(photo(5_000)));
    }

    @Test
    void a_personal_one_lies_on_disk_as_ciphertext_and_is_gone_with_its_key() throws Exception {
        JsonNode face = uploaded("operator", true, photo(5_000));
        Answer report = keyed("with-a-face", REPORT.formatted(piece(face)));
        assertThat(report.status()).as(report.text()).isEqualTo(201);
        Evidence evidence = evidence(report);

        byte[] kept = Files.readAllBytes(file(face));
        assertThat(new String(kept, ISO_8859_1)).doesNotContain(SECRET).contains("subject " + evidence.subject());
        assertThat(evidence.sha256())
                .isEqualTo(face.path("sha256").asString())
                .isEqualTo(sha256(Arrays.copyOfRange(kept, 512, kept.length)))
                .isNotEqualTo(sha256(photo(5_000)));
        assertThat(download("village", report, face).body()).isEqualTo(photo(5_000));
        assertThat(download("auditor", report, face).statusCode()).isEqualTo(404);

        Act act = new Act(new Actor(new PersonId("operator"), Role.OPERATOR, null), Instant.now(), false, null);
        lianshou.bean("attachmentStore", AttachmentStore.class)
                .eraseOf(List.of(new IssueSupplemented(IssueId.of(report.issue()), act, "w", List.of(evidence))));

        assertThat(download("village", report, face).statusCode()).isEqualTo(410);
        assertThat(file(face)).doesNotExist();
        Answer again = keyed("with-a-face", REPORT.formatted(piece(face)));
        assertThat(again.issue()).isEqualTo(report.issue());
        assertThat(again.json().path("repeated").asBoolean()).isTrue();
        refused(lianshou.report("operator", REPORT.formatted(piece(face))), 422, "attachment-unknown");
    }

    @Test
    void evidence_of_every_command_is_looked_up() {
        String issue = lianshou.report("operator", REPORT.formatted("")).issue();
        JsonNode photo = uploaded("operator", false, photo(100));
        String nothing = "{\"reference\":\"attachment:" + UUID.randomUUID() + "\"}";

        refused(supplement("operator", issue, nothing), 422, "attachment-unknown");
        refused(supplement("operator", issue, "{\"reference\":\"attachment:1-1-1-1-1\"}"), 422, "attachment-unknown");
        Answer answer = supplement("operator", issue, piece(photo) + ",{\"reference\":\"photo:1\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(history(answer).at("/events/1/event/evidence/0/sha256").asString())
                .isEqualTo(photo.path("sha256").asString());
        assertThat(history(answer).at("/events/1/event/evidence/1").toString())
                .isEqualTo("{\"reference\":\"photo:1\"}");
    }

    @Test
    void evidence_is_taken_from_who_uploaded_it_and_as_it_is() {
        JsonNode photo = uploaded("worker", false, photo(100));
        JsonNode face = uploaded("operator", true, photo(100));

        refused(lianshou.report("operator", REPORT.formatted(piece(photo))), 422, "attachment-unknown");
        refused(
                lianshou.report("worker", REPORT.formatted(piece(photo, "\"sha256\":\"" + "0".repeat(64) + "\""))),
                422,
                "attachment-differs");
        refused(
                lianshou.report("operator", REPORT.formatted(piece(face, "\"caption\":\"邻居\""))),
                422,
                "attachment-caption");
        Answer subject =
                lianshou.report("operator", REPORT.formatted(piece(face, "\"subject\":\"" + UUID.randomUUID() + "\"")));
        refused(subject, 400, "invalid-input");
        assertThat(subject.text()).contains("evidence.subject");
    }

    @Test
    void what_was_told_on_an_occasion_bears_evidence_as_a_report_does() throws Exception {
        JsonNode photo = uploaded("village", false, photo(3_000));
        JsonNode face = uploaded("village", true, photo(2_000));
        Answer held = occasion("village", piece(photo, "\"caption\":\"会场\"") + "," + piece(face));
        assertThat(held.status()).as(held.text()).isEqualTo(201);
        String issue = held.json().at("/issues/1/issue").asString();
        lianshou.shown("village", "/api/issues/" + issue);

        assertThat(download("village", issue, held, photo).body()).isEqualTo(photo(3_000));
        assertThat(download("village", issue, held, face).body()).isEqualTo(photo(2_000));
        assertThat(download("auditor", issue, held, face).statusCode()).isEqualTo(404);
        assertThat(lianshou.get("operator", "/api/issues/" + issue + "/history")
                        .json()
                        .at("/events/0/event/evidence/0/sha256")
                        .asString())
                .isEqualTo(sha256(photo(3_000)));
        String other = held.json().at("/issues/0/issue").asString();
        assertThat(download("village", other, held, photo).statusCode())
                .as("the evidence is the one item's")
                .isEqualTo(404);
        refused(occasion("village", piece(uploaded("worker", false, photo(100)))), 422, "attachment-unknown");
        refused(occasion("other-township", piece(photo)), 403, "not-permitted");
    }

    @Test
    void a_file_handed_in_again_under_its_key_is_the_same_attachment() throws IOException {
        String key = UUID.randomUUID().toString();
        JsonNode first = uploadedUnder(key, "operator", false, photo(900));
        long before = files();

        JsonNode again = uploadedUnder(key, "operator", false, photo(900));

        assertThat(again).isEqualTo(first);
        assertThat(files()).isEqualTo(before);
        assertThat(Stream.of(
                                uploadedUnder(key, "operator", false, photo(901)),
                                uploadedUnder(key, "operator", true, photo(900)),
                                uploadedUnder(key, "worker", false, photo(900)),
                                uploadedUnder(UUID.randomUUID().toString(), "operator", false, photo(900)))
                        .map(AttachmentStoryTest::id))
                .doesNotHaveDuplicates()
                .doesNotContain(id(first));
    }

    @Test
    void sight_comes_before_evidence() {
        String issue = lianshou.report("operator", REPORT.formatted("")).issue();
        String nothing = "{\"reference\":\"attachment:" + UUID.randomUUID() + "\"}";

        Answer elsewhere =
                lianshou.give("other-township", issue, "complete", 0, "{\"words\":\"办结\",\"after\":[" + nothing + "]}");

        refused(elsewhere, 404, "issue-not-found");
    }

    @Test
    void what_it_is_called_does_not_make_it_a_photo() {
        refused(
                upload("operator", "?personal=false", "image/jpeg", bytes("<html><script>1</script></html>")),
                415,
                "attachment-type");
        refused(
                upload("operator", "?personal=false", "image/png", bytes("<svg onload='alert(1)' ........")),
                415,
                "attachment-type");
        refused(
                upload("operator", "?personal=true", "image/jpeg", bytes("PK\3\4................")),
                415,
                "attachment-type");
        refused(upload("operator", "?personal=false", "image/jpeg", new byte[0]), 422, "attachment-empty");
        refused(upload("operator", "?personal=false", "text/html", photo(100)), 415, "unsupported-media-type");
        refused(
                upload("operator", "?personal=false", "application/x-www-form-urlencoded", photo(100)),
                415,
                "unsupported-media-type");
        refused(upload("operator", "", "image/jpeg", photo(100)), 400, "invalid-input");
        refused(upload("operator", "?personal=perhaps", "image/jpeg", photo(100)), 400, "invalid-input");
        refused(upload("auditor", "?personal=false", "image/jpeg", photo(100)), 403, "not-permitted");
        refused(upload("", "?personal=false", "image/jpeg", photo(100)), 401, "not-signed-in");
    }

    @Test
    void a_file_may_be_larger_than_a_command_and_has_its_limit_too() throws IOException {
        byte[] largest = photo(10 << 20);
        uploaded("operator", false, largest);

        refused(upload("operator", "?personal=false", "image/jpeg", photo((10 << 20) + 1)), 413, "body-too-large");
        refused(lianshou.report("operator", " ".repeat(1 << 20)), 413, "body-too-large");
        long before = files();
        HttpRequest.Builder unannounced =
                lianshou.request("operator", "/api/attachments?personal=true").header("Content-Type", "image/jpeg");
        Answer chunked = lianshou.send(
                unannounced.copy().POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(photo(3 << 20)))));
        assertThat(chunked.status()).as(chunked.text()).isEqualTo(201);
        refused(
                lianshou.send(unannounced.POST(
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(photo((10 << 20) + 1))))),
                413,
                "body-too-large");
        assertThat(files()).isEqualTo(before + 1);
    }

    @Test
    void the_api_description_says_what_is_sent_and_what_is_not_given() {
        JsonNode description = lianshou.get("", "/v3/api-docs").json();

        assertThat(description
                        .at("/components/schemas/Evidence/properties/subject/readOnly")
                        .asBoolean())
                .isTrue();
        JsonNode upload = description.path("paths").path("/api/attachments").path("post");
        assertThat(upload.at("/requestBody/content").propertyNames()).containsExactly("application/octet-stream");
        assertThat(upload.at("/parameters").findValuesAsString("name")).containsExactly("personal", "Idempotency-Key");
    }

    private JsonNode uploaded(String who, boolean personal, byte[] content) {
        Answer answer = upload(who, "?personal=" + personal, "image/jpeg", content);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode uploadedUnder(String key, String who, boolean personal, byte[] content) {
        Answer answer = lianshou.send(lianshou.request(who, "/api/attachments?personal=" + personal)
                .header("Content-Type", "image/jpeg")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(content)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private Answer upload(String who, String query, String type, byte[] content) {
        return lianshou.send(lianshou.request(who, "/api/attachments" + query)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(content)));
    }

    private Answer supplement(String who, String issue, String evidence) {
        return lianshou.give(who, issue, "supplement", 0, "{\"words\":\"补充\",\"evidence\":[" + evidence + "]}");
    }

    private Answer keyed(String key, String body) {
        return lianshou.send(Lianshou.json(lianshou.request("operator", "/api/issues"))
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    /** The second item bears it. */
    private Answer occasion(String who, String evidence) {
        String item = """
                {"kind":"appeal","appealType":"request","category":"street-lights","summary":"灯","description":"暗"%s}""";
        String body = """
                {"area":"330521001200","attended":9,"summary":"议事","items":[%s,%s]}""".formatted(item.formatted(""), item.formatted(",\"evidence\":[" + evidence + "]"));
        return lianshou.send(
                Lianshou.json(lianshou.request(who, "/api/activity-days")).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<byte[]> download(String who, Answer written, JsonNode attachment) throws Exception {
        return download(who, written.issue(), written, attachment);
    }

    private HttpResponse<byte[]> download(String who, String issue, Answer written, JsonNode attachment)
            throws Exception {
        String path = "/api/issues/%s/attachments/%s?waitFor=%s"
                .formatted(issue, id(attachment), written.header("Lianshou-Token"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(lianshou.request(who, path).GET().build(), BodyHandlers.ofByteArray());
        }
    }

    private JsonNode history(Answer written) {
        String path = "/api/issues/%s/history?waitFor=%s".formatted(written.issue(), written.header("Lianshou-Token"));
        return lianshou.get("operator", path).json();
    }

    private Evidence evidence(Answer report) {
        JsonNode piece = history(report).at("/events/0/event/evidence/0");
        return new Evidence(
                piece.path("reference").asString(),
                null,
                piece.path("sha256").asString(),
                new SubjectId(UUID.fromString(piece.path("subject").asString())));
    }

    private Path file(JsonNode attachment) {
        String id = id(attachment);
        return lianshou.data().resolve("attachments").resolve(id.substring(34)).resolve(id);
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(lianshou.data().resolve("attachments"))) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    private static String piece(JsonNode attachment, String... more) {
        String reference = "\"reference\":\"" + attachment.path("reference").asString() + "\"";
        return "{"
                + String.join(
                        ",",
                        Stream.concat(Stream.of(reference), Stream.of(more)).toList()) + "}";
    }

    private static String id(JsonNode attachment) {
        return attachment.path("reference").asString().substring("attachment:".length());
    }

    private static byte[] photo(int size) {
        byte[] start = bytes("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0\1\1\0\0\1\0\1\0\0\u00ff\u00da\0\2" + SECRET);
        byte[] photo = Arrays.copyOf(start, size);
        photo[size - 2] = (byte) 0xff;
        photo[size - 1] = (byte) 0xd9;
        return photo;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
