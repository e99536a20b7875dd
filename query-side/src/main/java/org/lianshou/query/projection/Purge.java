package org.lianshou.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.issue.CollectionEvent.SubjectErased;
import org.lianshou.issue.EventType;
import org.lianshou.wire.Ciphertext;
import org.lianshou.wire.LianshouJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import tools.jackson.databind.JsonNode;

/**
 * Takes out of a read model what is left of a reporter who was erased: ciphertext without a key, which nobody can read, and
 * yet need not stand there. The log keeps its bytes, for they are proved; what is shown of them says "erased" either way.
 */
final class Purge {
    private static final String ERASED =
            SubjectErased.class.getAnnotation(EventType.class).value();

    private Purge() {}

    /** By its name, so that also a stream whose events can't be read is purged. */
    static boolean isAskedBy(RecordedEvent event) {
        return event.type().equals(ERASED);
    }

    /** Of a stream that goes on the fold takes it out of the state, and the events as they are shown are left. */
    static void ofHistory(Collection<UUID> streams, JdbcTemplate jdbc) {
        List<Object[]> rewritten = jdbc
                .query(
                        "select position, payload from history where stream = any(?)",
                        (row, n) ->
                                new Stored(row.getLong(1), LianshouJson.mapper().readTree(row.getBytes(2))),
                        new SqlArrayValue("uuid", streams.toArray()))
                .stream()
                .filter(stored -> Ciphertext.isIn(stored.json))
                .map(Stored::rewritten)
                .toList();
        jdbc.batchUpdate("update history set payload = ? where position = ?", rewritten);
    }

    /** A stream that stands still; and the reason why it does may quote what failed. */
    static void ofParked(RecordedEvent erasure, JdbcTemplate jdbc) {
        ofStanding(erasure.stream(), jdbc);
        jdbc.update(
                "update parked set reason = split_part(reason, ':', 1), purged = ? where stream = ?",
                erasure.position(),
                erasure.stream());
    }

    /** A stream that is not folded on: its state is rewritten where it stands. */
    static void ofStanding(UUID stream, JdbcTemplate jdbc) {
        ofHistory(List.of(stream), jdbc);
        List<JsonNode> states = jdbc.query(
                "select state from details where stream = ?",
                (row, n) -> LianshouJson.mapper().readTree(row.getString(1)),
                stream);
        states.stream()
                .filter(Ciphertext::isIn)
                .forEach(state -> jdbc.update(
                        "update details set state = ?::jsonb where stream = ?",
                        LianshouJson.mapper().writeValueAsString(Ciphertext.removedFrom(state)),
                        stream));
    }

    private record Stored(long position, JsonNode json) {
        Object[] rewritten() {
            return new Object[] {LianshouJson.mapper().writeValueAsBytes(Ciphertext.removedFrom(json)), position};
        }
    }
}
