package org.lianshou.issue;

import org.jspecify.annotations.Nullable;

/**
 * What was said of the outcome so far.
 *
 * @param failedAttempts callbacks since completion that reached nobody
 * @param reworks how often the work was sent back
 * @param resolved the last word on whether it was resolved; absent before any and where none was obtained
 * @param satisfied the last word on satisfaction; always absent for hazards and findings
 */
public record Appraisal(
        int failedAttempts,
        int reworks,
        @Nullable Boolean resolved,
        @Nullable Boolean satisfied) {
    static final Appraisal NONE = new Appraisal(0, 0, null, null);

    /** The work is done anew, so the attempts to reach the reporter count from here. */
    Appraisal awaited() {
        return new Appraisal(0, reworks, resolved, satisfied);
    }

    Appraisal missed() {
        return new Appraisal(failedAttempts + 1, reworks, resolved, satisfied);
    }

    Appraisal judged(boolean isResolved, @Nullable Boolean isSatisfied) {
        return new Appraisal(failedAttempts, reworks, isResolved, isSatisfied);
    }

    Appraisal sentBack(int round) {
        return new Appraisal(0, round, resolved, satisfied);
    }
}
