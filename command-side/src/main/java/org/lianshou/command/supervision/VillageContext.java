package org.lianshou.command.supervision;

import java.time.Instant;
import org.lianshou.directory.Directory;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.PolicyVersion;

/**
 * All that a rule may know beside how a village stands and the command.
 *
 * @param policy that is in force there
 */
public record VillageContext(AreaId area, Actor actor, Instant at, PolicyVersion policy, Directory directory) {

    Act act() {
        return new Act(actor, at, false, null);
    }

    /** The act where the decision rested on a figure of policy. */
    Act actUnderPolicy() {
        return act().under(policy);
    }
}
