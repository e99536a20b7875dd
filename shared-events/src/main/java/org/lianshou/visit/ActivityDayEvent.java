package org.lianshou.visit;

import java.util.List;
import java.util.UUID;
import org.lianshou.issue.Act;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.EventType;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.OccasionId;
import org.lianshou.issue.PersonId;
import org.lianshou.stream.StreamEvent;

/** A fact about one activity day. */
public sealed interface ActivityDayEvent extends StreamEvent {
    OccasionId occasion();

    @Override
    default UUID stream() {
        return occasion().value();
    }

    @Override
    default ActivityDay beginning() {
        return ActivityDay.none(occasion());
    }

    /**
     * A fact that the villagers of an area met, and what they told of is being dealt with. It happened when they met.
     *
     * @param heldBy who held it
     * @param attended how many came
     * @param issues what they told of, in the order written down
     */
    @EventType("activity-day.held")
    record ActivityDayHeld(
            OccasionId occasion,
            Act act,
            AreaId area,
            PersonId heldBy,
            int attended,
            String summary,
            List<IssueId> issues)
            implements ActivityDayEvent {}
}
