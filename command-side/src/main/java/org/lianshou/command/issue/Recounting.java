package org.lianshou.command.issue;

import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Correction;
import org.lianshou.issue.Deadline;
import org.lianshou.issue.Duty;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Matter;
import org.lianshou.policy.FigureKey;
import org.lianshou.policy.Policy;

/**
 * Another category may have another time for handling: then it is counted again from the same beginning. What was granted
 * otherwise, such as an extension or what was left on the ledger, stays.
 */
final class Recounting {
    private Recounting() {}

    /** When handling is due now; null where it stays as it was. */
    static @Nullable Deadline of(Issue issue, Correction correction, Context context) {
        Matter before = issue.reported().matter();
        Duty duty = issue.duty();
        Deadline deadline = duty == null ? null : duty.deadline();
        Deadline.Basis basis = deadline == null ? null : deadline.basis();
        if (deadline == null || basis == null) {
            return null;
        }
        Policy policy = context.policy();
        FigureKey now = policy.handlingFigure(corrected(issue, correction));
        FigureKey figure = policy.handlingFigure(before);
        boolean isWhole = basis.figure().equals(figure.key())
                && deadline.rule().equals(policy.handling(before).toString());
        return isWhole && now != figure ? context.calendar().deadline(basis.from(), now, policy) : null;
    }

    private static Matter corrected(Issue issue, Correction correction) {
        return correction.applyTo(issue.reported().matter());
    }
}
