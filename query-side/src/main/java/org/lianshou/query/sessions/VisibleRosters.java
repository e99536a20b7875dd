package org.lianshou.query.sessions;

import java.util.Optional;
import java.util.Set;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.http.Problem;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Role;
import org.lianshou.query.history.StoredEvent;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.web.Refusal;
import org.lianshou.session.PanelRoster;
import org.lianshou.wire.StreamEventCodec;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The roster of an area for one person: whoever calls sessions reads the names on it, those who watch do not. */
@Component
class VisibleRosters {
    private static final Rule RULE = AccessTable.rule("GET /api/rosters/{area}").orElseThrow();
    private static final Set<Role> NEED_THE_NAMES = Set.of(Role.VILLAGE_CADRE, Role.TOWNSHIP_DISPATCHER);

    private final ViewDatabase database;
    private final Directory directory;
    private final StreamEventCodec opening;
    private final StreamEventCodec sealed = StreamEventCodec.sealed();

    VisibleRosters(ViewDatabase database, Directory directory, SubjectKeys keys) {
        this.database = database;
        this.directory = directory;
        this.opening = StreamEventCodec.opening(keys);
    }

    /** Empty where there is no such area, and where it is not theirs to see. */
    Optional<PanelRoster> find(AreaId area, Person person) {
        return Optional.of(area)
                .filter(one -> directory.area(one).isPresent())
                .flatMap(one -> new Access(directory, person).actorFor(RULE, one))
                .map(Actor::capacity)
                .map(capacity -> folded(area, NEED_THE_NAMES.contains(capacity) ? opening : sealed));
    }

    static Refusal notFound() {
        return Refusal.of(
                Problem.of(HttpStatus.NOT_FOUND, "roster-not-found", "There is no such roster, or none for you."));
    }

    private PanelRoster folded(AreaId area, StreamEventCodec codec) {
        PanelRoster roster = PanelRoster.of(area);
        for (StoredEvent stored : StoredEvent.of(roster.stream(), Integer.MAX_VALUE, database)) {
            roster = roster.after(codec.decode(
                    stored.type(), stored.revision(), stored.payload(), roster.stream(), stored.sequence()));
        }
        return roster;
    }
}
