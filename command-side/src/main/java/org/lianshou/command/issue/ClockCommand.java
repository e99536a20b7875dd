package org.lianshou.command.issue;

/** What time asks of an issue. Only the system gives it: no row of the access table lets a person. */
public sealed interface ClockCommand extends IssueCommand {

    /** Record what the clocks have struck until now. Of what is recorded already, and of what is to come, nothing follows. */
    record Strike() implements ClockCommand {}
}
