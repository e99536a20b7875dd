package org.lianshou.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.command.issue.CollectionCommand.EraseSubject;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.PersonAsking;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.Subjects;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;
import org.lianshou.standalone.EmbeddedInfrastructure;
import org.lianshou.standalone.story.Lianshou.Answer;
import org.lianshou.verifier.Verifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** People report, are found by their phone, and are erased; what is proved stays proved. */
class ErasureStoryTest {
    private static final String NAME = "金丝雀";
    private static final String PHONE = "+86 138-0013-7777";
    private static final String SAME_PHONE = "{\"phone\":\"13800137777\"}";
    private static final String REPORTER = """
            "reporter":{"anonymous":false,"byProxy":false,"name":"%s","phone":"%s"},"privateWords":"别说是%s讲的",\
            """.formatted(NAME, PHONE, NAME);
    private static final String REPORT = """
            {"source":"hotline-call","kind":"appeal","appealType":"request","category":"street-lights",%s\
            "summary":"村口路灯不亮","description":"三天没亮","area":"330521001200-1"}""".formatted(REPORTER);
    private static final String CONSENT_WITHDRAWN = "{\"ground\":{\"code\":\"consent-withdrawn\",\"words\":\"本人申请\"}}";

    @TempDir
    private static Path folder;

    private static EmbeddedInfrastructure servers;
    private static Lianshou lianshou;

    @BeforeAll
    static void start() throws IOException {
        servers = new EmbeddedInfrastructure();
        lianshou = Lianshou.started(folder, servers);
    }

    @AfterAll
    static void stop() {
        lianshou.close();
        servers.close();
    }

    @Test
    void a_caller_is_found_by_phone_erased_and_found_no_more() throws Exception {
        Answer reported = lianshou.report("operator", REPORT);
        String issue = reported.issue();
        lianshou.shown("operator", reported);
        JsonNode found = search("operator").json().path("issues");
        assertThat(found.valueStream().map(one -> one.path("issue").asString())).contains(issue);
        assertThat(found.path(0).path("link").asString()).isEqualTo("/api/issues/" + issue);
        assertThat(found.path(0).path("number")).isEqualTo(reported.json().path("number"));
        assertThat(search("admin").text()).contains(issue);
        assertThat(search("village").status()).isEqualTo(403);
        assertThat(history("operator", issue)).contains(NAME, PHONE);

        Answer erased = lianshou.give("admin", issue, "erase-subject", 0, CONSENT_WITHDRAWN);

        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        assertThat(history("operator", issue)).doesNotContain(NAME, PHONE);
        assertThat(search("operator").text()).doesNotContain(issue);
        lianshou.shown("operator", erased);
        assertThat(history("operator", issue)).contains("issue.subject-erased").doesNotContain("cipher");
        assertThat(lianshou.get("operator", "/api/issues/" + issue)
                        .json()
                        .at("/state/intake/erasedAt")
                        .asString())
                .isNotBlank();
        try (Browser browser = Browser.signedIn(lianshou, "operator")) {
            assertThat(browser.page("/issues/" + issue))
                    .contains("（已删除）", "个人信息已于", "撤回同意")
                    .doesNotContain(NAME, PHONE);
        }
        asProvedAsBefore(erased);
        nothingIsLeftOf(issue);
    }

    @Test
    void who_may_not_or_has_no_ground_or_comes_twice_is_refused() {
        String issue = lianshou.report("operator", REPORT).issue();
        String early = CONSENT_WITHDRAWN.replace("consent-withdrawn", "purpose-achieved");
        String unknown = CONSENT_WITHDRAWN.replace("consent-withdrawn", "because");

        assertThat(lianshou.give("operator", issue, "erase-subject", 0, CONSENT_WITHDRAWN)
                        .status())
                .isEqualTo(403);
        assertThat(erase(issue, 0, early).code()).isEqualTo("erasure-too-early");
        assertThat(erase(issue, 0, unknown).code()).isEqualTo("erasure-ground-unknown");
        assertThat(erase(issue, 7, CONSENT_WITHDRAWN).status()).isEqualTo(412);
        assertThat(history("operator", issue)).contains(NAME);
        assertThat(keyed(issue, "once").json().path("repeated").asBoolean()).isFalse();
        assertThat(keyed(issue, "once").json().path("repeated").asBoolean()).isTrue();
        assertThat(erase(issue, 1, CONSENT_WITHDRAWN).code()).isEqualTo("already-erased");
    }

    @Test
    void a_resident_is_erased_in_all_their_issues_and_reports_again_as_somebody_new() throws Exception {
        String one = lianshou.report("resident", REPORT).issue();
        String two = lianshou.report("resident", REPORT).issue();
        Lianshou.until(() ->
                search("admin").text().contains(one) && search("admin").text().contains(two));

        Answer erased = erase(one, 0, CONSENT_WITHDRAWN);

        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        Lianshou.until(() -> history("operator", two).contains("issue.subject-erased"));
        assertThat(history("resident", two)).doesNotContain(NAME, PHONE);
        assertThat(search("admin").text()).doesNotContain(one, two);
        Answer again = lianshou.report("resident", REPORT);
        lianshou.shown("resident", again);
        assertThat(history("resident", again.issue())).contains(NAME, PHONE);
        asProvedAsBefore(erased);
        nothingIsLeftOf(one);
        nothingIsLeftOf(two);
    }

