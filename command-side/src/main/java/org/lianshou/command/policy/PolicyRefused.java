package org.lianshou.command.policy;

import org.lianshou.command.rule.RuleRefused;

/** A no of the rules of policies and calendar. Nothing was recorded. */
public final class PolicyRefused extends RuleRefused {
    private static final long serialVersionUID = 1L;

    private final PolicyRefusal reason;

    PolicyRefused(PolicyRefusal reason, Object particulars) {
        super(reason, particulars.toString());
        this.reason = reason;
    }

    @Override
    public PolicyRefusal reason() {
        return reason;
    }

    static void when(boolean refused, PolicyRefusal reason, Object particulars) {
        if (refused) {
            throw new PolicyRefused(reason, particulars);
        }
    }
}
