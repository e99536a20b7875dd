package org.lianshou.query.policy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.PolicyVersion;

/**
 * How a deadline came about.
 *
 * @param due the first instant that is late; where {@code bound}, it is due then or later
 * @param rule what was granted, such as {@code 5 working-day}
 * @param from when the time began; absent for what was recorded before that was kept
 * @param policy the version whose figure it was
 * @param figure the figure with its source; absent where the policy is no longer loaded
 * @param calendar the calendar version that was counted by
 * @param skipped the days that did not count
 * @param provisional whether a paper that is not published yet may change the count
 * @param bound whether the count reached into a year that was not loaded, so that nothing is held late against it
 * @param doubt for people, what is not certain; absent where all is
 * @param recount what the calendar of today makes of it, where it makes something else
 */
public record Explanation(
        Instant due,
        String rule,
        @Nullable Instant from,
        PolicyVersion policy,
        @Nullable FigureAnswer figure,
        String calendar,
        List<Skipped> skipped,
        boolean provisional,
        boolean bound,
        @Nullable String doubt,
        @Nullable Recount recount) {

    /** The same counted by the calendar that is loaded now; the issue's own deadline moves by a command only. */
    public record Recount(Instant due, boolean provisional, boolean bound, String calendar, List<Skipped> skipped) {}
}
