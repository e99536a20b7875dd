package org.lianshou.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.reference.ReferenceData;
import org.lianshou.standalone.EmbeddedInfrastructure;
import org.lianshou.standalone.story.Lianshou.Answer;
import org.lianshou.verifier.Verifier;
import org.lianshou.wire.LianshouJson;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** An auditor sees a reporter who is hidden from them, for a day and not unseen; in a county with a clock to be set on. */
class UnmaskingStoryTest {
    private static final String NAME = "金丝雀";
    private static final String PHONE = "13800137777";
    private static final String WORDS = "电话核实路灯是否真的修好";
    private static final String VERIFY = """
            {"ground":{"code":"verify-handling","words":"%s"}}""".formatted(WORDS);
    private static final String REPORT = """
            {"source":"web-form","kind":"appeal","appealType":"request","category":"street-lights",\
            "reporter":{"anonymous":false,"byProxy":false,"name":"%s","phone":"%s"},\
            "privateWords":"别说是%s讲的","summary":"村口路灯不亮","description":"三天没亮","area":"330521001200-1"}\
            """.formatted(NAME, PHONE, NAME);

    private static final Ahead CLOCK = new Ahead();

    @TempDir
    private static Path folder;

    private static EmbeddedInfrastructure servers;
    private static Lianshou lianshou;

    @BeforeAll
    static void start() throws IOException {
        servers = new EmbeddedInfrastructure();
        String county = county(folder.resolve("county")).toString();
        lianshou = Lianshou.started(folder.resolve("data"), context -> prepare(context, county));
    }

    @AfterAll
    static void stop() {
        lianshou.close();
        servers.close();
    }

    @Test
    void an_auditor_sees_for_a_day_who_reported_and_the_reporter_sees_that() throws Exception {
        Answer reported = lianshou.report("resident", REPORT);
        String issue = reported.issue();
        lianshou.shown("auditor", reported);
        assertThat(all("auditor", issue)).contains("\"masked\":true").doesNotContain(NAME, PHONE);
        assertThat(possible("auditor", issue)).contains("unmask-reporter");

        Answer unmasked = unmask("auditor", issue, 0);

        assertThat(unmasked.status()).as(unmasked.text()).isEqualTo(200);
        lianshou.shown("auditor", unmasked);
        assertThat(all("auditor", issue)).contains(NAME, PHONE);
        assertThat(all("supervisor", issue)).doesNotContain(NAME, PHONE);
        assertThat(unmask("auditor", issue, 1).code()).isEqualTo("already-unmasked");
        assertThat(state("auditor", issue)).isEqualTo("reported");
        try (Browser resident = Browser.signedIn(lianshou, "resident");
                Browser auditor = Browser.signedIn(lianshou, "auditor")) {
            assertThat(resident.page("/mine"))
                    .contains("巡察审计", "查看了您留下的姓名", "核实办理情况")
                    .doesNotContain("孙明理");
            assertThat(resident.page("/issues/" + issue)).contains(WORDS).doesNotContain("孙明理");
            assertThat(auditor.page("/issues/" + issue)).contains(NAME, PHONE, "您申请查看，到");
            assertThat(auditor.page("/audit")).contains("孙明理", WORDS).doesNotContain(NAME, PHONE);
            assertThat(auditor.page("/issues.csv")).contains("村口路灯不亮").doesNotContain(NAME, PHONE);
            assertThat(auditor.page("/audit/unmaskings.csv")).contains(WORDS).doesNotContain(NAME, PHONE);
        }

        CLOCK.setOn(Duration.ofHours(24));

        assertThat(all("auditor", issue))
                .contains("\"masked\":true", "issue.reporter-unmasked")
                .doesNotContain(NAME, PHONE);
        try (Browser auditor = Browser.signedIn(lianshou, "auditor")) {
            assertThat(auditor.page("/issues/" + issue))
                    .contains("已隐去", ">查看反映人</a>")
                    .doesNotContain(NAME, PHONE);
        }
        // A deadline may have passed meanwhile.
        Answer anew = lianshou.give("auditor", issue, "unmask-reporter", "*", VERIFY);
        assertThat(anew.status()).as(anew.text()).isEqualTo(200);
        holdsTheEventAndNothingPersonal(anew);
    }

    @Test
    void a_supervisor_of_another_township_is_told_of_no_such_issue_and_others_may_not() {
        Answer reported = lianshou.report("resident", REPORT);
        String issue = reported.issue();
        lianshou.shown("supervisor", reported);

        Answer elsewhere = unmask("supervisor-elsewhere", issue, 0);
        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(elsewhere.code()).isEqualTo("issue-not-found");
        assertThat(unmask("admin", issue, 0).status()).isEqualTo(403);
        assertThat(unmask("operator", issue, 0).status()).isEqualTo(403);
        assertThat(unmask("resident", issue, 0).status()).isEqualTo(403);
        assertThat(unmask("supervisor", issue, 0).status()).isEqualTo(200);
        assertThat(lianshou.get("supervisor-elsewhere", "/api/audit/unmaskings").text())
                .doesNotContain(issue);
    }

