package org.lianshou.command.order;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamState;

/**
 * What is sent to a stream: one command as a rule, several where history is taken over in one piece. All of it happens
 * or nothing does.
 *
 * @param beginning the stream before its first event, which also says which stream it is
 */
public record Order<S extends StreamState<S>>(S beginning, SeenVersion seen, List<Instruction<S>> instructions) {

    public Order {
        instructions = List.copyOf(instructions);
    }

    public static Order<Issue> of(IssueId issue, SeenVersion seen, IssueCommand command, Asker asker) {
        return of(issue, seen, List.of(new IssueInstruction(command, asker)));
    }

    public static Order<Issue> of(IssueId issue, SeenVersion seen, List<IssueInstruction> instructions) {
        return new Order<>(Issue.unreported(issue), seen, List.copyOf(instructions));
    }

    public UUID stream() {
        return beginning.stream();
    }

    /** The events of one instruction, in the order of checks: sight and permission, version, then the rules. */
    public List<? extends StreamEvent> decide(S current, Instruction<S> instruction) {
        Supplier<List<? extends StreamEvent>> rules = instruction.admitted(current);
        if (instruction.equals(instructions.getFirst())) {
            seen.check(current);
        }
        return rules.get();
    }
}
