package org.lianshou.area;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Act;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.EventType;
import org.lianshou.issue.Ground;
import org.lianshou.issue.PersonId;
import org.lianshou.stream.StreamEvent;

/** What can happen to the duties of one area: 格里有人，肩上有责. */
public sealed interface AreaDutyEvent extends StreamEvent {
    AreaId area();

    Act act();

    @Override
    default UUID stream() {
        return DutyId.of(area()).value();
    }

    @Override
    default AreaDuty beginning() {
        return AreaDuty.none(area());
    }

    /**
     * A fact that a person is on duty from a day on.
     *
     * @param treeVersion the version of the area tree by which the area is a grid and there
     */
    @EventType("area-duty.post-filled")
    record PostFilled(AreaId area, Act act, Post post, PersonId person, Term term, long treeVersion)
            implements AreaDutyEvent {}

    /** A fact that a person is on duty no more from a day on. */
    @EventType("area-duty.post-vacated")
    record PostVacated(AreaId area, Act act, Post post, PersonId person, LocalDate from, Ground ground)
            implements AreaDutyEvent {}

    /**
     * A fact that an official answers for the area beside those on duty (包联).
     *
     * @param visitsAMonth how often they are to visit at least
     * @param treeVersion the version of the area tree by which the area is there
     */
    @EventType("area-duty.sponsor-named")
    record SponsorNamed(AreaId area, Act act, PersonId sponsor, Term term, int visitsAMonth, long treeVersion)
            implements AreaDutyEvent {}

    /** A fact that a sponsorship has ended. */
    @EventType("area-duty.sponsor-released")
    record SponsorReleased(AreaId area, Act act, PersonId sponsor, LocalDate from, Ground ground)
            implements AreaDutyEvent {}

    /** A fact that a sponsor was there. */
    @EventType("area-duty.visit-paid")
    record VisitPaid(
            AreaId area,
            Act act,
            PersonId sponsor,
            LocalDate on,
            @Nullable String words) implements AreaDutyEvent {}

    /**
     * A fact that a household answers for some of its neighbours (党员中心户、骨干户).
     *
     * @param household its number within the area
     * @param neighbours how many households it answers for
     * @param treeVersion the version of the area tree by which the area is there
     */
    @EventType("area-duty.anchor-household-named")
    record AnchorHouseholdNamed(
            AreaId area, Act act, String household, PersonId head, int neighbours, Term term, long treeVersion)
            implements AreaDutyEvent {}

    /** A fact that a household answers for its neighbours no more. */
    @EventType("area-duty.anchor-household-released")
    record AnchorHouseholdReleased(AreaId area, Act act, String household, LocalDate from, Ground ground)
            implements AreaDutyEvent {}
}
