package org.lianshou.query.area;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.InvalidInput;
import org.lianshou.policy.WorkCalendar;
import org.lianshou.query.web.Params;

/**
 * The day that is asked about, and as known when.
 *
 * @param known what was recorded later does not count; UTC
 */
record DayKnown(LocalDate on, Instant known) {
    private static final String ON = "on";
    private static final String KNOWN = "known";

    /** Today where no day is given, and as known by now where no other moment is; a day as moment is its end. */
    static DayKnown of(Params params, Clock clock) {
        LocalDate on = params.text(ON) == null ? WorkCalendar.day(clock.instant()) : params.day(ON);
        return new DayKnown(on, known(params.text(KNOWN)));
    }

    static DayKnown today(Clock clock) {
        return new DayKnown(WorkCalendar.day(clock.instant()), Instant.MAX);
    }

    /** Absent in answers where nothing is left out. */
    @Nullable
    Instant knownBefore() {
        return known.equals(Instant.MAX) ? null : known;
    }

    private static Instant known(@Nullable String given) {
        if (given == null) {
            return Instant.MAX;
        }
        try {
            return given.indexOf('T') >= 0
                    ? Instant.parse(given)
                    : LocalDate.parse(given)
                            .plusDays(1)
                            .atStartOfDay(WorkCalendar.ZONE)
                            .toInstant()
                            .minusNanos(1);
        } catch (DateTimeParseException e) {
            throw new InvalidInput(KNOWN, "instant", "must be an instant such as 2026-05-03T01:30:00Z, or a day");
        }
    }
}
