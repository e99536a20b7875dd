package org.lianshou.command.web;

import java.time.Clock;
import java.util.List;
import org.lianshou.command.order.Done;
import org.lianshou.command.order.NewIssueIds;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.RosterInstruction;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.StaleVersion;
import org.lianshou.command.session.RosterCommand;
import org.lianshou.eventlog.AppendRefused;
import org.lianshou.eventlog.EventLogBusy;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.SubjectId;
import org.lianshou.session.Member;
import org.lianshou.session.PanelRoster;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where a request to a roster is turned into an order. */
@Component
class RosterDesk {
    private final Orders orders;
    private final Rulebook rulebook;
    private final SubjectKeys keys;
    private final JsonMapper json;
    private final NewIssueIds ids;

    RosterDesk(Orders orders, Rulebook rulebook, SubjectKeys keys, JsonMapper json, Clock clock) {
        this.orders = orders;
        this.rulebook = rulebook;
        this.keys = keys;
        this.json = json;
        this.ids = new NewIssueIds(clock);
    }

    /** As with a reporter, the key of a member who never came about goes again. */
    Answer nominate(AreaId area, RosterCommand.Nominate command, Request request) {
        SubjectId subject = new SubjectId(ids.next().value());
        SeenVersion seen = request.seen() instanceof SeenVersion.Missing ? new SeenVersion.Any() : request.seen();
        try {
            Done done = give(area, command, request, seen, subject);
            if (done.repeated()) {
                keys.withdraw(subject.value());
            }
            return Answer.ofRoster(area, done);
        } catch (AppendRefused | EventLogBusy | StaleVersion no) {
            keys.withdraw(subject.value());
            throw no;
        }
    }

    Answer give(AreaId area, RosterCommand command, Request request) {
        SubjectId nobody = new SubjectId(PanelRoster.idOf(area));
        return Answer.ofRoster(area, give(area, command, request, request.seen(), nobody));
    }

    /** The key goes before the answer; after a crash it is the eraser's to destroy. */
    Answer erase(AreaId area, RosterCommand.EraseMember command, Request request) {
        Answer answer = give(area, command, request);
        orders.stored(PanelRoster.of(area))
                .member(command.member())
                .map(Member::subject)
                .ifPresent(subject -> keys.destroy(subject.value()));
        return answer;
    }

    private Done give(AreaId area, RosterCommand command, Request request, SeenVersion seen, SubjectId subject) {
        RosterInstruction instruction =
                new RosterInstruction(command, area, request.person(), request.at(), rulebook, subject);
        Order<PanelRoster> order = new Order<>(PanelRoster.of(area), seen, List.of(instruction));
        return orders.give(order, request.commandKey(command, json, keys), new byte[0]);
    }
}
