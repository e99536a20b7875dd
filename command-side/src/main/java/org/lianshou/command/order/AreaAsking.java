package org.lianshou.command.order;

import java.time.Instant;
import java.time.LocalDate;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.area.AreaDuty;
import org.lianshou.area.LiveChronicle;
import org.lianshou.command.area.AreaContext;
import org.lianshou.command.policy.PolicyContext;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.Role;

/**
 * A signed-in person asks something of areas, duties or policies.
 *
 * @param imports whether the system asks, for a person whose right to import was settled when the file came in
 * @param at when it happened, by their word, already found plausible
 * @param county what the log knows of areas and duties
 */
public record AreaAsking(Person person, boolean imports, Instant at, Rulebook rulebook, LiveChronicle county) {

    Actor actorForTheCounty(String route) {
        Directory directory = directory();
        Rule rule = rule(route);
        return imports
                ? system()
                : access(directory).actorFor(rule, directory.county()).orElseThrow(() -> new NotPermitted(rule));
    }

    Actor actorFor(AreaDuty duty, String route) {
        Rule rule = rule(route);
        return imports ? system() : access(directory()).actorFor(rule, duty).orElseThrow(() -> new NotPermitted(rule));
    }

    /** Whether the person may do it in the whole area, and not only where it concerns themselves. */
    boolean mayForOthers(AreaDuty duty, String route) {
        return imports || access(directory()).actorFor(rule(route), duty.area()).isPresent();
    }

    AreaContext as(Actor actor) {
        return new AreaContext(actor, at, rulebook.policies().at(at), rulebook.calendar(), directory(), imports);
    }

    PolicyContext ofPolicies(Actor actor, LocalDate today) {
        PolicyVersion inForce = rulebook.policies().at(at).version();
        return new PolicyContext(new Act(actor, at, false, inForce), today, directory());
    }

    private Actor system() {
        return new Actor(person.id(), Role.SYSTEM, null);
    }

    private Directory directory() {
        return rulebook.directory().frozen();
    }

    /** Their grants as they are now, not as they were when the request came in. */
    private Access access(Directory directory) {
        return new Access(directory, directory.person(person.id()).orElse(person));
    }

    private static Rule rule(String route) {
        return AccessTable.rule(route).orElseThrow();
    }
}
