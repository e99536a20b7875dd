package org.lianshou.visit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.OccasionId;
import org.lianshou.issue.SubjectId;
import org.lianshou.stream.StreamEvent;
import org.lianshou.stream.StreamKind;
import org.lianshou.stream.StreamState;
import org.lianshou.visit.HomeVisitEvent.HomeVisitMade;
import org.lianshou.visit.HomeVisitEvent.HouseholdErased;

/**
 * 民情家访: a visit to one household.
 *
 * @param erasedAt when the household was erased; absent while it may be known
 */
public record HomeVisit(
        OccasionId id,
        long version,
        @Nullable HomeVisitMade made,
        @Nullable Instant erasedAt) implements StreamState<HomeVisit> {

    public static final StreamKind<HomeVisit> KIND = new StreamKind<>(
            "home-visit", "民情家访", HomeVisitEvent.class, HomeVisit.class, id -> HomeVisit.none(new OccasionId(id)));

    /** One of which nothing is recorded yet. */
    public static HomeVisit none(OccasionId id) {
        return new HomeVisit(id, -1, null, null);
    }

    /** The data subject of the household that is visited: it is known by its visit. */
    public static SubjectId householdOf(OccasionId visit) {
        return new SubjectId(visit.value());
    }

    @Override
    public StreamKind<HomeVisit> kind() {
        return KIND;
    }

    @Override
    public UUID stream() {
        return id.value();
    }

    @Override
    public HomeVisit after(StreamEvent event) {
        return switch ((HomeVisitEvent) event) {
            case HomeVisitMade e -> new HomeVisit(id, version + 1, e, null);
            case HouseholdErased e ->
                new HomeVisit(
                        id,
                        version + 1,
                        made == null ? null : made.erased(),
                        e.act().occurredAt());
        };
    }
}