    @Test
    void nobody_sees_without_a_ground_that_stands_or_as_of_before_or_where_there_is_nothing() {
        String issue = lianshou.report("resident", REPORT).issue();

        assertThat(lianshou.give("auditor", issue, "unmask-reporter", 0, "{}").status())
                .isEqualTo(400);
        assertThat(lianshou.give("auditor", issue, "unmask-reporter", 0, VERIFY.replace("verify-handling", "curiosity"))
                        .code())
                .isEqualTo("unmasking-ground-unknown");
        Answer before = lianshou.send(Lianshou.json(lianshou.request("auditor", path(issue)))
                .header("If-Match", "\"0\"")
                .header("Lianshou-Occurred-At", CLOCK.instant().minusSeconds(60).toString())
                .POST(BodyPublishers.ofString(VERIFY)));
        assertThat(before.status()).isEqualTo(400);
        assertThat(before.text()).contains("begins-now");
        String anonymous = lianshou.report(
                        "operator",
                        REPORT.replaceAll(
                                "\"reporter\":\\{[^}]*}", "\"reporter\":{\"anonymous\":true,\"byProxy\":false}"))
                .issue();
        assertThat(unmask("auditor", anonymous, 0).code()).isEqualTo("nothing-to-unmask");
        assertThat(lianshou.give(
                                "admin",
                                issue,
                                "erase-subject",
                                0,
                                VERIFY.replace("verify-handling", "consent-withdrawn"))
                        .status())
                .isEqualTo(200);
        assertThat(unmask("auditor", issue, 1).code()).isEqualTo("already-erased");
    }

    /** Issue and history as the API tells them. */
    private static String all(String who, String issue) {
        return lianshou.get(who, "/api/issues/" + issue).text()
                + lianshou.get(who, "/api/issues/" + issue + "/history").text();
    }

    private static String state(String who, String issue) {
        return lianshou.get(who, "/api/issues/" + issue)
                .json()
                .at("/state/stage")
                .asString();
    }

    private static List<String> possible(String who, String issue) {
        return lianshou.get(who, "/api/issues/" + issue + "/commands")
                .json()
                .path("commands")
                .valueStream()
                .filter(one -> one.path("allowed").asBoolean())
                .map(one -> one.path("command").asString())
                .toList();
    }

    private static Answer unmask(String who, String issue, long version) {
        return lianshou.give(who, issue, "unmask-reporter", version, VERIFY);
    }

    private static String path(String issue) {
        return "/api/issues/" + issue + "/unmask-reporter";
    }

    private static void holdsTheEventAndNothingPersonal(Answer unmasked) throws IOException, InterruptedException {
        String path = "/api/audit/bundle?issue=" + unmasked.issue();
        lianshou.signed(unmasked);
        Path bundle = folder.resolve("bundle.zip");
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(lianshou.request("auditor", path).build(), BodyHandlers.ofFile(bundle));
        }
        try (ZipFile zip = new ZipFile(bundle.toFile());
                InputStream events = zip.getInputStream(zip.getEntry("events.ndjson"))) {
            String told = new String(events.readAllBytes(), UTF_8)
                    .lines()
                    .map(LianshouJson.mapper()::readTree)
                    .map(event -> event.path("type").asString()
                            + new String(
                                    Base64.getDecoder()
                                            .decode(event.path("payload").asString()),
                                    UTF_8))
                    .collect(Collectors.joining());
            assertThat(told).contains("issue.reporter-unmasked", WORDS).doesNotContain(NAME, PHONE);
        }
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
        String key = lianshou.get("", "/api/audit/key").text().strip();
        assertThat(Verifier.run(nowhere, nowhere, bundle.toString(), "--key", key))
                .isZero();
    }

    private static void prepare(ConfigurableApplicationContext context, String county) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("county", Map.of("lianshou.reference", county)));
        context.addBeanFactoryPostProcessor(factory -> {
            BeanDefinitionRegistry beans = (BeanDefinitionRegistry) factory;
            beans.removeBeanDefinition("clock");
            beans.registerBeanDefinition("clock", new RootBeanDefinition(Clock.class, () -> CLOCK));
        });
        servers.initialize(context);
    }

    /** The county that comes along, with a supervisor of one of its townships. */
    private static Path county(Path folder) throws IOException {
        String one = "{\"id\": \"supervisor\",";
        String elsewhere = "{\"id\": \"supervisor-elsewhere\", \"name\": \"石远\", \"unit\": \"u-supervision\","
                + " \"grants\": [{\"role\": \"supervisor\", \"area\": \"330521102\"}]},\n    ";
        String people = builtIn("demo-county.json");
        assertThat(people).contains(one);
        write(folder.resolve("county.json"), people.replace(one, elsewhere + one));
        for (String file : List.of(
                "policy/county-2026.1.json",
                "calendar/china-2023.json",
                "calendar/china-2024.json",
                "calendar/china-2025.json",
                "calendar/china-2026.json")) {
            write(folder.resolve(file), builtIn(file));
        }
        return folder;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String builtIn(String file) throws IOException {
        try (InputStream text = ReferenceData.class.getResourceAsStream(file)) {
            assertThat(text).as(file).isNotNull();
            return new String(text.readAllBytes(), UTF_8);
        }
    }

    /** Goes as clocks do, and further where it is set on. */
    private static final class Ahead extends Clock {
        private final InstantSource source = InstantSource.system();
        private volatile Duration by = Duration.ZERO;

        void setOn(Duration further) {
            by = by.plus(further);
        }

        @Override
        public Instant instant() {
            return source.instant().plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(source.withZone(zone), by);
        }
    }
}
