package org.lianshou.query.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.lianshou.query.Kebab;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamState;
import org.lianshou.wire.LianshouJson;
import org.lianshou.wire.StreamEventCodec;
import tools.jackson.databind.JsonNode;

/**
 * All that happened in a stream, oldest first.
 *
 * @param version that of the last event
 */
public record Course(UUID stream, long number, long version, List<Happening> events) {
    private static final StreamEventCodec CODEC = StreamEventCodec.sealed();

    /**
     * One event, with the stage before and after.
     *
     * @param hash of the event as it stands in the log, in hexadecimal
     */
    public record Happening(
            long sequence,
            long position,
            String type,
            int revision,
            Instant recordedAt,
            String hash,
            JsonNode event,
            String before,
            String after) {}

    /** Folds the stored events up to a snapshot once more, keeping each step of the way. */
    public static <S extends StreamState<S>> Course of(
            Snapshot<S> snapshot, Function<S, Enum<?>> stage, ViewDatabase database) {
        S end = snapshot.state();
        List<Happening> events = new ArrayList<>();
        S before = end.kind().beginning().apply(end.stream());
        for (StoredEvent stored : StoredEvent.of(end.stream(), end.version(), database)) {
            StreamEvent event =
                    CODEC.decode(stored.type(), stored.revision(), stored.payload(), end.stream(), stored.sequence());
            S after = before.after(event);
            events.add(happening(stored, event, Kebab.of(stage.apply(before)), Kebab.of(stage.apply(after))));
            before = after;
        }
        return new Course(end.stream(), snapshot.number(), end.version(), events);
    }

    private static Happening happening(StoredEvent stored, StreamEvent event, String before, String after) {
        return new Happening(
                stored.sequence(),
                stored.position(),
                stored.type(),
                stored.revision(),
                stored.recordedAt(),
                stored.hexHash(),
                LianshouJson.mapper().valueToTree(event),
                before,
                after);
    }
}
