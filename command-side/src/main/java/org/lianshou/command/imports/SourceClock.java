package org.lianshou.command.imports;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Given;
import org.lianshou.issue.InvalidInput;

/**
 * Reads the wall-clock times of a source as instants.
 *
 * @param now nothing can have happened later, give or take what clocks differ
 */
record SourceClock(ZoneId zone, Instant now) {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final int FIRST_YEAR = 1900;

    /** @param sure false where the clock showed that time twice, when summer time ended */
    record Reading(Instant at, boolean sure) {}

    /** The time in a field that must be there. */
    Reading read(String column, @Nullable String text) {
        return read(column, text, Instant.MIN);
    }

    /** Of the hour that comes twice, the first pass that does not lie before another time. */
    Reading read(String column, @Nullable String text, Instant notBefore) {
        LocalDateTime local = parse(column, Given.present(column, text));
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        Given.check(column, !offsets.isEmpty(), "bad-date", "is a time that clocks skipped in " + zone);
        Instant first = local.toInstant(offsets.getFirst());
        Instant last = local.toInstant(offsets.getLast());
        Instant at = first.isBefore(notBefore) ? last : first;
        Given.check(column, !at.isAfter(now.plus(CLOCKS_DIFFER)), "in-the-future", "lies in the future");
        return new Reading(at, first.equals(last));
    }

    private static LocalDateTime parse(String column, String text) {
        try {
            LocalDateTime local = LocalDateTime.parse(text);
            if (local.getYear() >= FIRST_YEAR) {
                return local;
            }
        } catch (DateTimeException e) {
            // as any other text that is no such time
        }
        throw new InvalidInput(column, "bad-date", "must be a date and time such as 2024-05-27T02:08:51.000");
    }
}
