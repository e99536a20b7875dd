package org.lianshou.command.issue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.issue.Countdown.Mark;
import org.lianshou.command.issue.Countdown.Reached;
import org.lianshou.issue.ClockKind;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Notice;
import org.lianshou.issue.RunningClock;
import org.lianshou.policy.ClockTimes;
import org.lianshou.policy.FigureKey;
import org.lianshou.policy.Policy;
import org.lianshou.policy.WorkCalendar;

/** When the clocks of an issue strike, by the figures of its policy and the calendar alone. */
public final class Clocks {
    /** A clock whose end is not known for want of a calendar is looked at again after this. */
    private static final Duration LOOK_AGAIN = Duration.ofDays(1);

    private final Issue issue;
    private final Policy policy;
    private final ClockTimes times;

    private Clocks(Issue issue, Policy policy, WorkCalendar calendar) {
        this.issue = issue;
        this.policy = policy;
        this.times = new ClockTimes(policy, calendar);
    }

    /** Every clock that runs. */
    public static List<Countdown> of(Issue issue, Policy policy, WorkCalendar calendar) {
        Clocks clocks = new Clocks(issue, policy, calendar);
        return issue.clocks().stream()
                .flatMap(clocks::countdown)
                .map(Countdown::fromItsBeginning)
                .toList();
    }

    /** When something is to be struck next, or was and is not yet; empty where nothing is. */
    public static Optional<Instant> next(Issue issue, Policy policy, WorkCalendar calendar, Instant now) {
        return of(issue, policy, calendar).stream()
                .flatMap(clock -> clock.next(issue.timing()).stream())
                .map(mark -> mark.bound() && !mark.at().isAfter(now) ? now.plus(LOOK_AGAIN) : mark.at())
                .min(Comparator.naturalOrder());
    }

    private Stream<Countdown> countdown(RunningClock clock) {
        return switch (clock.kind()) {
            case NOTICE_PERIOD -> noticePeriod(clock);
            case DEFERRAL_REVIEW -> review(clock);
            default -> times.due(issue, clock).stream().map(deadline -> until(deadline, clock));
        };
    }

    private Countdown until(Deadline deadline, RunningClock clock) {
        Mark warning = new Mark(warning(begins(clock), deadline), Reached.TOLD, deadline.isBound());
        return new Countdown(clock, deadline, marks(warning, deadline));
    }

    /** From when its time counts: the outcome of a session can't be reported before that meets. */
    private Instant begins(RunningClock clock) {
        return clock.kind() == ClockKind.DISCUSSION ? issue.timing().meetsAt(clock) : clock.since();
    }

    /** Until both may neither hang shorter nor be objected to. */
    private Stream<Countdown> noticePeriod(RunningClock clock) {
        Notice notice = issue.notice();
        Instant end = notice == null ? null : later(notice.until(), notice.objectionsUntil());
        return end == null
                ? Stream.of()
                : Stream.of(new Countdown(clock, null, List.of(new Mark(end, Reached.TOLD, false))));
    }

    /** The day itself is told, instead of a warning. */
    private Stream<Countdown> review(RunningClock clock) {
        LocalDate day = issue.work().reviewOn();
        if (day == null) {
            return Stream.of();
        }
        Mark told = new Mark(WorkCalendar.startOf(day), Reached.TOLD, false);
        return times.due(issue, clock).stream().map(deadline -> new Countdown(clock, deadline, marks(told, deadline)));
    }

    private List<Mark> marks(Mark first, Deadline deadline) {
        Deadline tolerated = times.deadline(deadline.due().minusNanos(1), FigureKey.TOLERANCE);
        boolean bound = deadline.isBound();
        return List.of(
                first,
                new Mark(deadline.due(), Reached.LATE, bound),
                new Mark(tolerated.due(), Reached.TOO_LATE, bound || tolerated.isBound()));
    }

    /** After so much of the time that counts: days that were skipped are no time. */
    private Instant warning(Instant since, Deadline deadline) {
        List<LocalDate> skipped = new ArrayList<>(deadline.skipped());
        skipped.removeIf(day -> WorkCalendar.startOf(day).isBefore(since));
        Duration counted = Duration.between(since, deadline.due()).minusDays(skipped.size());
        if (counted.isNegative()) {
            return deadline.due();
        }
        Instant at = since.plus(counted.multipliedBy(policy.warningPercent()).dividedBy(100));
        for (LocalDate day : skipped) {
            boolean isOver = !at.isBefore(WorkCalendar.startOf(day));
            at = isOver ? at.plus(1, ChronoUnit.DAYS) : at;
        }
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
