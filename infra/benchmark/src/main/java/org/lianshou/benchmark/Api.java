package org.lianshou.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshou.wire.LianshouJson;
import tools.jackson.databind.JsonNode;

/** Lianshou over HTTP as its users meet it: bearer tokens, idempotency keys, versions. */
final class Api implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final Map<String, String> tokens = new HashMap<>();

    /** @param data the folder of the server, which has written its demo people's tokens there */
    Api(int port, Path data) {
        address = "http://127.0.0.1:" + port + "/api/issues";
        LianshouJson.mapper()
                .readTree(data.resolve("demo-tokens.json"))
                .properties()
                .forEach(token -> tokens.put(token.getKey(), token.getValue().asString()));
    }

    /** A command's answer, with the token that lets its caller read it back. */
    record Answer(String issue, long version, long position, boolean repeated, String token) {}

    /** No answer, or one that leaves open what became of it: to be asked again under the same key. */
    static final class Unanswered extends Exception {
        private static final long serialVersionUID = 1L;

        Unanswered(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** @param issue none for a report, which makes one */
    Answer give(@Nullable String issue, long seen, Life.Step step, String key) throws Unanswered, InterruptedException {
        String path = issue == null ? "" : "/" + issue + "/" + step.command().name();
        HttpRequest.Builder request = request(path, step.by().value())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(LianshouJson.mapper().writeValueAsString(step.command())));
        if (issue != null) {
            request.header("If-Match", "\"" + seen + "\"");
        }
        HttpResponse<String> response = send(request.build());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(
                    step.command().name() + " was refused: " + response.statusCode() + " " + response.body());
        }
        return answer(response);
    }

    /** Waits until the issue's page shows what the token stands for. */
    boolean shows(String issue, String token) throws Unanswered, InterruptedException {
        HttpRequest request =
                request("/" + issue + "?waitFor=" + token, "operator").GET().build();
        return send(request).statusCode() == 200;
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest.Builder request(String path, String person) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.get(person));
    }

    private HttpResponse<String> send(HttpRequest request) throws Unanswered, InterruptedException {
        HttpResponse<String> response;
        try {
            response = client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Unanswered("no answer", e);
        }
        if (response.statusCode() >= 500) {
            throw new Unanswered(response.statusCode() + " " + response.body(), null);
        }
        return response;
    }

    private static Answer answer(HttpResponse<String> response) {
        JsonNode body = LianshouJson.mapper().readTree(response.body());
        return new Answer(
                body.get("issue").asString(),
                body.get("version").asLong(),
                body.get("position").asLong(),
                body.get("repeated").asBoolean(),
                response.headers().firstValue("Lianshou-Token").orElseThrow());
    }
}
