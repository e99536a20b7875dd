package org.lianshou.command.order;

import java.time.Instant;
import java.util.Optional;
import org.lianshou.command.issue.ClockCommand;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Intake;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Level;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.LiveRules;
import org.lianshou.policy.Policies;
import org.lianshou.policy.Policy;
import org.lianshou.policy.Rules;
import org.lianshou.policy.WorkCalendar;

/** What the rules are read from: directory, policies and calendar as they are now. */
public record Rulebook(Directory directory, LiveRules rules) {

    /** Of policies and a calendar that stay. */
    public Rulebook(Directory directory, Policies policies, WorkCalendar calendar) {
        this(directory, fixed(new Rules(-1, policies, calendar)));
    }

    private static LiveRules fixed(Rules rules) {
        return () -> rules;
    }

    public Policies policies() {
        return rules.now().policies();
    }

    public WorkCalendar calendar() {
        return rules.now().calendar();
    }

    /** The nearest desk that may accept what comes in from a place: in a grid nobody does. */
    public Optional<UnitId> acceptingDesk(AreaId place) {
        return directory.area(place).flatMap(area -> {
            boolean inGrid = area.level().isBelow(Level.VILLAGE);
            return directory.desk(place, inGrid ? Level.VILLAGE : area.level());
        });
    }

    /** What is in force at the issue's place, or in the county where the directory does not know the place. */
    public Policy policyInForce(Issue issue, Instant at) {
        Intake intake = issue.intake();
        return intake == null ? policies().at(at) : policyInForce(intake.area(), at);
    }

    /** As {@link #policyInForce(Issue, Instant)}, of a place. */
    public Policy policyInForce(AreaId area, Instant at) {
        return directory.area(area).isEmpty() ? policies().at(at) : policies().at(at, directory.path(area));
    }

    /** An issue keeps the policy under which it was accepted or to which it was moved; before that, the one in force. */
    public Policy policyFor(Issue issue, Instant at) {
        Duty duty = issue.duty();
        PolicyVersion kept = duty == null ? null : duty.policy();
        return kept == null ? policyInForce(issue, at) : policies().version(kept);
    }

    /**
     * By which an issue's clocks run. Before acceptance that is what was in force when they began to, so that they strike
     * the same whenever they are asked, and no rule binds that was not known then.
     */
    public Policy policyOfClocks(Issue issue, Instant now) {
        Instant since = issue.duty() == null ? issue.timing().waitingSince() : null;
        return policyFor(issue, since == null ? now : since);
    }

    /** Under which a command is decided. */
    public Policy policyFor(Issue issue, IssueCommand command, Instant at) {
        if (command instanceof ClockCommand) {
            return policyOfClocks(issue, at);
        }
        return command.underPolicyInForce() ? policyInForce(issue, at) : policyFor(issue, at);
    }
}
