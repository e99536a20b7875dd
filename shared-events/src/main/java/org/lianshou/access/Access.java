package org.lianshou.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.lianshou.access.Rule.May;
import org.lianshou.area.AreaDuty;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Grant;
import org.lianshou.directory.Person;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Issue;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;

/** What the table means for one person. */
public record Access(Directory directory, Person person) {
    private static final Rule SIGHT = AccessTable.rule("GET /api/issues/{id}").orElseThrow();

    private static final Rule UNMASK = AccessTable.forCommand("unmask-reporter");
    private static final Rule UNMASKINGS =
            AccessTable.rule("GET /api/audit/unmaskings").orElseThrow();

    /** Roles that handle, answer or call back, and so need to know who reported. */
    private static final List<Role> NEED_THE_REPORTER = List.of(
            Role.OPERATOR,
            Role.COUNTY_DISPATCHER,
            Role.TOWNSHIP_DISPATCHER,
            Role.VILLAGE_CADRE,
            Role.GRID_HEAD,
            Role.GRID_WORKER,
            Role.DEPARTMENT);

    public boolean sees(Issue issue) {
        return actorFor(SIGHT, issue).isPresent();
    }

    /** The capacity in which the person may use a route on an issue; empty where they may not. */
    public Optional<Actor> actorFor(Rule rule, Issue issue) {
        return actor(rule, (may, grant) -> may.reach().covers(person, grant, issue, directory));
    }

    /** As {@link #actorFor(Rule, Issue)}, on an area. */
    public Optional<Actor> actorFor(Rule rule, AreaId area) {
        return actor(rule, (may, grant) -> may.reach().covers(grant, area, false, directory));
    }

    /** As {@link #actorFor(Rule, AreaId)}, where it matters too whether the person is a sponsor of the area. */
    public Optional<Actor> actorFor(Rule rule, AreaDuty duty) {
        boolean sponsored = duty.isSponsor(person.id());
        return actor(rule, (may, grant) -> may.reach().covers(grant, duty.area(), sponsored, directory));
    }

    /** As {@link #actorFor(Rule, Issue)}, of a session or roster that lies in an area and has these people on its panel. */
    public Optional<Actor> actorFor(Rule rule, AreaId area, Collection<PersonId> panel) {
        return actor(rule, (may, grant) -> may.reach().covers(person, grant, area, panel, directory));
    }

    /** As {@link #actorFor(Rule, Issue)}, of a call-out or response. */
    public Optional<Actor> actorFor(Rule rule, Undertaking what) {
        return actor(rule, (may, grant) -> may.reach().covers(person, grant, what, directory));
    }

    /** As {@link #actorFor(Rule, AreaId)}, of what lies in an area and is a unit's to answer for. */
    public Optional<Actor> actorFor(Rule rule, AreaId area, UnitId unit) {
        return actor(rule, (may, grant) -> may.reach().covers(person, grant, area, unit, directory));
    }

    /** Whether the person holds any role that the route names, wherever it reaches. */
    public boolean mayEver(Rule rule) {
        return rule.open()
                || person.grants().stream().anyMatch(grant -> rule.roles().contains(grant.role()));
    }

    /**
     * Whether the person may know who reported. The reporters themselves may; those who must act may, by role, once
     * they see the issue; never the unit complained of; never those who only watch.
     */
    public boolean knowsReporter(Issue issue) {
        UnitId complainedOf = issue.reported().matter().complainedOf();
        if (person.id().equals(issue.reported().reporter().account())) {
            return true;
        }
        if (complainedOf != null && person.actsFor(complainedOf)) {
            return false;
        }
        return actorFor(SIGHT, issue)
                .filter(actor -> NEED_THE_REPORTER.contains(actor.capacity()))
                .isPresent();
    }

    /** As {@link #knowsReporter}, or because they asked to see it and the time for it is not over (查看反映人). */
    public boolean knowsReporter(Issue issue, Instant now) {
        return knowsReporter(issue)
                || (mayUnmask(issue)
                        && issue.reported().openFor(person.id(), now).isPresent());
    }

    /** Whether the person may ask to see who reported: never who acts for the unit complained of. */
    public boolean mayUnmask(Issue issue) {
        UnitId complainedOf = issue.reported().matter().complainedOf();
        return (complainedOf == null || !person.actsFor(complainedOf))
                && actorFor(UNMASK, issue).isPresent();
    }

    /** Whether the person may know who asked to see the reporter, and why: those who watch over it. */
    public boolean watchesUnmaskings(Issue issue) {
        return actorFor(UNMASKINGS, issue).isPresent();
    }

    /** As {@link #knowsReporter(Issue)}, of the household of a home visit in an area, which whoever sees the visit by that rule asks. */
    public boolean knowsHousehold(Rule rule, AreaId area) {
        return actorFor(rule, area)
                .filter(actor -> NEED_THE_REPORTER.contains(actor.capacity()))
                .isPresent();
    }

    /** By the first line of the rule that covers it, under the first grant that does. */
    private Optional<Actor> actor(Rule rule, BiPredicate<May, Grant> covers) {
        return rule.grants().stream()
                .flatMap(may ->
                        person.grants().stream().filter(grant -> grant.role() == may.role() && covers.test(may, grant)))
                .findFirst()
                .map(grant -> new Actor(person.id(), grant.role(), person.unitUnder(grant)));
    }
}
