package org.lianshou.command.order;

import java.util.List;
import java.util.function.Supplier;
import org.lianshou.command.response.ResponseCommand;
import org.lianshou.command.response.ResponseContext;
import org.lianshou.command.response.ResponseDecider;
import org.lianshou.response.WholeNetResponse;
import org.lianshou.stream.StreamEvent;

/** A command for a response, and who asks for it. */
public record ResponseInstruction(ResponseCommand command, ResponseAsker asker)
        implements Instruction<WholeNetResponse> {

    @Override
    public Supplier<List<? extends StreamEvent>> admitted(WholeNetResponse current) {
        ResponseContext context = asker.contextFor(current, command);
        return () -> ResponseDecider.decide(current, command, context);
    }
}
