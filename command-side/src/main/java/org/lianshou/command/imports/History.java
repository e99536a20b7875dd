package org.lianshou.command.imports;

import java.time.Instant;
import java.util.List;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.issue.Origin;

/** What a row tells of an issue: where it comes from, and what was done, in order. */
record History(Origin origin, List<Step> steps) {

    /** @param inferred whether {@code at} stands in for a time that the source does not tell */
    record Step(IssueCommand command, Instant at, boolean inferred) {}

    History {
        steps = List.copyOf(steps);
    }
}
