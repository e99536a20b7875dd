package org.lianshou.query.door;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lianshou.directory.Person;
import org.lianshou.http.Problem;
import org.lianshou.query.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the API in a person's name. */
@Component
public class Door {

    /** Says when something happened that is entered later. */
    public static final String OCCURRED_AT = "Lianshou-Occurred-At";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final String JSON = "application/json";

    private final Api api;
    private final JsonMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    Door(Api api, JsonMapper json) {
        this.api = api;
        this.json = json;
    }

    /** @throws DoorClosed where there is no answer */
    public Reply get(Person person, String path) {
        return send(request(person, path).GET().build());
    }

    /** What is said there; empty where it is refused or there is no answer, for a page that can do without. */
    public Optional<JsonNode> ask(Person person, String path) {
        try {
            return Optional.of(get(person, path)).filter(Reply::isDone).map(Reply::body);
        } catch (DoorClosed closed) {
            return Optional.empty();
        }
    }

    /**
     * Gives a command.
     *
     * @throws DoorClosed where there is no answer: whether it was carried out is not known, and the same key tells
     */
    public Reply post(Person person, Command command) {
        HttpRequest.Builder request = request(person, command.path())
                .header(HttpHeaders.CONTENT_TYPE, JSON)
                .header("Idempotency-Key", plain(command.key()))
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(command.body())));
        if (!command.occurredAt().isEmpty()) {
            request.header(OCCURRED_AT, plain(command.occurredAt()));
        }
        if (command.version() != null) {
            request.header(HttpHeaders.IF_MATCH, "\"" + command.version() + "\"");
        }
        return send(request.build());
    }

    /**
     * Hands a file in, which evidence can then name.
     *
     * @param called the media type by which its sender calls it
     * @param key the Idempotency-Key: handed in again under it, the same file is the same attachment; empty for none
     * @throws DoorClosed where there is no answer
     */
    public Reply upload(Person person, boolean personal, byte[] content, String called, String key) {
        BodyPublisher file = BodyPublishers.ofByteArray(content);
        HttpRequest.Builder request = request(person, "/api/attachments?personal=" + personal)
                .header(HttpHeaders.CONTENT_TYPE, called)
                .POST(file);
        return send((key.isEmpty() ? request : request.header("Idempotency-Key", plain(key))).build());
    }

    private HttpRequest.Builder request(Person person, String path) {
        URI address = api.address().orElseThrow(() -> new DoorClosed(null));
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + api.token(person))
                .header(HttpHeaders.ACCEPT, JSON + ", application/problem+json");
    }

    /** A form hides what goes into a header; whoever altered it is told so. */
    private static String plain(String value) {
        if (!VISIBLE.matcher(value).matches()) {
            throw Refusal.of(Problem.of(
                    HttpStatus.BAD_REQUEST, "malformed-form", "The form was altered on its way; open it anew."));
        }
        return value;
    }

    private Reply send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            String token = response.headers().firstValue("Lianshou-Token").orElse(null);
            return new Reply(response.statusCode(), json.readTree(response.body()), token);
        } catch (IOException | JacksonException e) {
            throw new DoorClosed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DoorClosed(e);
        }
    }
}
