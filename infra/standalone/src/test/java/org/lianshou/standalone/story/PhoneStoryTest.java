package org.lianshou.standalone.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.lianshou.standalone.story.Lianshou.Answer;
import org.lianshou.standalone.story.Phone.Part;
import tools.jackson.databind.JsonNode;

/** What a grid worker's phone kept arrives once, and nobody is shown where its photos were taken. */
@ResourceLock("attachments") // they count the files
class PhoneStoryTest {
    private static final String PLACE = "GPS 30.5312 N 119.9021 E";
    private static final String AREA = "330521001200-1";

    private final Lianshou lianshou = Lianshou.running();
    private Phone phone;

    @BeforeEach
    void signIn() throws Exception {
        phone = Phone.of(lianshou, "worker");
    }

    @AfterEach
    void putAway() {
        phone.close();
    }

    @Test
    void a_photo_is_kept_as_it_came_and_shown_without_its_place() throws Exception {
        byte[] taken = taken();
        String reference = photo("image/jpeg", taken).json().path("reference").asString();
        Answer sent =
                phone.post("/drafts/new", report("带照片", UUID.randomUUID(), Part.of("evidence.reference", reference)));
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        String issue = sent.issue();
        String id = reference.substring("attachment:".length());
        JsonNode evidence = shown(sent, "/api/issues/" + issue + "/history").at("/events/0/event/evidence/0");

        byte[] page = phone.bytes("/issues/" + issue + "/attachments/" + id);
        byte[] kept = Files.readAllBytes(attachments().resolve(id.substring(34)).resolve(id));

        assertThat(new String(page, ISO_8859_1)).startsWith("\u00ff\u00d8").doesNotContain(PLACE, "Exif");
        assertThat(ImageIO.read(new ByteArrayInputStream(page)).getWidth()).isEqualTo(40);
        assertThat(Arrays.copyOfRange(kept, 512, kept.length)).isEqualTo(taken);
        assertThat(evidence.path("sha256").asString()).isEqualTo(sha256(taken));
    }

    @Test
    void what_is_sent_again_after_its_answer_was_lost_is_recorded_once() throws Exception {
        Instant earlier = Instant.now().minus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        String reference = photo("image/jpeg", taken()).json().path("reference").asString();
        Part[] report = report(
                "两次发送",
                UUID.randomUUID(),
                Part.of("evidence.reference", reference),
                Part.of("occurredAt", earlier.toString()),
                Part.of("place.latitude", "30.53125678"),
                Part.of("place.longitude", "119.9021"));

        Answer first = phone.post("/drafts/new", report);
        Answer again = phone.post("/drafts/new", report);

        assertThat(again.text()).isEqualTo(first.text()).contains("\"state\":\"sent\"");
        JsonNode issue = shown(first, "/api/issues/" + first.issue());
        assertThat(issue.at("/state/intake/reportedAt").asString()).isEqualTo(earlier.toString());
        assertThat(issue.at("/state/intake/place/latitude").asDouble()).isEqualTo(30.531257);
    }

