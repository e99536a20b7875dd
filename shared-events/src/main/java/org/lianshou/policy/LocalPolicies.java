package org.lianshou.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Intake;
import org.lianshou.issue.Issue;
import org.lianshou.issue.PolicyVersion;

/** Which policy holds for an issue or a place, as areas lie now. */
public record LocalPolicies(Directory directory, Policies policies) {

    /** What is in force at a place, or in the county where the directory does not know it. */
    public Policy inForce(AreaId place, Instant at) {
        return directory.area(place).isEmpty() ? policies.at(at) : policies.at(at, directory.path(place));
    }

    /** As {@link #inForce(AreaId, Instant)}, where the issue lies. */
    public Policy inForce(Issue issue, Instant at) {
        Intake intake = issue.intake();
        return intake == null ? policies.at(at) : inForce(intake.area(), at);
    }

    /**
     * An issue keeps the policy under which it was accepted or to which it was moved; before that, the one in force.
     *
     * @throws IllegalArgumentException where it keeps one that was never loaded
     */
    public Policy of(Issue issue, Instant at) {
        Duty duty = issue.duty();
        PolicyVersion kept = duty == null ? null : duty.policy();
        return kept == null ? inForce(issue, at) : policies.version(kept);
    }

    /**
     * By which an issue's clocks run. Before acceptance that is what was in force when they began to, so that they strike
     * the same whenever they are asked, and no rule binds that was not known then.
     *
     * @throws IllegalArgumentException as {@link #of}
     */
    public Policy ofClocks(Issue issue, Instant now) {
        @Nullable Instant since = issue.duty() == null ? issue.timing().waitingSince() : null;
        return of(issue, since == null ? now : since);
    }
}
