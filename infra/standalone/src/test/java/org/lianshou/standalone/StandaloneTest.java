package org.lianshou.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshou.command.order.Orders;
import org.lianshou.embedded.DataFolder;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Stage;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

class StandaloneTest {

    @TempDir
    private static Path folder;

    private static final AtomicReference<String> LAST_BREATH = new AtomicReference<>();
    private static EmbeddedInfrastructure infrastructure = new EmbeddedInfrastructure();
    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() {
        var application = new SpringApplication(Standalone.class);
        application.addInitializers(infrastructure, StandaloneTest::registerDyingBean);
        context = application.run("--lianshou.data=" + folder, "--server.port=0");
    }

    @AfterAll
    static void stop() throws Exception {
        context.close();
        assertThat(LAST_BREATH)
                .as("the database, asked by a bean while the context closes")
                .hasValue("lianshou_command");
        infrastructure.close();
        DataFolder.open(folder).close();
    }

    @Test
    void health_and_measures_are_served() throws Exception {
        assertThat(get("/actuator/health/liveness").body()).contains("UP");
        assertThat(get("/actuator/health/readiness").body()).contains("UP");
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(401);
    }

    @Test
    void each_role_reaches_the_database_at_the_address_in_the_environment() throws Exception {
        for (String role : new String[] {"owner", "command", "query"}) {
            assertThat(userOf(role)).isEqualTo("lianshou_" + role);
        }
    }

    @Test
    void the_topic_of_published_events_is_at_the_address_in_the_environment() throws Exception {
        var address = context.getEnvironment().getRequiredProperty("lianshou.kafka.bootstrap-servers");
        try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
            assertThat(admin.listTopics().names().get()).contains("lianshou.issue-events");
        }
    }

    @Test
    void a_month_has_gone_by_in_the_demo_county() {
        Orders orders = context.getBean(Orders.class);
        assertThat(context.getBean("eventLogReader", EventLogReader.class)
                        .head()
                        .position())
                .isGreaterThan(5_000);
        assertThat(folder.resolve("demo-month-unfinished")).doesNotExist();
        assertThat(orders.stored(demoIssue("lamp")).stage()).isEqualTo(Stage.CLOSED);
    }

    private static IssueId demoIssue(String key) {
        return new IssueId(UUID.nameUUIDFromBytes(("lianshou-demo/" + key).getBytes(StandardCharsets.UTF_8)));
    }

    private static void registerDyingBean(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context)
                .registerBean("dying", DisposableBean.class, () -> () -> LAST_BREATH.set(userOf("command")));
    }

    private static String userOf(String role) throws Exception {
        Environment environment = context.getEnvironment();
        var prefix = "lianshou.database." + role;
        try (var connection = DriverManager.getConnection(
                        environment.getRequiredProperty("lianshou.database.url"),
                        environment.getRequiredProperty(prefix + ".username"),
                        environment.getRequiredProperty(prefix + ".password"));
                var row = connection.createStatement().executeQuery("select current_user")) {
            row.next();
            return row.getString(1);
        }
    }

    private static HttpResponse<String> get(String path) throws Exception {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
