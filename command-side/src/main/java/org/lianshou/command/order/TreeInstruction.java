package org.lianshou.command.order;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.lianshou.area.AreaDuty;
import org.lianshou.area.AreaTree;
import org.lianshou.command.area.AreaContext;
import org.lianshou.command.area.AreaTreeCommand;
import org.lianshou.command.area.AreaTreeRules;
import org.lianshou.issue.AreaId;
import org.lianshou.stream.StreamEvent;

/** A command for the county's areas, and who asks for it. */
public record TreeInstruction(AreaTreeCommand command, AreaAsking asking) implements Instruction<AreaTree> {

    @Override
    public Supplier<List<? extends StreamEvent>> admitted(AreaTree current) {
        AreaContext context = asking.as(asking.actorForTheCounty(command.route()));
        return () -> AreaTreeRules.decide(current, command, duty(), context);
    }

    private AreaDuty duty() {
        return command instanceof AreaTreeCommand.ChangeArea change
                ? asking.county().upToDate().duty(change.area(), Instant.MAX)
                : AreaDuty.none(new AreaId("none"));
    }
}
