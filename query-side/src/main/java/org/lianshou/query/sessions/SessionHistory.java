package org.lianshou.query.sessions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lianshou.query.history.StoredEvent;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.session.JointSession;
import org.lianshou.session.SessionEvent;
import org.lianshou.session.SessionId;
import org.lianshou.session.SessionStage;
import org.lianshou.wire.LianshouJson;
import org.lianshou.wire.StreamEventCodec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Folds a session's stored events once more, keeping each step of the way. */
@Component
class SessionHistory {
    private final ViewDatabase database;
    private final StreamEventCodec codec = StreamEventCodec.sealed();

    SessionHistory(ViewDatabase database) {
        this.database = database;
    }

    /** The events of a session, oldest first. */
    record Told(SessionId session, long number, long version, List<Moment> events) {}

    /**
     * One of them.
     *
     * @param hash of the event as it stands in the log, in hexadecimal
     */
    record Moment(
            long sequence,
            long position,
            String type,
            int revision,
            Instant recordedAt,
            String hash,
            JsonNode event,
            SessionStage before,
            SessionStage after) {}

    /** What happened, oldest first. */
    Proceedings proceedings(JointSession session) {
        return new Proceedings(StoredEvent.of(session.stream(), session.version(), database).stream()
                .map(stored -> event(session, stored))
                .toList());
    }

    Told of(JointSession session, long number) {
        List<Moment> moments = new ArrayList<>();
        JointSession before = JointSession.notConvened(session.id());
        for (StoredEvent stored : StoredEvent.of(session.stream(), session.version(), database)) {
            SessionEvent event = event(session, stored);
            JointSession after = before.evolve(event);
            moments.add(moment(stored, event, before.stage(), after.stage()));
            before = after;
        }
        return new Told(session.id(), number, session.version(), moments);
    }

    private SessionEvent event(JointSession session, StoredEvent stored) {
        return (SessionEvent)
                codec.decode(stored.type(), stored.revision(), stored.payload(), session.stream(), stored.sequence());
    }

    private static Moment moment(StoredEvent stored, SessionEvent event, SessionStage before, SessionStage after) {
        return new Moment(
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
