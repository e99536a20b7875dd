package org.lianshou.command.issue;

import org.lianshou.issue.Ground;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Step;
import org.lianshou.policy.CallbackDraw;

/** No step is skipped without a waiver that policy allows for the kind (domain rule: invariants). */
final class Waiving {
    /** The one ground that holds only where the lot says so. */
    private static final String NOT_SAMPLED = "not-sampled";

    private Waiving() {}

    static void check(Issue issue, Step step, Ground ground, Context context) {
        boolean allowed = context.policy()
                .waiver(step, issue.reported().matter().kind(), ground.code())
                .filter(waiver -> waiver.imports() == context.imports())
                .isPresent();
        Refused.when(!allowed, Refusal.WAIVER_NOT_ALLOWED, ground.code());
        Refused.when(
                step == Step.EVALUATION && ground.code().equals(NOT_SAMPLED) && isDrawn(issue, context),
                Refusal.DRAWN_FOR_CALLBACK);
    }

    private static boolean isDrawn(Issue issue, Context context) {
        return CallbackDraw.of(issue, context.policy())
                .map(CallbackDraw::isDrawn)
                .orElse(true);
    }
}
