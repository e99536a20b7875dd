package org.lianshou.command.hotline;

import java.time.Instant;
import org.lianshou.directory.Directory;
import org.lianshou.hotline.Standard;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Role;
import org.lianshou.issue.UnitId;
import org.lianshou.policy.Policy;

/**
 * All that a rule may know beside the month's figures and the command.
 *
 * @param unit whose figures they are
 * @param policy that was in force there on the day in question
 */
public record HotlineContext(UnitId unit, Actor actor, Instant at, Policy policy, Directory directory) {

    Standard standard() {
        return new Standard(
                policy.version(),
                policy.hotlineConnectionPercent(),
                policy.hotlineAnswer().toString());
    }

    Act act() {
        return new Act(actor, at, false, policy.version());
    }

    /** Whether somebody acts for another unit; the system, which imports, acts for none. */
    boolean isOfAnotherUnit() {
        return actor.capacity() != Role.SYSTEM && !unit.equals(actor.unit());
    }
}