    @Test
    void what_waits_for_one_issue_goes_one_after_another() throws Exception {
        String issue = given("先签收再办结");
        String version = version(issue);
        String photo = photo("image/jpeg", taken()).json().path("reference").asString();

        Answer stale = give(issue, "sign-for", "0");
        Answer signed = give(issue, "sign-for", version);
        String signedAt = signed.json().path("version").asString();
        Answer bare = give(issue, "complete", signedAt, Part.of("words", "修好了"));
        Answer done = give(issue, "complete", signedAt, Part.of("words", "修好了"), Part.of("after.reference", photo));

        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.code()).isEqualTo("stale-version");
        assertThat(bare.text()).contains("evidence-missing", "隐患办结须有整改后的凭证");
        assertThat(done.text()).contains("\"state\":\"sent\"");
        assertThat(shown(done, "/api/issues/" + issue).at("/state/stage").asString())
                .isEqualTo("completed");
    }

    @Test
    void a_file_that_is_not_what_it_is_called_is_refused_before_it_is_kept() throws Exception {
        long before = files();

        Answer paper = photo("image/jpeg", "%PDF-1.7\n1 0 obj <script>".getBytes(US_ASCII));
        Answer nothing = photo("image/jpeg", "<html><script>alert(1)</script>".getBytes(US_ASCII));
        Answer called = photo("text/html", taken());
        Answer large = photo("image/jpeg", Arrays.copyOf(taken(), 11 << 20));

        assertThat(paper.text()).contains("attachment-misnamed", "文件内容与名称不符，没有保存");
        assertThat(nothing.text()).contains("attachment-type", "不是照片、录音、录像或 PDF");
        assertThat(called.text()).contains("unsupported-media-type", "不收这种文件");
        assertThat(large.text()).contains("body-too-large", "内容太大，没有保存");
        assertThat(Stream.of(paper, nothing, called, large)).allMatch(answer -> answer.status() == 422);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void the_plain_form_refuses_it_as_well_and_keeps_what_was_typed() throws Exception {
        long before = files();

        Answer page = phone.post(
                "/today/new",
                report(
                        "普通<i>表单",
                        UUID.randomUUID(),
                        new Part("evidence", "image/jpeg", "%PDF-1.7 and more".getBytes(US_ASCII))));

        assertThat(page.text()).contains("文件内容与名称不符", "value=\"普通&lt;i&gt;表单\"").doesNotContain("普通<i>");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void the_plain_form_sent_again_with_its_photo_is_carried_out_once() throws Exception {
        UUID key = UUID.randomUUID();
        long before = files();

        Answer first = phone.post("/today/new", report("同一张表，两次送达", key, new Part("evidence", "image/jpeg", taken())));
        Answer again = phone.post("/today/new", report("同一张表，两次送达", key, new Part("evidence", "image/jpeg", taken())));

        assertThat(first.status()).isEqualTo(302);
        assertThat(again.status()).as(again.text()).isEqualTo(302);
        assertThat(again.header("Location").replaceAll("jsessionid=[^?]*", ""))
                .isEqualTo(first.header("Location").replaceAll("jsessionid=[^?]*", ""));
        assertThat(files()).isEqualTo(before + 1);
    }

    @Test
    void a_form_that_comes_back_keeps_what_was_handed_in() throws Exception {
        long before = files();
        Answer lacking = phone.post(
                "/today/new",
                Part.of("key", UUID.randomUUID().toString()),
                Part.of("summary", "少填一项"),
                new Part("evidence", "image/jpeg", taken()));

        assertThat(lacking.text())
                .contains("value=\"少填一项\"", "name=\"evidence.reference\" value=\"attachment:", "第 1 个文件已经上传");
        assertThat(files()).isEqualTo(before + 1);
    }

    @Test
    void what_is_too_large_for_a_form_is_told_so() throws Exception {
        Answer page = phone.post(
                "/today/new", report("太大", UUID.randomUUID(), new Part("evidence", "image/jpeg", new byte[22 << 20])));

        assertThat(page.status()).isEqualTo(413);
        assertThat(page.text()).contains("文件太大，没有保存");
    }

    @Test
    void html_and_characters_of_any_sort_stay_text_in_every_field() throws Exception {
        String odd = "<img src=x onerror=alert(1)>\u202e𠮷\u2066&amp;\"'";
        String issue = given(odd + "一");
        Answer signed = give(issue, "sign-for", version(issue));
        Answer going =
                give(issue, "report-progress", signed.json().path("version").asString(), Part.of("words", odd));
        assertThat(going.text()).contains("\"state\":\"sent\"");

        String list = phone.get("/today?waitFor=" + going.json().path("token").asString())
                .body();

        assertThat(list).contains("&lt;img src=x onerror=alert(1)&gt;", "𠮷").doesNotContain("<img src=x");
        assertThat(phone.get("/today.csv").body()).contains("<img src=x", "\u202e");
        assertThat(phone.get("/issues/" + issue).body()).doesNotContain("<img src=x");
    }

    @Test
    void a_draft_in_anothers_photo_or_with_odd_values_is_refused_with_words() throws Exception {
        String reference;
        try (Phone other = Phone.of(lianshou, "worker-2")) {
            reference = other.post("/drafts/photos", new Part("file", "image/jpeg", taken()))
                    .json()
                    .path("reference")
                    .asString();
        }
        Answer others =
                phone.post("/drafts/new", report("别人的照片", UUID.randomUUID(), Part.of("evidence.reference", reference)));
        Answer nowhere = phone.post("/drafts/new", report("在火星", UUID.randomUUID(), Part.of("place.latitude", "1e9")));
        Answer long1 = phone.post("/drafts/new", report("长".repeat(201), UUID.randomUUID()));

        assertThat(others.text()).contains("\"state\":\"refused\"", "attachment-unknown");
        assertThat(nowhere.text()).contains("\"state\":\"sent\"");
        assertThat(long1.text()).contains("\"state\":\"refused\"", "\"summary\":");
    }

    @Test
    void who_is_not_signed_in_is_led_to_the_sign_in_and_back_to_the_page() throws Exception {
        try (Phone stranger = Phone.of(lianshou, "nobody-such")) {
            assertThat(stranger.get("/drafts/door").statusCode()).isEqualTo(302);
            assertThat(stranger.get("/offline").statusCode()).isEqualTo(200);
            assertThat(stranger.get("/sw.js").headers().firstValue("Content-Type"))
                    .hasValue("text/javascript;charset=UTF-8");
        }
        assertThat(phone.get("/today")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("worker-src 'self'", "manifest-src 'self'");
        try (Browser browser = Browser.stranger(lianshou)) {
            browser.page("/today");
            assertThat(browser.signIn("worker")).contains("<h1>今日清单</h1>");
        }
    }

    private Answer photo(String called, byte[] content) throws Exception {
        return phone.post("/drafts/photos", new Part("file", called, content));
    }

    private Answer give(String issue, String command, String version, Part... more) throws Exception {
        Part[] parts = Stream.concat(
                        Stream.of(Part.of("key", UUID.randomUUID().toString()), Part.of("version", version)),
                        Stream.of(more))
                .toArray(Part[]::new);
        return phone.post("/drafts/issues/" + issue + "/" + command, parts);
    }

    private static Part[] report(String summary, UUID key, Part... more) {
        return Stream.concat(
                        Stream.of(
                                Part.of("key", key.toString()),
                                Part.of("summary", summary),
                                Part.of("severity", "moderate"),
                                Part.of("category", "production-safety"),
                                Part.of("area", AREA)),
                        Stream.of(more))
                .toArray(Part[]::new);
    }

    /** Up to the worker's team, by the village. */
    private String given(String summary) throws Exception {
        Answer reported = phone.post("/drafts/new", report(summary, UUID.randomUUID()));
        String issue = reported.issue();
        String ground = "{\"ground\":{\"code\":\"minor-matter\",\"words\":\"小事\"}}";
        lianshou.give("village", issue, "accept", 0, "{}");
        lianshou.give("village", issue, "waive-discussion", 1, ground);
        Answer given = lianshou.give("village", issue, "dispatch", 2, "{\"lead\":\"u-330521001200-1\"}");
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        shown(given, "/api/issues/" + issue);
        return issue;
    }

    private String version(String issue) {
        return lianshou.get("worker", "/api/issues/" + issue)
                .json()
                .at("/state/version")
                .asString();
    }

    private JsonNode shown(Answer written, String path) {
        String token = written.header("Lianshou-Token").isEmpty()
                ? written.json().path("token").asString()
                : written.header("Lianshou-Token");
        return lianshou.get("operator", path + "?waitFor=" + token).json();
    }

    private Path attachments() {
        return lianshou.data().resolve("attachments");
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(attachments())) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static byte[] taken() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        byte[] plain = out.toByteArray();
        byte[] exif = ("Exif\0\0II*\0\10\0\0\0\0\0\0\0\0\0" + PLACE).getBytes(ISO_8859_1);
        return ByteBuffer.allocate(plain.length + exif.length + 4)
                .put(plain, 0, 2)
                .put(new byte[] {(byte) 0xff, (byte) 0xe1})
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
