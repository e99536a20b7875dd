package org.lianshou.command.order;

import java.time.Instant;
import org.lianshou.directory.Directory;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Issue;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.policy.Policies;
import org.lianshou.policy.Policy;
import org.lianshou.policy.WorkCalendar;

/** What the rules are read from: directory, policies and calendar as they are now. */
public record Rulebook(Directory directory, Policies policies, WorkCalendar calendar) {

    /** An issue keeps the policy under which it was accepted; before that, the one in force. */
    public Policy policyFor(Issue issue, Instant at) {
        Duty duty = issue.duty();
        PolicyVersion kept = duty == null ? null : duty.policy();
        return kept == null ? policies.at(at) : policies.version(kept);
    }
}
