package org.lianshou.hotline;

import org.lianshou.issue.Given;

/**
 * The calls of a day.
 *
 * @param offered 呼入: how many came in
 * @param connected 接通: how many of them somebody answered; who gave up before is the rest
 * @param timely 及时接听: how many of these within the time that policy gives
 */
public record Calls(int offered, int connected, int timely) {
    /** More than this in a day is a mistake. */
    public static final int MOST = 1_000_000;

    public Calls {
        counted("offered", offered);
        counted("connected", connected);
        counted("timely", timely);
        Given.check(
                "connected",
                connected <= offered,
                "more-than-offered",
                "is more than came in: count every call in offered, answered or not");
        Given.check(
                "timely",
                timely <= connected,
                "more-than-connected",
                "is more than were answered: count only answered calls in timely");
    }

    private static void counted(String field, int value) {
        Given.check(field, value >= 0 && value <= MOST, "range", "must be a whole number from 0 to " + MOST);
    }

    /** Those who gave up before anybody answered. */
    public int abandoned() {
        return offered - connected;
    }
}
