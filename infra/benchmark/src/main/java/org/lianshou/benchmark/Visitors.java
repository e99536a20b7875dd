package org.lianshou.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lianshou.wire.LianshouJson;
import tools.jackson.databind.JsonNode;

/** The people of the demo county over HTTP: the API by their tokens, the pages by the form and a session. */
final class Visitors implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final int port;
    private final Path data;
    private final Map<String, String> tokens = new TreeMap<>();
    private final Map<String, HttpClient> browsers = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param data the folder of the server, which has written its people's tokens and password there */
    Visitors(int port, Path data) {
        this.port = port;
        this.data = data;
        LianshouJson.mapper()
                .readTree(data.resolve("demo-tokens.json"))
                .properties()
                .forEach(token -> tokens.put(token.getKey(), token.getValue().asString()));
    }

    /** What came back, whatever the status. */
    @SuppressWarnings("ArrayRecordComponent") // read once
    record Reply(int status, byte[] body, String token) {

        String text() {
            return new String(body, UTF_8);
        }

        JsonNode json() {
            return LianshouJson.mapper().readTree(body);
        }

        /** For what must succeed for the trial to mean anything. */
        Reply expect(int wanted) {
            if (status != wanted) {
                throw new IllegalStateException("answered " + status + " and not " + wanted + ": " + text());
            }
            return this;
        }
    }

    List<String> names() {
        return List.copyOf(tokens.keySet());
    }

    Reply get(String who, String path) throws IOException, InterruptedException {
        return send(client, request(who, path).GET().build());
    }

    /** @param headers names and values by turns */
    Reply post(String who, String path, String type, byte[] body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(who, path).header("Content-Type", type);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(client, request.POST(BodyPublishers.ofByteArray(body)).build());
    }

    Reply postJson(String who, String path, Object body, String... headers) throws IOException, InterruptedException {
        return post(who, path, "application/json", LianshouJson.mapper().writeValueAsBytes(body), headers);
    }

    Reply page(String who, String path) throws IOException, InterruptedException {
        HttpClient browser = browsers.get(who);
        if (browser == null) {
            browser = signedIn(who);
            browsers.put(who, browser);
        }
        return send(browser, HttpRequest.newBuilder(at(path)).build());
    }

    Path download(String who, String path, Path file) throws IOException, InterruptedException {
        HttpResponse<Path> response = client.send(request(who, path).build(), BodyHandlers.ofFile(file));
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
        return file;
    }

    @Override
    public void close() {
        client.close();
        browsers.values().forEach(HttpClient::close);
    }

    private HttpClient signedIn(String who) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        String form =
                send(browser, HttpRequest.newBuilder(at("/sign-in")).build()).text();
        String csrf = form.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]*)\".*", "$1");
        String password =
                Files.readString(data.resolve("secrets/demo-password")).strip();
        String entry = "username=%s&password=%s&_csrf=%s"
                .formatted(who, URLEncoder.encode(password, UTF_8), URLEncoder.encode(csrf, UTF_8));
        send(
                        browser,
                        HttpRequest.newBuilder(at("/sign-in"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(entry))
                                .build())
                .expect(200);
        return browser;
    }

    private HttpRequest.Builder request(String who, String path) {
        return HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + tokens.get(who));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static Reply send(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        HttpRequest bounded = HttpRequest.newBuilder(request, (name, value) -> true)
                .timeout(PATIENCE)
                .build();
        HttpResponse<byte[]> response = client.send(bounded, BodyHandlers.ofByteArray());
        return new Reply(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Lianshou-Token").orElse(""));
    }
}
