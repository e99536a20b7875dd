package org.lianshou.command.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.AreaDuty;
import org.lianshou.area.AreaTree;
import org.lianshou.area.LiveChronicle;
import org.lianshou.area.TreeId;
import org.lianshou.command.area.AreaDutyCommand;
import org.lianshou.command.area.AreaTreeCommand;
import org.lianshou.command.order.AreaAsking;
import org.lianshou.command.order.BookInstruction;
import org.lianshou.command.order.Done;
import org.lianshou.command.order.DutyInstruction;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.TreeInstruction;
import org.lianshou.command.policy.PolicyCommand;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.AreaId;
import org.lianshou.policy.BookId;
import org.lianshou.policy.PolicyBook;
import org.lianshou.policy.WorkCalendar;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** As {@link IssueDesk}, for areas, duties and policies: answered when whoever is asked here next knows of it. */
@Component
class AreaDesk {
    private final Orders orders;
    private final Rulebook rulebook;
    private final LiveChronicle county;
    private final SubjectKeys keys;
    private final Clock clock;
    private final JsonMapper json;

    AreaDesk(Orders orders, Rulebook rulebook, LiveChronicle county, SubjectKeys keys, Clock clock, JsonMapper json) {
        this.orders = orders;
        this.rulebook = rulebook;
        this.county = county;
        this.keys = keys;
        this.clock = clock;
        this.json = json;
    }

    AreaAnswer give(AreaTreeCommand command, Request request, @Nullable String location) {
        AreaTree none = AreaTree.empty(TreeId.of(rulebook.directory().county()));
        var instruction = new TreeInstruction(command, asking(request));
        return give(new Order<>(none, request.seen(), List.of(instruction)), command, request, location);
    }

    AreaAnswer give(AreaId area, AreaDutyCommand command, Request request) {
        var instruction = new DutyInstruction(area, command, asking(request));
        var order = new Order<>(AreaDuty.none(area), request.seen(), List.of(instruction));
        return give(order, command, request, null);
    }

    AreaAnswer give(PolicyCommand command, Request request, @Nullable String location) {
        PolicyBook none = PolicyBook.empty(BookId.of(rulebook.directory().county()));
        var instruction = new BookInstruction(command, asking(request), WorkCalendar.day(clock.instant()));
        return give(new Order<>(none, request.seen(), List.of(instruction)), command, request, location);
    }

    private AreaAnswer give(Order<?> order, Object command, Request request, @Nullable String location) {
        Done done = orders.give(order, request.commandKey(command, json, keys), new byte[0]);
        county.spread();
        return AreaAnswer.of(done, location);
    }

    private AreaAsking asking(Request request) {
        return new AreaAsking(request.person(), false, request.at(), rulebook, county);
    }
}
