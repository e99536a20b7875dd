package org.lianshou.command.order;

import java.time.Instant;
import java.util.Optional;
import org.lianshou.command.issue.ClockCommand;
import org.lianshou.command.issue.IssueCommand;
import org.lianshou.directory.Directory;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Level;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.LiveRules;
import org.lianshou.policy.LocalPolicies;
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

    /** As {@link LocalPolicies}, by what counts now. */
    public Policy policyInForce(Issue issue, Instant at) {
        return local().inForce(issue, at);
    }

    /** As {@link #policyInForce(Issue, Instant)}, of a place. */
    public Policy policyInForce(AreaId area, Instant at) {
        return local().inForce(area, at);
    }

    /** As {@link LocalPolicies#of}. */
    public Policy policyFor(Issue issue, Instant at) {
        return local().of(issue, at);
    }

    /** As {@link LocalPolicies#ofClocks}. */
    public Policy policyOfClocks(Issue issue, Instant now) {
        return local().ofClocks(issue, now);
    }

    private LocalPolicies local() {
        return new LocalPolicies(directory, policies());
    }

    /** Under which a command is decided. */
    public Policy policyFor(Issue issue, IssueCommand command, Instant at) {
        if (command instanceof ClockCommand) {
            return policyOfClocks(issue, at);
        }
        return command.underPolicyInForce() ? policyInForce(issue, at) : policyFor(issue, at);
    }
}
