package org.lianshou.command.supervision;

import java.time.Instant;
import org.lianshou.directory.Directory;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.supervision.Turn;

/**
 * All that a rule may know beside the run and the command.
 *
 * @param policy that is in force in the turn's area
 */
public record RunContext(Turn turn, Actor actor, Instant at, PolicyVersion policy, Directory directory) {

    Act act() {
        return new Act(actor, at, false, null);
    }

    /** The act where the decision rested on a figure of policy. */
    Act actUnderPolicy() {
        return act().under(policy);
    }
}
