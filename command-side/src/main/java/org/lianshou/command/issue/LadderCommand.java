package org.lianshou.command.issue;

import org.lianshou.issue.Given;
import org.lianshou.issue.UnitId;

/** Up and down the ladder. */
public sealed interface LadderCommand extends IssueCommand {

    /** Raise the issue one level, to its desk, because it can't be solved here (提级). */
    record Escalate(String words) implements LadderCommand {
        public Escalate {
            words = Given.text("words", words);
        }
    }

    /** Send the issue down to a unit of a lower level, with conditions (下派). */
    record Delegate(UnitId lead, String conditions) implements LadderCommand {
        public Delegate {
            Given.present("lead", lead);
            conditions = Given.text("conditions", conditions);
        }
    }
}
