package org.lianshou.command.issue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.RunningClock;
import org.lianshou.issue.Timing;

/**
 * A running clock, and when it strikes.
 *
 * @param deadline when it is due, and why; absent where the notice itself names its end
 * @param marks what it strikes, first first
 */
public record Countdown(RunningClock clock, @Nullable Deadline deadline, List<Mark> marks) {

    /** How far a clock has come. */
    public enum Reached {
        /** A warning was given, the day of a review has come, or a notice period is over. */
        TOLD,
        /** The time is over: a yellow card. */
        LATE,
        /** The tolerance is over as well: a red card. */
        TOO_LATE
    }

    /**
     * An instant at which a clock strikes.
     *
     * @param bound true where it is known only that it is no earlier than that, so that it does not strike yet
     */
    public record Mark(Instant at, Reached reached, boolean bound) {}

    public Countdown {
        marks = List.copyOf(marks);
    }

    /** What was over before the clock began to run, such as an extension granted too late to help, it strikes as it begins. */
    Countdown fromItsBeginning() {
        return new Countdown(
                clock, deadline, marks.stream().map(this::notBefore).toList());
    }

    private Mark notBefore(Mark mark) {
        return mark.at().isBefore(clock.since()) ? new Mark(clock.since(), mark.reached(), mark.bound()) : mark;
    }

    /** What it strikes next, after what it has struck. */
    public Optional<Mark> next(Timing timing) {
        Timing.Stroke last = timing.stroke(clock);
        return marks.stream()
                .filter(mark -> last == null || mark.reached().compareTo(reached(last)) > 0)
                .findFirst();
    }

    private static Reached reached(Timing.Stroke stroke) {
        return switch (stroke.card()) {
            case null -> Reached.TOLD;
            case YELLOW -> Reached.LATE;
            case RED -> Reached.TOO_LATE;
        };
    }
}
