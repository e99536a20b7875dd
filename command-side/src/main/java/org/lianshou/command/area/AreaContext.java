package org.lianshou.command.area;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianshou.area.Term;
import org.lianshou.directory.Directory;
import org.lianshou.issue.Act;
import org.lianshou.issue.Actor;
import org.lianshou.issue.Given;
import org.lianshou.policy.Policy;
import org.lianshou.policy.WorkCalendar;

/**
 * What the rules of areas and duties may know beside the stream and the command.
 *
 * @param at when it happens, UTC
 * @param directory who the people are, and which categories there are
 * @param imports whether history is taken over: then no day lies too far back
 */
public record AreaContext(
        Actor actor, Instant at, Policy policy, WorkCalendar calendar, Directory directory, boolean imports) {

    Act act() {
        return new Act(actor, at, false, policy.version());
    }

    LocalDate today() {
        return WorkCalendar.day(at);
    }

    /** The day from which something is to hold: today where none is given, and none further back than a late entry. */
    LocalDate from(@Nullable LocalDate given) {
        LocalDate from = given == null ? today() : given;
        AreaRefused.when(isTooLongAgo(from), AreaRefusal.TOO_LONG_AGO, from);
        return from;
    }

    Term term(@Nullable LocalDate from, @Nullable LocalDate until) {
        LocalDate first = from(from);
        Given.check("until", until == null || until.isAfter(first), "range", "lies after " + first);
        return new Term(first, until);
    }

    private boolean isTooLongAgo(LocalDate day) {
        Instant happened = day.plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant();
        return !imports && calendar.isOver(happened, policy.lateEntry(), policy, at);
    }
}
