package org.lianshou.command.order;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.lianshou.command.policy.PolicyBookRules;
import org.lianshou.command.policy.PolicyCommand;
import org.lianshou.policy.PolicyBook;
import org.lianshou.stream.StreamEvent;

/**
 * A command for the county's policies or calendar, and who asks for it.
 *
 * @param today the day on which it is recorded, in Asia/Shanghai
 */
public record BookInstruction(PolicyCommand command, AreaAsking asking, LocalDate today)
        implements Instruction<PolicyBook> {

    @Override
    public Supplier<List<? extends StreamEvent>> admitted(PolicyBook current) {
        var context = asking.ofPolicies(asking.actorForTheCounty(command.route()), today);
        return () -> PolicyBookRules.decide(current, command, context);
    }
}
