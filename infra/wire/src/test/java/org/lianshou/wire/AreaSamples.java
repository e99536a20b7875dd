package org.lianshou.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.lianshou.area.AreaDutyEvent;
import org.lianshou.area.AreaTreeEvent;
import org.lianshou.area.Competence;
import org.lianshou.area.Post;
import org.lianshou.area.Term;
import org.lianshou.area.TreeId;
import org.lianshou.area.UnitKind;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CategoryId;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Level;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;
import org.lianshou.stream.StreamEvent;

/** As {@link Samples}, of a county's areas and of the duties in one. */
final class AreaSamples {
    private static final TreeId TREE = TreeId.of(new AreaId("330521"));
    private static final AreaId GRID = new AreaId("330521001200-4");
    private static final AreaId VILLAGE = new AreaId("330521001200");
    private static final UnitId GROUP = new UnitId("u-flood-2026");
    private static final LocalDate FROM = LocalDate.of(2026, 11, 9);
    private static final LocalDate UNTIL = LocalDate.of(2027, 11, 9);
    private static final PersonId SPONSOR = new PersonId("county-2");
    private static final Ground GROUND = new Ground("transfer", "岗位调整");
    private static final Act ACT = new Act(
            new Actor(new PersonId("county"), Role.COUNTY_DISPATCHER, new UnitId("u-330521")),
            Instant.parse("2026-11-08T01:30:00Z"),
            false,
            new PolicyVersion("county-2026.1"));

    private AreaSamples() {}

    static List<StreamEvent> all() {
        return Stream.concat(tree(), duty()).toList();
    }

    private static Stream<StreamEvent> tree() {
        Competence entry = new Competence(new CategoryId("roads"), Level.TOWNSHIP, new UnitId("u-housing"), "职责清单");
        return Stream.of(
                new AreaTreeEvent.AreaAdded(TREE, ACT, FROM, GRID, "北坞自然村", Level.GRID, VILLAGE),
                new AreaTreeEvent.AreaRenamed(TREE, ACT, FROM, GRID, "北坞新村"),
                new AreaTreeEvent.AreaMoved(TREE, ACT, FROM, VILLAGE, new AreaId("330521101")),
                new AreaTreeEvent.AreaClosed(TREE, ACT, FROM, GRID, 7),
                new AreaTreeEvent.UnitFounded(TREE, ACT, FROM, UNTIL, GROUP, "防汛工作专班", VILLAGE, UnitKind.WORKING_GROUP),
                new AreaTreeEvent.UnitClosed(TREE, ACT, FROM, GROUP),
                new AreaTreeEvent.CompetenceAdopted(
                        TREE, ACT, new Competence.Version("duties-2026.2", FROM, List.of(entry))),
                new AreaTreeEvent.CompetenceExtended(TREE, ACT, FROM, "duties-2026.2", entry),
                new AreaTreeEvent.CountyTakenOver(TREE, ACT, FROM, "demo-2026.1", 230, 225, 7));
    }

    private static Stream<StreamEvent> duty() {
        Term term = new Term(FROM, UNTIL);
        return Stream.of(
                new AreaDutyEvent.PostFilled(GRID, ACT, Post.GRID_WORKER, new PersonId("worker-3"), term, 12),
                new AreaDutyEvent.PostVacated(
                        GRID, ACT, Post.GRID_WORKER, new PersonId("worker-3"), UNTIL.minusMonths(1), GROUND),
                new AreaDutyEvent.SponsorNamed(VILLAGE, ACT, SPONSOR, term, 2, 12),
                new AreaDutyEvent.SponsorReleased(VILLAGE, ACT, SPONSOR, UNTIL.minusMonths(1), GROUND),
                new AreaDutyEvent.VisitPaid(VILLAGE, ACT, SPONSOR, FROM.plusDays(3), "走访三户，反映村道照明不足"),
                new AreaDutyEvent.AnchorHouseholdNamed(GRID, ACT, "h-12", new PersonId("resident-2"), 8, term, 12),
                new AreaDutyEvent.AnchorHouseholdReleased(GRID, ACT, "h-12", UNTIL.minusMonths(1), GROUND));
    }
}
