package org.lianshou.visit;

import java.util.List;
import java.util.UUID;
import org.lianshou.issue.Act;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.EventType;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.OccasionId;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.Reporter;
import org.lianshou.issue.SubjectId;
import org.lianshou.stream.StreamEvent;

/** A fact about one home visit. */
public sealed interface HomeVisitEvent extends StreamEvent {
    OccasionId occasion();

    Act act();

    @Override
    default UUID stream() {
        return occasion().value();
    }

    @Override
    default HomeVisit beginning() {
        return HomeVisit.none(occasion());
    }

    /**
     * A fact that a household was visited, and what it told of is being dealt with. It happened when they were visited.
     *
     * @param visitedBy who went there
     * @param household who was visited: one data subject, who is also the reporter of what was told
     * @param issues what they told of, in the order written down
     */
    @EventType("home-visit.made")
    record HomeVisitMade(
            OccasionId occasion,
            Act act,
            AreaId area,
            PersonId visitedBy,
            Reporter household,
            String summary,
            List<IssueId> issues)
            implements HomeVisitEvent {

        @Override
        public HomeVisitMade withoutPersonalText() {
            return new HomeVisitMade(occasion, act, area, visitedBy, household.withoutPersonalText(), summary, issues);
        }

        HomeVisitMade erased() {
            return new HomeVisitMade(occasion, act, area, visitedBy, household.erased(), summary, issues);
        }
    }

    /** A fact that nobody can read any more which household it was: the key is destroyed. */
    @EventType("home-visit.household-erased")
    record HouseholdErased(OccasionId occasion, Act act, SubjectId subject) implements HomeVisitEvent {}
}
