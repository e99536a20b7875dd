package org.lianshou.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianshou.wire.LianshouJson;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        classes = ImportApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "lianshou.relay.enabled=false",
            "lianshou.heads.enabled=false",
            "lianshou.imports.largest-file=1MB"
        })
class ImportApiTest {
    private static final String BOUNDARY = "part-of-the-test";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void aFileIsAcceptedAndItsReceiptsComeInPages() throws IOException, InterruptedException {
        HttpResponse<String> accepted = post("admin", FortyRows.file(), "nyc311");
        assertThat(accepted.statusCode()).isEqualTo(202);
        String location = accepted.headers().firstValue("Location").orElseThrow();
        assertThat(location)
                .isEqualTo("/api/imports/" + json(accepted).get("id").asString());
        JsonNode done = awaitDone(location);
        assertThat(done.get("total").asInt()).isEqualTo(40);
        assertThat(done.get("accepted").asInt() + done.get("rejected").asInt()).isEqualTo(40);
        assertThat(done.has("finishedAt")).isTrue();
        JsonNode all = json(get("auditor", location + "/receipts"));
        assertThat(all.get("items")).hasSize(40);
        assertThat(all.has("next")).isFalse();
        assertThat(all.get("items").get(0).get("status").asString()).isEqualTo("accepted");
        assertThat(all.get("items").get(17).get("column").asString()).isEqualTo("created_date");
        assertThat(rowsByPages(location, 7)).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void whatCanNotBeReadIsRefusedWithItsReason() throws IOException, InterruptedException {
        refused(post("admin", FortyRows.file(), "nyc411"), 422, "unknown-profile", "nyc311");
        refused(post("admin", null, "nyc311"), 400, "invalid-input", "file");
        refused(post("admin", FortyRows.file(), null), 400, "invalid-input", "profile");
        refused(post("admin", "a,b\n1,2\n".getBytes(UTF_8), "nyc311"), 422, "no-header", "unique_key");
        refused(post("admin", "unique_key\n1\n".getBytes(UTF_8), "nyc311"), 422, "missing-column", "created_date");
        refused(post("admin", new byte[] {'a', (byte) 0xff}, "nyc311"), 422, "not-utf-8", "UTF-8");
        refused(post("admin", new byte[5 << 20], "nyc311"), 413, "body-too-large", "1048576");
    }

    @Test
    void onlyThoseImportWhoMay() throws IOException, InterruptedException {
        assertThat(post("operator", FortyRows.file(), "nyc311").statusCode()).isEqualTo(403);
        assertThat(post("auditor", FortyRows.file(), "nyc311").statusCode()).isEqualTo(403);
    }

    @Test
    void whatDoesNotExistIsSaidNotToExist() throws IOException, InterruptedException {
        String none = "/api/imports/00000000-0000-4000-8000-000000000000";
        refused(get("admin", none), 404, "import-not-found", "no import");
        refused(get("admin", none + "/receipts"), 404, "import-not-found", "no import");
        refused(get("admin", "/api/imports/no-uuid"), 400, "wrong-type", "id");
        String location = post("admin", FortyRows.file(), "nyc311")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        refused(get("admin", location + "/receipts?limit=1001"), 400, "invalid-input", "1000");
        refused(get("admin", location + "/receipts?cursor=-1"), 400, "invalid-input", "cursor");
    }

    private List<Integer> rowsByPages(String location, int limit) throws IOException, InterruptedException {
        List<Integer> rows = new ArrayList<>();
        JsonNode page = json(get("admin", location + "/receipts?limit=" + limit));
        while (true) {
            page.get("items").forEach(item -> rows.add(item.get("row").asInt()));
            if (!page.has("next")) {
                return rows;
            }
            String next = page.get("next").asString();
            page = json(get("admin", location + "/receipts?limit=" + limit + "&cursor=" + next));
        }
    }

    private JsonNode awaitDone(String location) throws IOException, InterruptedException {
        JsonNode status = json(get("admin", location));
        for (int i = 0; i < 500 && status.get("state").asString().equals("running"); i++) {
            Thread.sleep(20);
            status = json(get("admin", location));
        }
        assertThat(status.get("state").asString()).isEqualTo("done");
        return status;
    }

    private static void refused(HttpResponse<String> response, int status, String code, String told) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response).get("code").asString()).isEqualTo(code);
        assertThat(response.body()).contains(told);
    }

    private HttpResponse<String> get(String who, String path) throws IOException, InterruptedException {
        return client.send(request(who, path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String who, byte @Nullable [] file, @Nullable String profile)
            throws IOException, InterruptedException {
        List<byte[]> body = new ArrayList<>();
        if (file != null) {
            body.add(text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n"
                    + "Content-Type: text/csv\r\n\r\n"));
            body.add(file);
            body.add(text("\r\n"));
        }
        if (profile != null) {
            body.add(text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"profile\"\r\n\r\n" + profile
                    + "\r\n"));
        }
        body.add(text("--" + BOUNDARY + "--\r\n"));
        HttpRequest request = request(who, "/api/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArrays(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String who, String path) {
        String basic = Base64.getEncoder().encodeToString(text(who + ":" + who));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + basic);
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return LianshouJson.mapper().readTree(response.body());
    }
}
