package org.lianshou.query.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lianshou.query.history.StoredEvent;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.wire.LianshouJson;
import org.lianshou.wire.StreamEventCodec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The stored events of a stream of supervision, oldest first: none of them holds personal text. */
@Component
class StreamStory {
    private final ViewDatabase database;
    private final StreamEventCodec codec = StreamEventCodec.sealed();

    StreamStory(ViewDatabase database) {
        this.database = database;
    }

    /**
     * One event.
     *
     * @param hash of the event as it stands in the log, in hexadecimal
     * @param event the fact itself, in today's shape of it
     */
    record Moment(
            long sequence, long position, String type, int revision, Instant recordedAt, String hash, JsonNode event) {}

    List<Moment> of(UUID stream, long version) {
        return StoredEvent.of(stream, version, database).stream()
                .map(stored -> moment(stream, stored))
                .toList();
    }

    private Moment moment(UUID stream, StoredEvent stored) {
        JsonNode event = LianshouJson.mapper()
                .valueToTree(
                        codec.decode(stored.type(), stored.revision(), stored.payload(), stream, stored.sequence()));
        return new Moment(
                stored.sequence(),
                stored.position(),
                stored.type(),
                stored.revision(),
                stored.recordedAt(),
                stored.hexHash(),
                event);
    }
}
