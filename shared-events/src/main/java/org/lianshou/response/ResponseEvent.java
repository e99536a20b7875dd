package org.lianshou.response;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Act;
import org.lianshou.issue.AreaId;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.EventType;
import org.lianshou.issue.Ground;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.UnitId;
import org.lianshou.stream.StreamEvent;

/** A fact about the response to one issue. */
public sealed interface ResponseEvent extends StreamEvent {
    ResponseId response();

    Act act();

    @Override
    default UUID stream() {
        return response().value();
    }

    @Override
    default WholeNetResponse beginning() {
        return WholeNetResponse.notOpened(response());
    }

    /**
     * A fact that the whole net was called upon.
     *
     * @param issueVersion the issue's version that was looked at
     * @param source the log position of the event that made the hazard critical; absent where it was decided
     * @param participants units beside the lead: the desks on the way down to the place, and those named
     * @param nextNote when the first note on the situation is due
     */
    @EventType("response.opened")
    record ResponseOpened(
            ResponseId response,
            Act act,
            IssueId issue,
            long issueVersion,
            Cause cause,
            @Nullable Long source,
            AreaId area,
            UnitId lead,
            List<UnitId> participants,
            String words,
            Deadline nextNote)
            implements ResponseEvent {}

    /** A fact that another unit leads; the one before takes part. */
    @EventType("response.lead-changed")
    record LeadChanged(ResponseId response, Act act, UnitId from, UnitId to, Ground ground) implements ResponseEvent {}

    /** A fact that a unit was given a task, and so takes part. */
    @EventType("response.unit-joined")
    record UnitJoined(ResponseId response, Act act, UnitId unit, String task) implements ResponseEvent {}

    /** A fact that a unit was let go. */
    @EventType("response.unit-left")
    record UnitLeft(ResponseId response, Act act, UnitId unit, Ground ground) implements ResponseEvent {}

    /** A fact that somebody who takes part wrote down how it stands. Notes are numbered from 1. */
    @EventType("response.situation-noted")
    record SituationNoted(
            ResponseId response,
            Act act,
            int number,
            String words,
            String measures,
            Casualties casualties,
            Deadline nextNote)
            implements ResponseEvent {}

    /** A fact that the net is no longer needed; the issue goes on as any other. */
    @EventType("response.stood-down")
    record ResponseStoodDown(ResponseId response, Act act, Ground ground) implements ResponseEvent {}
}
