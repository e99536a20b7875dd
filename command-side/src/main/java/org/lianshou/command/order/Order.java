package org.lianshou.command.order;

import java.util.List;
import org.lianshou.command.issue.Context;
import org.lianshou.command.issue.Decider;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;

/**
 * What is sent to an issue: one command as a rule, several where history is taken over in one piece. All of it happens
 * or nothing does.
 */
public record Order(IssueId issue, SeenVersion seen, List<Instruction> instructions) {

    /** One command and who asks for it. */
    public record Instruction(IssueCommand command, Asker asker) {}

    public Order {
        instructions = List.copyOf(instructions);
    }

    public static Order of(IssueId issue, SeenVersion seen, IssueCommand command, Asker asker) {
        return new Order(issue, seen, List.of(new Instruction(command, asker)));
    }

    /** The events of one instruction, in the order of checks: sight and permission, version, then the rules. */
    public List<IssueEvent> decide(Issue current, Instruction instruction) {
        Context context = instruction.asker().contextFor(current, instruction.command());
        if (instruction.equals(instructions.getFirst())) {
            seen.check(current);
        }
        return Decider.decide(current, instruction.command(), context);
    }
}
