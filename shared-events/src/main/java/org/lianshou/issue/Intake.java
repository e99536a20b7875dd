package org.lianshou.issue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came in.
 *
 * @param original the earlier issue that this one repeats, while the link stands
 * @param erasedAt when the reporter was erased; absent while what they said of themselves may be kept
 * @param unmaskings who asked to see who reported, the first first; absent where nobody did
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
        @Nullable Instant erasedAt,
        @Nullable List<Unmasking> unmaskings) {

    /** By which this person may see now who reported. */
    public Optional<Unmasking> openFor(PersonId person, Instant now) {
        return looks().stream().filter(one -> one.isFor(person, now)).findFirst();
    }

    /** As {@link #unmaskings}, none where nobody asked. */
    public List<Unmasking> looks() {
        return unmaskings == null ? List.of() : unmaskings;
    }

    Intake unmasked(Unmasking unmasking) {
        return new Intake(
                reportedAt,
                source,
                matter,
                area,
                place,
                reporter,
                origin,
                original,
                urgings,
                erasedAt,
                Stream.concat(looks().stream(), Stream.of(unmasking)).toList());
    }

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
                erasedAt,
                unmaskings);
    }

    Intake linked(@Nullable IssueId issue) {
        return new Intake(
                reportedAt, source, matter, area, place, reporter, origin, issue, urgings, erasedAt, unmaskings);
    }

    Intake urged() {
        return new Intake(
                reportedAt, source, matter, area, place, reporter, origin, original, urgings + 1, erasedAt, unmaskings);
    }

    Intake erased(Instant at) {
        return new Intake(
                reportedAt, source, matter, area, place, reporter.erased(), origin, original, urgings, at, unmaskings);
    }
}
