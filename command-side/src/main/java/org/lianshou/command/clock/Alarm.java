package org.lianshou.command.clock;

import java.time.Instant;
import java.util.Optional;
import org.lianshou.command.issue.Clocks;
import org.lianshou.command.order.Rulebook;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueId;
import org.lianshou.policy.Policy;

/**
 * The next instant at which an issue's clocks strike.
 *
 * @param version of the issue that it was worked out from
 */
record Alarm(IssueId issue, long version, Instant at) {

    /** The alarm of an issue as it stands; none where no clock runs. */
    static Optional<Alarm> next(Issue issue, Rulebook rulebook, Instant now) {
        Policy policy = rulebook.policyOfClocks(issue, now);
        return Clocks.next(issue, policy, rulebook.calendar(), now)
                .map(at -> new Alarm(issue.id(), issue.version(), at));
    }
}
