package org.lianshou.visit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.OccasionId;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;
import org.lianshou.visit.ActivityDayEvent.ActivityDayHeld;

/** 村民议事活动日: a day on which villagers met. Its one fact says all of it. */
public record ActivityDay(
        OccasionId id, long version, @Nullable ActivityDayHeld held) implements StreamState<ActivityDay> {

    public static final StreamKind<ActivityDay> KIND = new StreamKind<>(
            "activity-day",
            "村民议事活动日",
            ActivityDayEvent.class,
            ActivityDay.class,
            id -> ActivityDay.none(new OccasionId(id)));

    /** One of which nothing is recorded yet. */
    public static ActivityDay none(OccasionId id) {
        return new ActivityDay(id, -1, null);
    }

    @Override
    public StreamKind<ActivityDay> kind() {
        return KIND;
    }

    @Override
    public UUID stream() {
        return id.value();
    }

    @Override
    public ActivityDay after(StreamEvent event) {
        return switch ((ActivityDayEvent) event) {
            case ActivityDayHeld e -> new ActivityDay(id, version + 1, e);
        };
    }
}
