package org.lianshou.command.order;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianshou.access.Access;
import org.lianshou.access.AccessTable;
import org.lianshou.access.Rule;
import org.lianshou.command.supervision.SupervisionContext;
import org.lianshou.command.supervision.SupervisionOrderCommand;
import org.lianshou.command.supervision.SupervisionOrderCommand.IssueOrder;
import org.lianshou.directory.Directory;
import org.lianshou.directory.Person;
import org.lianshou.directory.Unit;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.supervision.Supervised;
import org.lianshou.supervision.SupervisionOrder;

/**
 * A signed-in person asks something of a supervision order.
 *
 * @param at when it happened, by their word, already found plausible
 * @param orders reads the issues that the command names, as they stand in the log
 */
public record PersonSupervising(Person person, Instant at, Rulebook rulebook, Orders orders)
        implements SupervisionAsker {
    private static final Rule ISSUING =
            AccessTable.rule("POST /api/supervision-orders").orElseThrow();
    private static final Rule SIGHT =
            AccessTable.rule("GET /api/supervision-orders/{id}").orElseThrow();

    @Override
    public SupervisionContext contextFor(SupervisionOrder order, SupervisionOrderCommand command) {
        Directory county = rulebook.directory().frozen();
        Access access = new Access(county, county.person(person.id()).orElse(person));
        if (command instanceof IssueOrder c) {
            AreaId area = county.unit(c.unit()).map(Unit::area).orElseGet(county::county);
            Actor actor = access.actorFor(ISSUING, area).orElseThrow(() -> new NotPermitted(ISSUING));
            return context(actor, area, county, seen(access, c));
        }
        return context(actor(access, order, command), area(order), county, Set.of());
    }

    private SupervisionContext context(Actor actor, AreaId area, Directory county, Set<IssueId> issues) {
        return new SupervisionContext(actor, at, rulebook.policyInForce(area, at), rulebook.calendar(), county, issues);
    }

    private static AreaId area(SupervisionOrder order) {
        return order.issued().area();
    }

    private static Actor actor(Access access, SupervisionOrder order, SupervisionOrderCommand command) {
        if (!order.exists()) {
            throw new NotVisible(SupervisionOrder.KIND, order.stream());
        }
        Rule rule = AccessTable.rule("POST /api/supervision-orders/{id}/" + command.route())
                .orElseThrow();
        Supervised about = order.issued();
        return access.actorFor(rule, about.area(), about.unit())
                .orElseThrow(
                        () -> access.actorFor(SIGHT, about.area(), about.unit()).isPresent()
                                ? new NotPermitted(rule)
                                : new NotVisible(SupervisionOrder.KIND, order.stream()));
    }

    private Set<IssueId> seen(Access access, IssueOrder command) {
        return command.issues().stream()
                .map(orders::stored)
                .filter(issue -> issue.exists() && access.sees(issue))
                .map(Issue::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
