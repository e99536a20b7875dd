package org.lianshou.command.callout;

import static org.lianshou.command.histories.SmallCounty.PRODUCTION_SAFETY;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lianshou.command.histories.SmallCounty;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.CollectionEvent.IssueAccepted;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.CollectionEvent.IssueWithdrawn;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.Kind;
import org.lianshou.issue.Level;
import org.lianshou.issue.Matter;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Place;
import org.lianshou.issue.Reporter;
import org.lianshou.issue.Role;
import org.lianshou.issue.Severity;
import org.lianshou.issue.Source;
import org.lianshou.issue.SubjectId;
import org.lianshou.issue.UnitId;
import org.lianshou.issue.Urgency;

/** Critical hazards of the small county, at different stages. */
public final class Hazards {
    /** When all of them were reported. */
    public static final Instant REPORTED = Instant.parse("2026-03-02T00:30:00Z");

    private Hazards() {}

    public static Issue reported(AreaId area) {
        IssueId id = new IssueId(new UUID(4, 1));
        Matter matter = new Matter(
                Kind.HAZARD, null, Severity.CRITICAL, null, PRODUCTION_SAFETY, Urgency.URGENT, "气瓶漏气", "软管老化漏气", null);
        SubjectId subject = new SubjectId(new UUID(7, 1));
        Reporter reporter =
                new Reporter(Reporter.Standing.NAMED, subject, new PersonId("g1-worker"), null, null, null, null, null);
        IssueReported reported = new IssueReported(
                id,
                act("g1-worker", Role.GRID_WORKER),
                Source.GRID_PATROL,
                matter,
                area,
                Place.UNKNOWN,
                reporter,
                List.of(),
                null,
                null,
                null);
        return Issue.fold(id, List.of(reported));
    }

    /** Accepted by the county's desk, which leads. */
    public static Issue accepted(AreaId area) {
        return accepted(area, Level.COUNTY, SmallCounty.U_COUNTY);
    }

    public static Issue accepted(AreaId area, Level level, UnitId lead) {
        Issue reported = reported(area);
        return reported.evolve(new IssueAccepted(
                reported.id(),
                act("county-dispatcher", Role.COUNTY_DISPATCHER),
                level,
                lead,
                new PersonId("county-dispatcher"),
                null));
    }

    public static Issue withdrawn(AreaId area) {
        Issue reported = reported(area);
        return reported.evolve(new IssueWithdrawn(reported.id(), act("g1-worker", Role.GRID_WORKER), "看错了"));
    }

    private static Act act(String person, Role capacity) {
        return new Act(new Actor(new PersonId(person), capacity, null), REPORTED, false, null);
    }
}
