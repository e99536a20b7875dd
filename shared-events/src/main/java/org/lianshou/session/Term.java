package org.lianshou.session;

import java.time.LocalDate;
import org.lianshou.issue.Given;

/** The days for which a member is confirmed, in Asia/Shanghai, both included. */
public record Term(LocalDate from, LocalDate until) {
    public Term {
        Given.present("term.from", from);
        Given.present("term.until", until);
        Given.check("term.until", !until.isBefore(from), "range", "may not lie before the first day");
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    public boolean overlaps(Term other) {
        return !other.until.isBefore(from) && !other.from.isAfter(until);
    }
}
