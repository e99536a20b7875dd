package org.lianshou.wire;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.OccasionId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Personal;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Reporter;
import org.lianshou.issue.Role;
import org.lianshou.issue.SubjectId;
import org.lianshou.issue.UnitId;
import org.lianshou.stream.StreamEvent;
import org.lianshou.visit.ActivityDayEvent.ActivityDayHeld;
import org.lianshou.visit.HomeVisitEvent.HomeVisitMade;
import org.lianshou.visit.HomeVisitEvent.HouseholdErased;

/** As {@link Samples}, of activity days and home visits. */
final class VisitSamples {
    private static final OccasionId OCCASION = OccasionId.of("019a9f2e-6f00-7a10-8000-0000000000c1");
    private static final SubjectId HOUSEHOLD = new SubjectId(UUID.fromString("019a9f2e-6f00-7a10-8000-0000000000c1"));
    private static final AreaId VILLAGE = new AreaId("330521001200");
    private static final PersonId WORKER = new PersonId("worker");
    private static final Act ACT = new Act(
            new Actor(WORKER, Role.GRID_WORKER, new UnitId("u-330521001200-1")),
            Instant.parse("2026-11-08T01:30:00Z"),
            false,
            new PolicyVersion("county-2026.1"));

    private VisitSamples() {}

    static List<StreamEvent> all() {
        return List.of(
                new ActivityDayHeld(
                        OCCASION, ACT, VILLAGE, WORKER, 36, "议了路灯和水沟", List.of(Samples.ISSUE, Samples.EARLIER)),
                new HomeVisitMade(OCCASION, ACT, VILLAGE, WORKER, household(), "独居老人，子女在外", List.of(Samples.ISSUE)),
                new HouseholdErased(OCCASION, ACT, HOUSEHOLD));
    }

    private static Reporter household() {
        return new Reporter(
                Reporter.Standing.NAMED,
                HOUSEHOLD,
                null,
                null,
                new Personal.Clear(HOUSEHOLD, "沈大爷"),
                new Personal.Clear(HOUSEHOLD, "139-0000-5678"),
                null,
                new Personal.Clear(HOUSEHOLD, "对河口村某组某号"));
    }
}
