package org.lianshou.query.policy;

import java.time.Instant;
import org.lianshou.issue.ClockKind;

/**
 * A clock that runs until the issue is given out, and why it does.
 *
 * @param since when it began to run
 * @param sequence of the issue's event with which it did; {@code type} says which that is
 * @param why the same for people
 */
record ClockAnswer(ClockKind clock, Instant since, long sequence, String type, String why, Explanation deadline) {}
