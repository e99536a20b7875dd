package org.lianshou.command.session;

import org.lianshou.command.rule.CommandName;

/** Something asked of one session. Each record is also the body of its HTTP request, but for those the system gives. */
public sealed interface SessionCommand
        permits ConveningCommand, MeetingCommand, MajorMatterCommand, MinutesCommand, DeliveryCommand {

    /** The name in kebab-case, as in the path and in the access table: {@code choose-panel}. */
    default String name() {
        return CommandName.of(getClass());
    }
}
