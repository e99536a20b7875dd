package org.lianshou.command.order;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.lianshou.area.AreaDuty;
import org.lianshou.area.Chronicle;
import org.lianshou.command.area.AreaContext;
import org.lianshou.command.area.AreaDutyCommand;
import org.lianshou.command.area.AreaDutyRules;
import org.lianshou.command.area.AreaDutyRules.Place;
import org.lianshou.issue.AreaId;
import org.lianshou.stream.StreamEvent;

/** A command for the duties of an area, and who asks for it. */
public record DutyInstruction(AreaId area, AreaDutyCommand command, AreaAsking asking)
        implements Instruction<AreaDuty> {

    @Override
    public Supplier<List<? extends StreamEvent>> admitted(AreaDuty current) {
        Place place = place(asking.county().upToDate());
        AreaDuty duty = current.exists() ? current : AreaDuty.none(area);
        AreaContext context = asking.as(asking.actorFor(duty, command.route()));
        boolean forOthers = asking.mayForOthers(duty, command.route());
        return () -> AreaDutyRules.decide(duty, command, place, forOthers, context);
    }

    private Place place(Chronicle chronicle) {
        long version = chronicle.treeVersion();
        return chronicle
                .node(area, Instant.MAX)
                .map(node -> new Place(node, version))
                .orElseThrow(() -> new NotVisible(AreaDuty.KIND, AreaDuty.none(area).stream()));
    }
}
