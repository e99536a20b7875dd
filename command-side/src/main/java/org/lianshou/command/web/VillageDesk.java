package org.lianshou.command.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.order.Done;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.VillageInstruction;
import org.lianshou.command.supervising.Contents;
import org.lianshou.command.supervision.VillageRiskCommand;
import org.lianshou.command.supervision.VillageRiskCommand.HoldAnalysis;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.AreaId;
import org.lianshou.supervision.Measure;
import org.lianshou.supervision.RiskAnalysis;
import org.lianshou.supervision.VillageRisk;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where a request about how a village stands is turned into an order. */
@Component
class VillageDesk {
    private final Orders orders;
    private final Rulebook rulebook;
    private final Contents contents;
    private final SubjectKeys keys;
    private final JsonMapper json;

    VillageDesk(Orders orders, Rulebook rulebook, Contents contents, SubjectKeys keys, JsonMapper json) {
        this.orders = orders;
        this.rulebook = rulebook;
        this.contents = contents;
        this.keys = keys;
        this.json = json;
    }

    /** What a command is answered. */
    record VillageAnswer(
            AreaId area,
            long version,
            long position,
            boolean repeated,
            @JsonIgnore String token) implements Written {
        @Override
        public @Nullable String location() {
            return null;
        }
    }

    /** The register is as of the meeting: what was recorded by then. */
    VillageAnswer hold(AreaId area, String words, @Nullable List<Measure> measures, Object asked, Request request) {
        RiskAnalysis analysis = contents.register(area, contents.before(request.at()), words);
        return give(area, new HoldAnalysis(analysis, measures), asked, request);
    }

    VillageAnswer give(AreaId area, VillageRiskCommand command, Request request) {
        return give(area, command, command, request);
    }

    /** @param asked what the request said, which makes it the same request again */
    private VillageAnswer give(AreaId area, VillageRiskCommand command, Object asked, Request request) {
        var instruction = new VillageInstruction(command, area, request.person(), request.at(), rulebook);
        Order<VillageRisk> order = new Order<>(VillageRisk.of(area), request.seen(), List.of(instruction));
        Done done = orders.give(order, request.commandKey(asked, json, keys), new byte[0]);
        return new VillageAnswer(area, done.version(), done.position(), done.repeated(), done.token());
    }
}
