package org.lianshou.command.order;

import java.util.List;
import java.util.function.Supplier;
import org.lianshou.command.issue.Context;
import org.lianshou.command.issue.Decider;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.issue.Issue;
import org.lianshou.stream.StreamEvent;

/** A command for an issue, and who asks for it. */
public record IssueInstruction(IssueCommand command, Asker asker) implements Instruction<Issue> {

    @Override
    public Supplier<List<? extends StreamEvent>> admitted(Issue current) {
        Context context = asker.contextFor(current, command);
        return () -> Decider.decide(current, command, context);
    }
}
