package org.lianshou.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Events to append, about nothing. */
final class Events {

    private Events() {}

    static NewEvent event(String payload) {
        return new NewEvent("happened", 1, payload.getBytes(UTF_8), "{}".getBytes(UTF_8));
    }

    static List<NewEvent> events(int count) {
        return IntStream.range(0, count).mapToObj(i -> event("payload " + i)).toList();
    }

    static Append opening(UUID stream, int count) {
        return new Append(stream, Append.NEW_STREAM, events(count));
    }

    static CommandKey key(String key, String body) {
        return CommandKey.of("wang", "POST", "/issues", key, Envelope.sha256().digest(body.getBytes(UTF_8)));
    }
}
