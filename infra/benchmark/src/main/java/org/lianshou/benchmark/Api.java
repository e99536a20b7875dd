package org.lianshou.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.lianshou.benchmark.HttpConnection.Response;
import org.lianshou.wire.LianshouJson;
import tools.jackson.databind.JsonNode;

/** Lianshou over HTTP as its users meet it: bearer tokens, idempotency keys, versions. Each thread may use it. */
final class Api implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final byte[] NOTHING = new byte[0];

    private final int port;
    private final Map<String, String> tokens = new HashMap<>();
    private final Deque<HttpConnection> idle = new ConcurrentLinkedDeque<>();

    /** @param data the folder of the server, which has written its demo people's tokens there */
    Api(int port, Path data) {
        this.port = port;
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
    Answer give(@Nullable String issue, long seen, Life.Step step, String key) throws Unanswered {
        String path = issue == null ? "" : "/" + issue + "/" + step.command().name();
        String head = head("POST", path, step.by().value())
                + "Content-Type: application/json\r\n"
                + "Idempotency-Key: " + key + "\r\n"
                + (issue == null ? "" : "If-Match: \"" + seen + "\"\r\n");
        Response response = send(head, step.json().getBytes(UTF_8));
        if (response.status() >= 300) {
            throw new IllegalStateException(
                    step.command().name() + " was refused: " + response.status() + " " + response.body());
        }
        return answer(response);
    }

    /** Waits until the issue's page shows what the token stands for. */
    boolean shows(String issue, String token) throws Unanswered {
        return send(head("GET", "/" + issue + "?waitFor=" + token, "operator"), NOTHING)
                        .status()
                == 200;
    }

    @Override
    public void close() throws IOException {
        for (HttpConnection connection : idle) {
            connection.close();
        }
    }

    private String head(String method, String path, String person) {
        return method + " /api/issues" + path + " HTTP/1.1\r\n"
                + "Host: 127.0.0.1:" + port + "\r\n"
                + "Authorization: Bearer " + tokens.get(person) + "\r\n";
    }

    private Response send(String head, byte[] body) throws Unanswered {
        Response response = onKept(head, body);
        response = response == null ? onNew(head, body) : response;
        if (response.status() >= 500) {
            throw new Unanswered(response.status() + " " + response.body(), null);
        }
        return response;
    }

    /** Nothing where no connection is left over, or the server has closed it: commands have keys, so we may ask again. */
    private @Nullable Response onKept(String head, byte[] body) {
        HttpConnection kept = idle.poll();
        try {
            return kept == null ? null : exchange(kept, head, body);
        } catch (IOException e) {
            return null;
        }
    }

    private Response onNew(String head, byte[] body) throws Unanswered {
        try {
            return exchange(new HttpConnection(port, PATIENCE), head, body);
        } catch (IOException e) {
            throw new Unanswered("no answer", e);
        }
    }

    private Response exchange(HttpConnection connection, String head, byte[] body) throws IOException {
        try {
            Response response = connection.exchange(head, body);
            if (response.endsConnection()) {
                connection.close();
            } else {
                idle.push(connection);
            }
            return response;
        } catch (IOException e) {
            connection.close();
            throw e;
        }
    }

    private static Answer answer(Response response) {
        JsonNode body = LianshouJson.mapper().readTree(response.body());
        return new Answer(
                body.get("issue").asString(),
                body.get("version").asLong(),
                body.get("position").asLong(),
                body.get("repeated").asBoolean(),
                Objects.requireNonNull(response.headers().get("lianshou-token")));
    }
}
