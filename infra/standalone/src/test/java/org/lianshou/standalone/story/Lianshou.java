package org.lianshou.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.eventlog.tree.Checkpoint;
import org.lianshou.eventlog.tree.SignedNote;
import org.lianshou.standalone.EmbeddedInfrastructure;
import org.lianshou.standalone.Standalone;
import org.lianshou.wire.LianshouJson;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The running system, started once for all stories, and a client of it. */
final class Lianshou implements AutoCloseable {
    /** With the small county's issues. */
    static final String DEMO = "--lianshou.demo=issues";

    /** Whoever waits for a write waits as long as a busy machine needs. */
    static final String PATIENT = "--lianshou.read-your-write.patience=30s";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static @Nullable Lianshou running;

    private final ConfigurableApplicationContext context;
    private final Path data;
    private final JsonNode tokens;

    private Lianshou(ConfigurableApplicationContext context, Path data) throws IOException {
        this.context = context;
        this.data = data;
        this.tokens = LianshouJson.mapper().readTree(Files.readString(data.resolve("demo-tokens.json")));
    }

    static synchronized Lianshou running() {
        Lianshou known = running;
        if (known != null) {
            return known;
        }
        try {
            Lianshou started = started(Files.createTempDirectory("lianshou-stories"), new EmbeddedInfrastructure());
            running = started;
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of a test's own, on the servers that the initializer puts in its environment. */
    static Lianshou started(Path data, ApplicationContextInitializer<?> servers) throws IOException {
        return started(data, servers, DEMO, PATIENT);
    }

    /** @param settings of its own */
    static Lianshou started(Path data, ApplicationContextInitializer<?> servers, String... settings)
            throws IOException {
        SpringApplication application = new SpringApplication(Standalone.class);
        application.addInitializers(servers);
        List<String> all = new ArrayList<>(List.of(
                "--lianshou.data=" + data,
                "--server.port=0",
                "--lianshou.witnesses=" + Witness.KEY,
                "--lianshou.repetition.enabled=false")); // many tell of the same lights, each of its own
        all.addAll(List.of(settings));
        return new Lianshou(application.run(all.toArray(String[]::new)), data);
    }

    @Override
    public void close() {
        context.close();
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** How one of the three roles reaches the database. */
    DatabaseAccess database(String role) {
        return new DatabaseAccess(
                property("lianshou.database.url"),
                property("lianshou.database." + role + ".username"),
                property("lianshou.database." + role + ".password"));
    }

    String property(String name) {
        return context.getEnvironment().getRequiredProperty(name);
    }

    Path data() {
        return data;
    }

    String address() {
        return "http://127.0.0.1:" + property("local.server.port");
    }

    Answer get(String who, String path) {
        return send(request(who, path).GET());
    }

    /** What is read once the read model has caught up: until then it is not there, or not answered for. */
    Answer shown(String who, String path) {
        Answer answer = once(() -> get(who, path), got -> !isTooEarly(got));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static boolean isTooEarly(Answer answer) {
        if (answer.status() == 503) {
            assertThat(answer.header("Retry-After")).as(answer.text()).isNotEmpty();
        }
        return answer.status() == 503 || answer.status() == 404;
    }

    /** The issue that was written, once it is shown to somebody as it was written. */
    Answer shown(String who, Answer written) {
        return shown(who, "/api/issues/" + written.issue() + "?waitFor=" + written.header("Lianshou-Token"));
    }

    /** What was written, once a head that is signed covers it: only then a bundle has it. */
    void signed(Answer written) {
        long position = written.json().path("position").asLong();
        SignedNote head = once(
                () -> SignedNote.parse(shown("", "/api/audit/heads/latest").text()),
                signed -> Checkpoint.parse(signed.text()).size() >= position);
        assertThat(head.signatures()).isNotEmpty();
    }

    /** All that is recorded, once it is shown, with nothing parked. */
    void caughtUp() {
        once(() -> get("admin", "/actuator/health").json().at("/components/readModel/details"), state -> {
            assertThat(state.path("parked").asInt()).as(state.toString()).isZero();
            return state.path("lag").asInt(1) == 0;
        });
    }

    /** What is shown is what the log says, as a comparison of all tells. */
    void nothingDiffers() {
        String run = send(request("auditor", "/api/audit/comparisons").POST(HttpRequest.BodyPublishers.noBody()))
                .header("Location");
        JsonNode status = once(
                () -> get("auditor", run).json(),
                one -> !one.path("state").asString().equals("running"));
        assertThat(status.path("differing").asLong()).as(status.toString()).isZero();
        assertThat(status.path("state").asString()).isEqualTo("done");
    }

    /** What is asked for again and again until it is so: what follows by itself takes as long as a busy machine needs. */
    static <T> T once(Supplier<T> asked, Predicate<T> isSo) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .pollInSameThread()
                .until(asked::get, isSo);
    }

    static void until(BooleanSupplier isSo) {
        once(isSo::getAsBoolean, so -> so);
    }

    Answer report(String who, String body) {
        return send(json(request(who, "/api/issues")).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer give(String who, String issue, String command, long version, String body) {
        return give(who, issue, command, "\"" + version + "\"", body);
    }

    /** @param seen the If-Match: a version in quotation marks, or * for whatever stands */
    Answer give(String who, String issue, String command, String seen, String body) {
        return send(json(request(who, "/api/issues/" + issue + "/" + command))
                .header("If-Match", seen)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static HttpRequest.Builder json(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json");
    }

    /** @param who a demo user, or empty for somebody who is not signed in */
    HttpRequest.Builder request(String who, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
        return who.isEmpty()
                ? request
                : request.header("Authorization", "Bearer " + tokens.get(who).asString());
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        JsonNode json() {
            return LianshouJson.mapper().readTree(response.body());
        }

        String code() {
            return json().path("code").asString();
        }

        String issue() {
            return json().path("issue").asString();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
