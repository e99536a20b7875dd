package org.lianshou.hotline;

import org.lianshou.issue.PolicyVersion;

/**
 * What a day is held to: the figures of the policy in force on it (GB/T 33358-2016 recommends 95 percent and 15 seconds).
 *
 * @param connectionPercent how many percent of the calls must come through
 * @param answerWithin as the policy writes it, such as {@code 15 second}
 */
public record Standard(PolicyVersion policy, int connectionPercent, String answerWithin) {
    private static final int WHOLE = 100;

    /** Compared without rounding; a day on which nobody called meets it. */
    public boolean isMetBy(Calls calls) {
        return (long) calls.connected() * WHOLE >= (long) calls.offered() * connectionPercent;
    }
}
