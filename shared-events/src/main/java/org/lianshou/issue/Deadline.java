package org.lianshou.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A due time that explains itself.
 *
 * @param due the first instant that is late (half-open, UTC)
 * @param rule what was granted, such as {@code 5 working-day}
 * @param policy the policy version that set the figure
 * @param calendar the calendar version that was counted by
 * @param skipped the days that did not count, in Asia/Shanghai
 * @param provisional true where the count reached into a year whose calendar is not published yet
 */
public record Deadline(
        Instant due, String rule, PolicyVersion policy, String calendar, List<LocalDate> skipped, boolean provisional) {
    public Deadline {
        Given.present("due", due);
        skipped = List.copyOf(skipped);
    }
}
