package org.lianshou.query.sessions;

import java.util.List;
import java.util.UUID;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Reach;
import org.lianshou.access.Rule;
import org.lianshou.access.Rule.May;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.http.Problem;
import org.lianshou.issue.AreaId;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.web.Refusal;
import org.lianshou.session.JointSession;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The sessions that a person sees: as {@link Access} says of one, and as a condition in SQL of all. */
@Component
class SessionSight {
    private static final Rule ONE = AccessTable.rule("GET /api/sessions/{id}").orElseThrow();
    private static final Rule ALL = AccessTable.rule("GET /api/sessions").orElseThrow();

    private final ViewDatabase database;
    private final Directory directory;

    SessionSight(ViewDatabase database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    /** @throws Refusal with one and the same body where it is absent and where it is not theirs to see */
    Snapshot<JointSession> find(String id, Person person) {
        return database.client()
                .sql("select number, position, state from session_details where stream = ?")
                .param(uuid(id))
                .query((row, n) -> Snapshot.read(JointSession.KIND, row))
                .optional()
                .filter(snapshot -> sees(snapshot.state(), person))
                .orElseThrow(SessionSight::notFound);
    }

    Condition of(Person person) {
        List<Condition> reaches = person.grants().stream()
                .flatMap(grant -> ALL.grants().stream()
                        .filter(may -> may.role() == grant.role())
                        .map(may -> reach(may, grant, person)))
                .distinct()
                .toList();
        return Condition.anyOf(reaches);
    }

    private Condition reach(May may, Grant grant, Person person) {
        if (may.reach() == Reach.ALL) {
            return Condition.of("true");
        }
        return may.reach() == Reach.AREA
                ? Condition.of(
                        "starts_with(area_path, ?)",
                        directory.path(grant.area()).toString())
                : Condition.of(
                        "(people <> '{}' and people @> array[?::text])",
                        person.id().value());
    }

    private boolean sees(JointSession session, Person person) {
        AreaId area = session.convened().area();
        return new Access(directory, person)
                .actorFor(ONE, area, session.people())
                .isPresent();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    private static Refusal notFound() {
        return Refusal.of(
                Problem.of(HttpStatus.NOT_FOUND, "session-not-found", "There is no such session, or none for you."));
    }
}
