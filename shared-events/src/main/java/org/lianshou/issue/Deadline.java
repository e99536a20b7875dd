package org.lianshou.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A due time that explains itself.
 *
 * @param due the first instant that is late (half-open, UTC); where {@link #isBound}, it is no earlier than that
 * @param rule what was granted, such as {@code 5 working-day}
 * @param policy the policy version that set the figure
 * @param calendar the calendar version that was counted by
 * @param skipped the days that did not count, in Asia/Shanghai
 * @param provisional true where a paper that is not published yet may change the count
 * @param basis what it was counted from; absent in what was recorded before that was kept
 */
public record Deadline(
        Instant due,
        String rule,
        PolicyVersion policy,
        String calendar,
        List<LocalDate> skipped,
        boolean provisional,
        @Nullable Basis basis) {

    /**
     * What a deadline was counted from.
     *
     * @param figure the figure of policy that granted the time, such as {@code handling.appeal}
     * @param from when the time began, UTC
     * @param decemberOpen true where every day was known when it was counted, but the next year's paper may still
     *     reach back into this December
     */
    public record Basis(String figure, Instant from, boolean decemberOpen) {
        public Basis {
            Given.present("figure", figure);
            Given.present("from", from);
        }
    }

    public Deadline {
        Given.present("due", due);
        skipped = List.copyOf(skipped);
    }

    /** A deadline as it was recorded before its basis was kept. */
    public Deadline(
            Instant due,
            String rule,
            PolicyVersion policy,
            String calendar,
            List<LocalDate> skipped,
            boolean provisional) {
        this(due, rule, policy, calendar, skipped, provisional, null);
    }

    /**
     * Whether {@link #due} is only a bound: the count reached into a year whose calendar was not loaded, of which every
     * day was taken as worked. It is due then or later, so nothing is held late against it. A deadline that is only
     * provisional for the sake of its December counts like any other.
     */
    public boolean isBound() {
        return provisional && (basis == null || !basis.decemberOpen());
    }

    /** Whether work that is still owed at an instant is late. */
    public boolean isMissedAt(Instant at) {
        return !isBound() && !at.isBefore(due);
    }
}
