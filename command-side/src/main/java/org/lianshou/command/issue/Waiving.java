package org.lianshou.command.issue;

import org.lianshou.issue.Ground;
import org.lianshou.issue.Issue;
import org.lianshou.issue.Step;

/** No step is skipped without a waiver that policy allows for the kind (domain rule: invariants). */
final class Waiving {
    private Waiving() {}

    static void check(Issue issue, Step step, Ground ground, Context context) {
        boolean allowed = context.policy()
                .waiver(step, issue.reported().matter().kind(), ground.code())
                .filter(waiver -> waiver.imports() == context.imports())
                .isPresent();
        Refused.when(!allowed, Refusal.WAIVER_NOT_ALLOWED, ground.code());
    }
}
