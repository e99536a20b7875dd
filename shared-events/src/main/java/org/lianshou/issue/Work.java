package org.lianshou.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the work stands.
 *
 * @param handlers everyone who signed for, worked on or completed it: none of them may evaluate it
 * @param handlingUnits the units they acted for
 * @param extensionAsked working days asked for and not yet answered; 0 when none are
 * @param extensions how many extensions were granted
 * @param completedAs the sequence of the event by which it is completed now; absent otherwise, and in what was kept before
 *     it was noted
 * @param calendarDaysAsked for a petition matter, the calendar days asked for and not yet answered; absent otherwise
 */
public record Work(
        @Nullable Instant dispatchedAt,
        @Nullable Instant completedAt,
        List<PersonId> handlers,
        List<UnitId> handlingUnits,
        int extensionAsked,
        int extensions,
        @Nullable LocalDate reviewOn,
        @Nullable Long completedAs,
        @Nullable Integer calendarDaysAsked) {

    static final Work NONE = new Work(null, null, List.of(), List.of(), 0, 0, null, null, null);

    /** Whether more time was asked for and nobody has answered. */
    public boolean asksForMoreTime() {
        return extensionAsked > 0 || calendarDaysAsked != null;
    }

    Work dispatched(Instant at) {
        return new Work(at, null, handlers, handlingUnits, 0, extensions, null, null, null);
    }

    Work by(Actor actor) {
        UnitId unit = actor.unit();
        return new Work(
                dispatchedAt,
                completedAt,
                with(handlers, actor.person()),
                unit == null ? handlingUnits : with(handlingUnits, unit),
                extensionAsked,
                extensions,
                reviewOn,
                completedAs,
                calendarDaysAsked);
    }

    Work completed(Instant at, long sequence) {
        return new Work(dispatchedAt, at, handlers, handlingUnits, 0, extensions, null, sequence, null);
    }

    Work again() {
        return new Work(dispatchedAt, null, handlers, handlingUnits, 0, extensions, null, null, null);
    }

    Work asks(int workingDays, @Nullable Integer calendarDays) {
        return new Work(
                dispatchedAt,
                completedAt,
                handlers,
                handlingUnits,
                workingDays,
                extensions,
                reviewOn,
                completedAs,
                calendarDays);
    }

    Work extended() {
        return new Work(
                dispatchedAt, completedAt, handlers, handlingUnits, 0, extensions + 1, reviewOn, completedAs, null);
    }

    Work review(@Nullable LocalDate day) {
        return new Work(
                dispatchedAt,
                completedAt,
                handlers,
                handlingUnits,
                extensionAsked,
                extensions,
                day,
                completedAs,
                calendarDaysAsked);
    }

    private static <T> List<T> with(List<T> values, T value) {
        return values.contains(value)
                ? values
                : Stream.concat(values.stream(), Stream.of(value)).toList();
    }
}
