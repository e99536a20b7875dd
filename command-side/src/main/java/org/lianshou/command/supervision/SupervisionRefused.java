package org.lianshou.command.supervision;

import org.lianshou.command.rule.RuleRefused;

/** A no of supervision's rules. */
public final class SupervisionRefused extends RuleRefused {
    private static final long serialVersionUID = 1L;

    private final SupervisionRefusal reason;

    SupervisionRefused(SupervisionRefusal reason, String particulars) {
        super(reason, particulars);
        this.reason = reason;
    }

    @Override
    public SupervisionRefusal reason() {
        return reason;
    }

    static void when(boolean refused, SupervisionRefusal reason, Object particulars) {
        if (refused) {
            throw new SupervisionRefused(reason, particulars.toString());
        }
    }
}
