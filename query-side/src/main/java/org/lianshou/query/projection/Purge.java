package org.lianshou.query.projection;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.issue.CollectionEvent.SubjectErased;
import org.lianshou.issue.EventType;
import org.lianshou.session.RosterEvent.MemberErased;
import org.lianshou.visit.HomeVisitEvent.HouseholdErased;
import org.lianshou.wire.Ciphertext;
import org.lianshou.wire.LianshouJson;
import org.lianshou.wire.StreamKinds;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Takes out of a read model what is left of a person who was erased: ciphertext without a key, which nobody can read, and
 * yet need not stand there. The log keeps its bytes, for they are proved; what is shown of them says "erased" either way.
 */
final class Purge {
    private static final Predicate<String> ANYBODY = subject -> true;
    private static final String MEMBER_ERASED = name(MemberErased.class);
    private static final List<String> ERASURES =
            List.of(name(SubjectErased.class), MEMBER_ERASED, name(HouseholdErased.class));
    private static final List<String> STATES =
            StreamKinds.ALL.stream().map(Snapshot::table).toList();

    private Purge() {}

    /** By its name, so that also a stream whose events can't be read is purged. */
    static boolean isAskedBy(RecordedEvent event) {
        return ERASURES.contains(event.type());
    }

    /**
     * Of a stream that goes on the fold takes it out of the state, and the events as they are shown are left. An issue is
     * about one person; a roster is about many, of whom one is erased.
     */
    static void ofHistory(RecordedEvent erasure, JdbcTemplate jdbc) {
        ofHistory(erasure.stream(), subject(erasure), jdbc);
    }

    private static void ofHistory(UUID stream, Predicate<String> whose, JdbcTemplate jdbc) {
        List<Object[]> rewritten = jdbc
                .query(
                        "select position, payload from history where stream = ?",
                        (row, n) ->
                                new Stored(row.getLong(1), LianshouJson.mapper().readTree(row.getBytes(2))),
                        stream)
                .stream()
                .filter(stored -> Ciphertext.isIn(stored.json, whose))
                .map(stored -> stored.rewritten(whose))
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

    /** A stream that is not folded on: its state is rewritten where it stands, of a roster everybody's. */
    static void ofStanding(UUID stream, JdbcTemplate jdbc) {
        ofHistory(stream, ANYBODY, jdbc);
        STATES.forEach(table -> ofState(table, stream, jdbc));
    }

    private static void ofState(String table, UUID stream, JdbcTemplate jdbc) {
        List<JsonNode> states = jdbc.query(
                "select state from " + table + " where stream = ?",
                (row, n) -> LianshouJson.mapper().readTree(row.getString(1)),
                stream);
        states.stream()
                .filter(state -> Ciphertext.isIn(state, ANYBODY))
                .forEach(state -> jdbc.update(
                        "update " + table + " set state = ?::jsonb where stream = ?",
                        LianshouJson.mapper().writeValueAsString(Ciphertext.removedFrom(state, ANYBODY)),
                        stream));
    }

    private static Predicate<String> subject(RecordedEvent erasure) {
        return erasure.type().equals(MEMBER_ERASED)
                ? LianshouJson.mapper()
                        .readTree(erasure.payload())
                        .path("subject")
                        .asString()::equals
                : ANYBODY;
    }

    private static String name(Class<?> event) {
        return event.getAnnotation(EventType.class).value();
    }

    private record Stored(long position, JsonNode json) {
        Object[] rewritten(Predicate<String> whose) {
            return new Object[] {LianshouJson.mapper().writeValueAsBytes(Ciphertext.removedFrom(json, whose)), position
            };
        }
    }
}
