package org.lianshou.command.issue;

import java.util.Locale;

/** Something asked of one issue. Each record is also the body of its HTTP request; who asks and when is not part of it. */
public sealed interface IssueCommand
        permits CollectionCommand,
                DiscussionCommand,
                ResolutionCommand,
                EvaluationCommand,
                PublicationCommand,
                LadderCommand {

    /** The name in kebab-case, as in the path and in the access table: {@code sign-for}. */
    default String name() {
        return nameOf(getClass());
    }

    static String nameOf(Class<? extends IssueCommand> type) {
        return type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
