package org.lianshou.command.issue;

import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Ground;
import org.lianshou.issue.Issue;
import org.lianshou.policy.FigureKey;
import org.lianshou.policy.Policy;

/**
 * 信访事项: the law's own figures take the place of the county's (信访工作条例 22, 23, 34 to 36). Whoever does not accept the
 * outcome has it reviewed by the level above (复查) and then once more (复核); both are the way of any work that is sent back.
 */
final class Petition {
    /** 复查 and 复核; what was reviewed twice is at an end (信访工作条例 36). */
    private static final int REVIEWS = 2;

    static final Ground FINAL = new Ground("re-review-final", "复核意见为终结意见，就同一事实和理由不再受理");

    private Petition() {}

    static boolean is(Issue issue, Context context) {
        return context.policy().isPetition(issue.reported().matter());
    }

    /** Whether no review is left. */
    static boolean isFinal(Issue issue, Context context) {
        return is(issue, context) && issue.appraisal().reworks() >= REVIEWS;
    }

    /** The figure for a review, which is the how-manieth. */
    static FigureKey review(int round) {
        return round < REVIEWS ? FigureKey.PETITION_REVIEW_WITHIN : FigureKey.PETITION_RE_REVIEW_WITHIN;
    }

    /** Whether the time that runs is a review's. */
    static boolean isReview(@Nullable Deadline deadline) {
        String figure = deadline == null || deadline.basis() == null
                ? ""
                : deadline.basis().figure();
        return figure.equals(FigureKey.PETITION_REVIEW_WITHIN.key())
                || figure.equals(FigureKey.PETITION_RE_REVIEW_WITHIN.key());
    }

    /** The figure by which the time that runs was granted, extensions aside. */
    static FigureKey figure(Issue issue, Deadline deadline, Policy policy) {
        Deadline.Basis basis = deadline.basis();
        return basis != null && isReview(deadline)
                ? FigureKey.of(basis.figure()).orElseThrow()
                : policy.handlingFigure(issue.reported().matter());
    }
}
