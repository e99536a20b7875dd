package org.lianshou.query.supervision;

import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Reach;
import org.lianshou.access.Rule;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.lianshou.query.projection.Snapshot;
import org.lianshou.query.projection.ViewDatabase;
import org.lianshou.query.sight.Condition;
import org.lianshou.query.web.Refusal;
import org.lianshou.supervision.VillageRisk;
import org.springframework.stereotype.Component;

/** How villages and townships stand, for one person. */
@Component
class VillageSight {
    private static final Rule ONE =
            AccessTable.rule("GET /api/villages/{area}/risk").orElseThrow();
    private static final Rule ALL = AccessTable.rule("GET /api/villages").orElseThrow();

    private final ViewDatabase database;
    private final Directory directory;

    VillageSight(ViewDatabase database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    /** @throws Refusal where there is no such area, and where it is not theirs to see */
    VillageRisk find(AreaId area, Person person) {
        if (directory.area(area).isEmpty() || !sees(area, person)) {
            throw Runs.notFound();
        }
        return database.client()
                .sql("select number, position, state from village_risk_details where stream = ?")
                .param(VillageRisk.idOf(area))
                .query((row, n) -> Snapshot.read(VillageRisk.KIND, row).state())
                .optional()
                .orElseGet(() -> VillageRisk.of(area));
    }

    boolean sees(AreaId area, Person person) {
        return new Access(directory, person).actorFor(ONE, area).isPresent();
    }

    /** All of them, as a condition in SQL. */
    Condition of(Person person) {
        return Condition.anyOf(person.grants().stream()
                .flatMap(grant -> ALL.grants().stream()
                        .filter(may -> may.role() == grant.role())
                        .map(may -> may.reach() == Reach.ALL
                                ? Condition.of("true")
                                : Condition.of(
                                        "starts_with(area_path, ?)",
                                        directory.path(grant.area()).toString())))
                .distinct()
                .toList());
    }
}
