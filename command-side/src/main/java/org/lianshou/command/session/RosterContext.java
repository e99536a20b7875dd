package org.lianshou.command.session;

import java.time.Instant;
import org.lianshou.directory.Directory;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.SubjectId;
import org.lianshou.policy.Policy;

/**
 * All that a rule may know beside the roster and the command.
 *
 * @param area whose roster it is
 * @param subject the data subject of a member new to the roster
 */
public record RosterContext(
        AreaId area, Actor actor, Instant at, Policy policy, Directory directory, SubjectId subject) {

    Act act() {
        return new Act(actor, at, false, null);
    }
}
