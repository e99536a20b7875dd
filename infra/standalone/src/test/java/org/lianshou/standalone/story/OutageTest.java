package org.lianshou.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.embedded.DataFolder;
import org.lianshou.embedded.DatabaseAccess;
import org.lianshou.embedded.EmbeddedBroker;
import org.lianshou.embedded.EmbeddedDatabase;
import org.lianshou.standalone.story.Lianshou.Answer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** PostgreSQL or Kafka goes while people work, and comes back: nothing is lost, and health says which it was. */
class OutageTest {
    private static final String REPORT = """
            {"source":"hotline-call","kind":"appeal","appealType":"request","category":"street-lights",\
            "summary":"停电时的来电","description":"三天没亮","area":"330521001200-1"}""";

    @TempDir
    private static Path folder;

    private static DataFolder data;
    private static EmbeddedDatabase database;
    private static Wire toDatabase;
    private static EmbeddedBroker broker;
    private static int brokerPort;
    private static Lianshou lianshou;

    @BeforeAll
    static void start() throws IOException {
        data = DataFolder.open(folder);
        database = EmbeddedDatabase.start(data);
        toDatabase = new Wire(
                URI.create(database.owner().url().substring("jdbc:".length())).getPort());
        brokerPort = freePort();
        broker = EmbeddedBroker.start(data, brokerPort, freePort());
        lianshou = Lianshou.started(folder, OutageTest::addresses, Lianshou.DEMO);
    }

    @AfterAll
    static void stop() throws IOException {
        lianshou.close();
        broker.close();
        toDatabase.close();
        database.close();
        data.close();
    }

    @Test
    void without_postgresql_nothing_is_recorded_and_everybody_is_told_so() throws IOException {
        toDatabase.cut();
        Answer caught = report("while-it-is-gone");
        Answer refused = report("since-it-is-gone");
        Answer list = lianshou.get("county", "/api/issues");
        Answer health = lianshou.get("admin", "/actuator/health");
        Answer ready = lianshou.get("", "/actuator/health/readiness");
        Answer alive = lianshou.get("", "/actuator/health/liveness");
        toDatabase.mend();

        assertThat(caught.status()).isEqualTo(503);
        assertThat(caught.code())
                .as("one that was on its way when the wire was cut may not know")
                .isIn("log-unavailable", "outcome-unknown");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("log-unavailable");
        assertThat(refused.header("Retry-After")).isNotBlank();
        assertThat(list.status()).isEqualTo(503);
        assertThat(list.code()).isEqualTo("read-model-unavailable");
        assertThat(component(health, "eventLog")).isEqualTo("DOWN");
        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.text())
                .as("the public probe keeps the parts to itself")
                .doesNotContain("eventLog");
        assertThat(alive.status()).isEqualTo(200);

        Answer again = askedAgainUntilRecorded("while-it-is-gone");
        assertThat(again.json().path("repeated").asBoolean())
                .as("nothing had been recorded")
                .isFalse();
        await(() -> seen(again));
        await(() -> lianshou.get("admin", "/actuator/health").status() == 200);
        await(() -> lianshou.get("", "/actuator/health/readiness").status() == 200);
    }

    @Test
    void without_kafka_people_work_on_and_what_they_did_shows_once_it_is_back() throws IOException {
        broker.close();
        Answer leftAlone = report("no-kafka-left-alone");
        Answer recorded = report("no-kafka");
        Answer behind = lianshou.get(
                "operator", "/api/issues/" + recorded.issue() + "?waitFor=" + recorded.header("Lianshou-Token"));
        await(() ->
                component(lianshou.get("admin", "/actuator/health"), "relay").equals("DOWN"));
        Answer ready = lianshou.get("", "/actuator/health/readiness");
        Answer accepted = lianshou.give("operator", recorded.issue(), "accept", 0, "{\"lead\":\"u-330521001200-1\"}");
        broker = EmbeddedBroker.start(data, brokerPort, freePort());

        assertThat(recorded.status()).isEqualTo(201);
        assertThat(behind.status()).isEqualTo(503);
        assertThat(behind.code()).isEqualTo("read-model-behind");
        assertThat(ready.status()).as("commands are taken all the same").isEqualTo(200);
        assertThat(accepted.status()).isEqualTo(200);
        await(() -> seen(accepted));
        await(() -> seen(leftAlone));
        await(() -> lianshou.get("admin", "/actuator/health").status() == 200);
    }

    private static boolean seen(Answer written) {
        Answer shown = lianshou.get(
                "operator", "/api/issues/" + written.issue() + "?waitFor=" + written.header("Lianshou-Token"));
        return shown.status() == 200
                && shown.json().path("version").asLong()
                        >= written.json().path("version").asLong();
    }

    private static Answer report(String key) {
        return lianshou.send(Lianshou.json(lianshou.request("operator", "/api/issues"))
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(REPORT)));
    }

    /** As the answer told its caller: after a moment, with the same key. */
    private static Answer askedAgainUntilRecorded(String key) {
        List<Answer> answers = new ArrayList<>();
        await(() -> answers.add(report(key)) && answers.getLast().status() == 201);
        return answers.getLast();
    }

    private static String component(Answer health, String name) {
        return health.json().path("components").path(name).path("status").asString();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it has come back within a minute").isLessThan(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void addresses(ConfigurableApplicationContext context) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("lianshou.kafka.bootstrap-servers", broker.bootstrapServers());
        properties.put("lianshou.database.url", "jdbc:postgresql://127.0.0.1:" + toDatabase.port() + "/lianshou");
        put(properties, "owner", database.owner());
        put(properties, "command", database.command());
        put(properties, "query", database.query());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("servers", properties));
    }

    private static void put(Map<String, Object> properties, String role, DatabaseAccess access) {
        properties.put("lianshou.database." + role + ".username", access.username());
        properties.put("lianshou.database." + role + ".password", access.password());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
