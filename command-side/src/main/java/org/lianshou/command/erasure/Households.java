package org.lianshou.command.erasure;

import java.time.Clock;
import java.util.List;
import org.lianshou.command.following.SystemKey;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.CollectionEvent.SubjectErased;
import org.lianshou.issue.OccasionId;
import org.lianshou.issue.Role;
import org.lianshou.visit.HomeVisit;
import org.lianshou.visit.HomeVisitEvent.HouseholdErased;

/** Has an erasure written down in the home visit by which a household is known, once. */
final class Households {
    private final Orders orders;
    private final Clock clock;
    private final SubjectKeys keys;

    Households(Orders orders, Clock clock, SubjectKeys keys) {
        this.orders = orders;
        this.clock = clock;
        this.keys = keys;
    }

    void erase(SubjectErased erased) {
        HomeVisit visit =
                orders.stored(HomeVisit.none(new OccasionId(erased.subject().value())));
        if (!visit.exists() || visit.erasedAt() != null) {
            return;
        }
        Act act = new Act(new Actor(erased.act().actor().person(), Role.SYSTEM, null), clock.instant(), false, null);
        HouseholdErased event = new HouseholdErased(visit.id(), act, erased.subject());
        String path = "/api/occasions/" + visit.id() + "/erase-household";
        orders.give(
                new Order<>(
                        HomeVisit.none(visit.id()),
                        new SeenVersion.Any(),
                        List.of(current -> () -> current.erasedAt() == null ? List.of(event) : List.of())),
                SystemKey.of("ERASE", path, "household", keys),
                new byte[0]);
    }
}
