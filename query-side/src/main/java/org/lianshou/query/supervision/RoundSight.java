package org.lianshou.query.supervision;

import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.AreaId;
import org.springframework.stereotype.Component;

/** Who sees the coordination rounds of an area. */
@Component
class RoundSight {
    private static final Rule RULE =
            AccessTable.rule("GET /api/coordination-rounds/{area}").orElseThrow();

    private final Directory directory;

    RoundSight(Directory directory) {
        this.directory = directory;
    }

    /** Those who see all of an area, or have a unit that answers for it. @throws Refusal for all others */
    void check(AreaId area, Person person) {
        Access access = new Access(directory, person);
        boolean sees = directory.area(area).isPresent()
                && (access.actorFor(RULE, area).isPresent()
                        || directory.units().stream()
                                .filter(unit -> unit.area().equals(area))
                                .anyMatch(unit ->
                                        access.actorFor(RULE, area, unit.id()).isPresent()));
        if (!sees) {
            throw Runs.notFound();
        }
    }
}
