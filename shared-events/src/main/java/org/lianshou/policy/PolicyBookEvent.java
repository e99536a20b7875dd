package org.lianshou.policy;

import java.time.LocalDate;
import java.util.UUID;
import org.lianshou.issue.Act;
import org.lianshou.issue.EventType;
import org.lianshou.issue.PolicyVersion;
import org.lianshou.stream.StreamEvent;

/** What can happen to a county's policies and calendar. */
public sealed interface PolicyBookEvent extends StreamEvent {
    BookId book();

    Act act();

    @Override
    default UUID stream() {
        return book().value();
    }

    @Override
    default PolicyBook beginning() {
        return PolicyBook.empty(book());
    }

    /** A fact that figures will be in force from a day on: the county's, or what an area changes of them. */
    @EventType("policy.enacted")
    record PolicyEnacted(BookId book, Act act, PolicyLayer policy) implements PolicyBookEvent {}

    /**
     * A fact that an area's figures are no longer in force from a day on, and those above it count again.
     *
     * @param words why
     */
    @EventType("policy.ended")
    record PolicyEnded(BookId book, Act act, PolicyVersion version, LocalDate until, String words)
            implements PolicyBookEvent {}

    /**
     * A fact that figures that were never in force will not be.
     *
     * @param words why
     */
    @EventType("policy.revoked")
    record PolicyRevoked(BookId book, Act act, PolicyVersion version, String words) implements PolicyBookEvent {}

    /** A fact that a year's days off are known. */
    @EventType("policy.calendar-loaded")
    record CalendarLoaded(BookId book, Act act, CalendarPaper paper) implements PolicyBookEvent {}

    /**
     * A fact that a year's days off are others than was known.
     *
     * @param words why
     */
    @EventType("policy.calendar-corrected")
    record CalendarCorrected(BookId book, Act act, CalendarPaper paper, String words) implements PolicyBookEvent {}

    /**
     * A fact that all policies and papers that were written down in files are recorded: from here on the log says which
     * there are.
     */
    @EventType("policy.book-taken-over")
    record BookTakenOver(BookId book, Act act, int policies, int papers) implements PolicyBookEvent {}
}
