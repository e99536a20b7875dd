package org.lianshou.demo;

import static org.lianshou.issue.AppealType.CONSULTATION;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lianshou.issue.Kind;

/** What is out of the ordinary about an issue, and of how many of the month's. */
enum Twist {
    /** Nothing: it is solved, judged well and published. */
    NONE(0, one -> true),
    ANSWERED(14, one -> one.type() == CONSULTATION),
    DECLINED(6, Twist::isAppeal),
    LINKED(8, Twist::isAppeal),
    LINKED_BY_MISTAKE(2, Twist::isAppeal),
    WITHDRAWN(5, Twist::isAppeal),
    WITHDRAWN_LATER(3, Twist::isAppeal),
    URGED(10, Twist::isJudgedByReporter),
    SUPPLEMENTED(6, Twist::isAppeal),
    CORRECTED(5, one -> true),
    /** Done after its time, within what is tolerated. */
    SLOW(9, one -> true),
    /** Not done until the clock has raised it. */
    OVERDUE(10, Twist::isJudgedByReporter),
    /** Nobody signs for it until the clock has raised it. */
    UNSIGNED(4, Twist::isAppeal),
    RETURN_UPHELD(6, Twist::isJudgedByReporter),
    RETURN_REFUSED(5, one -> true),
    RETURN_TOO_LATE(3, Twist::isJudgedByReporter),
    /** Nobody decides the return until the clock has raised it. */
    RETURN_UNDECIDED(3, Twist::isJudgedByReporter),
    EXTENDED(6, one -> true),
    EXTENSION_REFUSED(3, Twist::isJudgedByReporter),
    EXTENDED_TOO_OFTEN(2, Twist::isAppeal),
    DEFERRED(4, Twist::isAppeal),
    RAISED(6, Twist::isJudgedByReporter),
    SENT_DOWN(4, Twist::isJudgedByReporter),
    LEAD_CHANGED(3, Twist::isAppeal),
    CO_HANDLED(8, one -> true),
    FAILED_ONCE(10, one -> true),
    FAILED_TWICE(5, Twist::isJudgedByReporter),
    FAILED_AT_THE_TOP(2, Twist::isAppeal),
    UNREACHED(6, Twist::isJudgedByReporter),
    ANONYMOUS(8, Twist::isAppeal),
    PRIVATE(6, one -> true),
    OBJECTED(5, one -> true),
    OBJECTION_UPHELD(3, Twist::isJudgedByReporter),
    REOPENED(3, Twist::isJudgedByReporter),
    SPLIT(2, Twist::isAppeal);

    private final int times;
    private final Predicate<Matter> fits;

    Twist(int times, Predicate<Matter> fits) {
        this.times = times;
        this.fits = fits;
    }

    boolean fits(Matter matter) {
        return fits.test(matter);
    }

    /** Whether the month would be over before it is. */
    boolean takesLong() {
        return times > 0 && compareTo(SLOW) >= 0;
    }

    /** Each as often as it comes in a month of so many issues, the ordinary ones among them. */
    static List<Twist> of(int issues) {
        List<Twist> all = new ArrayList<>();
        for (Twist twist : values()) {
            for (int n = 0; n < twist.times; n++) {
                all.add(twist);
            }
        }
        while (all.size() < issues) {
            all.add(NONE);
        }
        return all;
    }

    private static boolean isAppeal(Matter matter) {
        return matter.kind() == Kind.APPEAL && matter.type() != CONSULTATION;
    }

    private static boolean isJudgedByReporter(Matter matter) {
        return isAppeal(matter) || matter.kind() == Kind.DISPUTE;
    }
}