    /** Else each would leave a key by which the phone is known, under an issue that there is not. */
    @Test
    void a_report_that_is_repeated_or_clashes_leaves_nothing_that_an_erasure_would_miss() {
        String report = REPORT.replace(PHONE, "13800138888");
        SubjectKeys keys = lianshou.bean("subjectKeys", SubjectKeys.class);

        String issue = reportedUnder("call-1", report).issue();
        assertThat(reportedUnder("call-1", report).json().path("repeated").asBoolean())
                .isTrue();
        assertThat(reportedUnder("call-1", report.replace("三天", "五天")).status()).isEqualTo(422);

        assertThat(keys.introducedBy("13800138888")).containsExactly(UUID.fromString(issue));
        assertThat(erase(issue, 0, CONSENT_WITHDRAWN).status()).isEqualTo(200);
        assertThat(keys.introducedBy("13800138888")).isEmpty();
    }

    /** As a process that dies between the two leaves it: the event is recorded, the key is there. */
    @Test
    void what_a_kill_left_undone_is_done_by_whoever_follows() {
        Answer reported = lianshou.report("operator", REPORT);
        IssueId issue = IssueId.of(reported.issue());
        Rulebook rulebook = lianshou.bean("rulebook", Rulebook.class);
        Orders orders = lianshou.bean("orders", Orders.class);
        PersonAsking admin = new PersonAsking(
                rulebook.directory().person(new PersonId("admin")).orElseThrow(),
                Instant.now(),
                rulebook,
                lianshou.bean("subjects", Subjects.class),
                orders::stored);
        EraseSubject command = new EraseSubject(new Ground("required-by-law", "依法"));

        orders.give(Order.of(issue, new SeenVersion.Any(), command, admin), null, new byte[0]);

        Lianshou.until(() -> !search("admin").text().contains(reported.issue()));
        assertThat(history("operator", reported.issue())).doesNotContain(NAME, PHONE);
    }

    @Test
    void the_master_key_is_rotated_under_everybodys_hands() {
        Answer reported = lianshou.report("operator", REPORT);
        lianshou.shown("operator", reported);
        assertThat(lianshou.get("admin", "/api/keys/rotation").code()).isEqualTo("rotation-not-found");

        Answer begun =
                lianshou.send(lianshou.request("admin", "/api/keys/rotation").POST(BodyPublishers.noBody()));

        assertThat(begun.status()).isEqualTo(202);
        Lianshou.until(() -> lianshou.get("admin", begun.header("Location"))
                .json()
                .path("state")
                .asString()
                .equals("done"));
        assertThat(lianshou.get("auditor", "/api/keys/rotation")
                        .json()
                        .path("done")
                        .asInt())
                .isEqualTo(256);
        assertThat(history("operator", reported.issue())).contains(NAME, PHONE);
        assertThat(search("operator").text()).contains(reported.issue());
        assertThat(lianshou.report("operator", REPORT).status()).isEqualTo(201);
        assertThat(lianshou.send(lianshou.request("auditor", "/api/keys/rotation")
                                .POST(BodyPublishers.noBody()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void no_file_ever_holds_in_clear_what_a_reporter_said_of_themselves() throws IOException {
        lianshou.shown("operator", lianshou.report("operator", REPORT));
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> telling = files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, NAME) || holds(file, "13800137777") || holds(file, "138-0013-7777"))
                    .toList();
            assertThat(telling).isEmpty();
        }
    }

    private void asProvedAsBefore(Answer erased) throws Exception {
        String issue = erased.issue();
        lianshou.signed(erased);
        Path bundle = folder.resolveSibling("bundle-" + issue + ".zip");
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    lianshou.request("auditor", "/api/audit/bundle?issue=" + issue)
                            .build(),
                    BodyHandlers.ofFile(bundle));
        }
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
        String key = lianshou.get("", "/api/audit/key").text().strip();
        assertThat(Verifier.run(nowhere, nowhere, bundle.toString(), "--key", key))
                .isZero();
        Files.delete(bundle);
        assertThat(lianshou.get("admin", "/api/issues/" + issue + "/comparison")
                        .json()
                        .path("equal")
                        .asBoolean())
                .isTrue();
        assertThat(lianshou.get("operator", "/api/issues/" + issue + "/at?position=1000000")
                        .text())
                .doesNotContain(NAME, "cipher");
    }

    /** Not even what nobody can read. */
    private void nothingIsLeftOf(String issue) {
        var query = lianshou.database("query");
        JdbcTemplate sql =
                new JdbcTemplate(new DriverManagerDataSource(query.url(), query.username(), query.password()));
        for (String table : List.of("details", "history", "register", "notice")) {
            assertThat(sql.queryForObject(
                            "select count(*) from view." + table + " t where stream = ?::uuid"
                                    + " and (to_jsonb(t)::text like '%cipher%'"
                                    + " or to_jsonb(t)::text like '%' || encode('\"cipher\"', 'hex') || '%')",
                            Long.class,
                            issue))
                    .as(table)
                    .isZero();
        }
    }

    private static boolean holds(Path file, String text) {
        byte[] wanted = text.getBytes(UTF_8);
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            for (int at = 0; at + wanted.length <= bytes.limit(); at++) {
                if (bytes.get(at) == wanted[0] && bytes.slice(at, wanted.length).equals(ByteBuffer.wrap(wanted))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer erase(String issue, long version, String body) {
        return lianshou.give("admin", issue, "erase-subject", version, body);
    }

    private Answer reportedUnder(String key, String report) {
        return lianshou.send(Lianshou.json(lianshou.request("operator", "/api/issues"))
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(report)));
    }

    private Answer keyed(String issue, String key) {
        return lianshou.send(Lianshou.json(lianshou.request("admin", "/api/issues/" + issue + "/erase-subject"))
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(CONSENT_WITHDRAWN)));
    }

    private Answer search(String who) {
        return lianshou.send(
                Lianshou.json(lianshou.request(who, "/api/subjects/search")).POST(BodyPublishers.ofString(SAME_PHONE)));
    }

    private String history(String who, String issue) {
        return lianshou.shown(who, "/api/issues/" + issue + "/history").text();
    }
}
