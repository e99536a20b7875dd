package org.lianshou.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianshou.access.Rule.May;
import org.lianshou.directory.Directory;
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
        return rule.grants().stream()
                .filter(may -> covers(may, issue))
                .findFirst()
                .map(may -> new Actor(person.id(), may.role(), person.unit()));
    }

    /** As {@link #actorFor(Rule, Issue)}, of a session or roster that lies in an area and has these people on its panel. */
    public Optional<Actor> actorFor(Rule rule, AreaId area, Collection<PersonId> panel) {
        return rule.grants().stream()
                .filter(may -> person.grants().stream()
                        .filter(grant -> grant.role() == may.role())
                        .anyMatch(grant -> may.reach().covers(person, grant, area, panel, directory)))
                .findFirst()
                .map(may -> new Actor(person.id(), may.role(), person.unit()));
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
        if (complainedOf != null && complainedOf.equals(person.unit())) {
            return false;
        }
        return actorFor(SIGHT, issue)
                .filter(actor -> NEED_THE_REPORTER.contains(actor.capacity()))
                .isPresent();
    }

    private boolean covers(May may, Issue issue) {
        return person.grants().stream()
                .filter(grant -> grant.role() == may.role())
                .anyMatch(grant -> may.reach().covers(person, grant, issue, directory));
    }
}
