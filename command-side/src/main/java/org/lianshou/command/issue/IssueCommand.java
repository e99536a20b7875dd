package org.lianshou.command.issue;

import java.util.function.UnaryOperator;
import org.lianshou.command.rule.CommandName;
import org.lianshou.issue.Evidence;

/** Something asked of one issue. Each record is also the body of its HTTP request; who asks and when is not part of it. */
public sealed interface IssueCommand
        permits CollectionCommand,
                DiscussionCommand,
                AgendaCommand,
                ResolutionCommand,
                EvaluationCommand,
                PublicationCommand,
                LadderCommand,
                ClockCommand,
                LineageCommand,
                GatheringCommand {

    /** The name in kebab-case, as in the path and in the access table: {@code sign-for}. */
    default String name() {
        return CommandName.of(getClass());
    }

    /** The same command with each piece of its evidence replaced; itself where it brings none. */
    default IssueCommand evidenced(UnaryOperator<Evidence> replacement) {
        return this;
    }

    /** Whether the policy in force decides, and not the one that the issue keeps. */
    default boolean underPolicyInForce() {
        return false;
    }
}
