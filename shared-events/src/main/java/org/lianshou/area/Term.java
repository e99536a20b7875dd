package org.lianshou.area;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Given;

/**
 * The days on which something holds, in Asia/Shanghai, half-open.
 *
 * @param from the first day
 * @param until the first day on which it holds no more; absent where no end is known
 */
public record Term(LocalDate from, @Nullable LocalDate until) {
    public Term {
        Given.present("from", from);
        Given.check("until", until == null || until.isAfter(from), "range", "lies after from");
    }

    public static Term from(LocalDate day) {
        return new Term(day, null);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether any of its days is that day or a later one. */
    public boolean reaches(LocalDate day) {
        return until == null || day.isBefore(until);
    }

    public boolean overlaps(Term other) {
        return (until == null || other.from.isBefore(until)) && (other.until == null || from.isBefore(other.until));
    }

    /** Ended on a day; empty where it would never have begun. */
    public Optional<Term> endedOn(LocalDate day) {
        return day.isAfter(from) ? Optional.of(new Term(from, day)) : Optional.empty();
    }
}
