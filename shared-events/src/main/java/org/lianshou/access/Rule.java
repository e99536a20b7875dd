package org.lianshou.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.lianshou.issue.Role;
import org.lianshou.issue.Stage;

/**
 * One row of the table: a route, the stages in which a command may be given, and who may.
 *
 * @param route the HTTP method and path, such as {@code POST /api/issues/{id}/accept}
 * @param stages where the route is a command: the stages it may be given in; empty otherwise
 * @param grants who may, each with the reach of the role
 * @param open whether anyone may, without signing in
 */
public record Rule(String route, Set<Stage> stages, List<May> grants, boolean open) {

    /** A role and how far it reaches; several lines for a role add up. */
    public record May(Role role, Reach reach) {}

    public Rule {
        stages = Set.copyOf(stages);
        grants = List.copyOf(grants);
    }

    static Rule open(String route) {
        return new Rule(route, Set.of(), List.of(), true);
    }

    static Rule route(String route, May... grants) {
        return new Rule(route, Set.of(), Arrays.asList(grants), false);
    }

    static Rule command(String name, Set<Stage> stages, May... grants) {
        return new Rule("POST /api/issues/{id}/" + name, stages, Arrays.asList(grants), false);
    }

    public boolean isCommand() {
        return !stages.isEmpty();
    }

    /** The last part of the path: for a command, its name in kebab-case. */
    public String name() {
        return route.substring(route.lastIndexOf('/') + 1);
    }

    public List<Role> roles() {
        return grants.stream().map(May::role).distinct().toList();
    }
}
