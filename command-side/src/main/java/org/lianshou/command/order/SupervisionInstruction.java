package org.lianshou.command.order;

import java.util.List;
import java.util.function.Supplier;
import org.lianshou.command.supervision.SupervisionContext;
import org.lianshou.command.supervision.SupervisionOrderCommand;
import org.lianshou.command.supervision.SupervisionOrderRules;
import org.lianshou.stream.StreamEvent;
import org.lianshou.supervision.SupervisionOrder;

/** A command for a supervision order, and who asks for it. */
public record SupervisionInstruction(SupervisionOrderCommand command, SupervisionAsker asker)
        implements Instruction<SupervisionOrder> {

    @Override
    public Supplier<List<? extends StreamEvent>> admitted(SupervisionOrder current) {
        SupervisionContext context = asker.contextFor(current, command);
        return () -> List.of(SupervisionOrderRules.decide(current, command, context));
    }
}
