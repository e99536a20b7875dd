package org.lianshou.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came in.
 *
 * @param original the earlier issue that this one repeats, while the link stands
 * @param erasedAt when the reporter was erased; absent while what they said of themselves may be kept
 */
public record Intake(
        Instant reportedAt,
        Source source,
        Matter matter,
        AreaId area,
        Place place,
        Reporter reporter,
        @Nullable Origin origin,
        @Nullable IssueId original,
        int urgings,
        @Nullable Instant erasedAt) {

    Intake corrected(Correction correction) {
        AreaId newArea = correction.area();
        Place newPlace = correction.place();
        return new Intake(
                reportedAt,
                source,
                correction.applyTo(matter),
                newArea == null ? area : newArea,
                newPlace == null ? place : newPlace,
                reporter,
                origin,
                original,
                urgings,
                erasedAt);
    }

    Intake linked(@Nullable IssueId issue) {
        return new Intake(reportedAt, source, matter, area, place, reporter, origin, issue, urgings, erasedAt);
    }

    Intake urged() {
        return new Intake(reportedAt, source, matter, area, place, reporter, origin, original, urgings + 1, erasedAt);
    }

    Intake erased(Instant at) {
        return new Intake(reportedAt, source, matter, area, place, reporter.erased(), origin, original, urgings, at);
    }
}
