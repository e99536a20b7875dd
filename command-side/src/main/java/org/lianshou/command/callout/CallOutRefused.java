package org.lianshou.command.callout;

import org.lianshou.command.rule.RuleRefused;

/** A call-out's no. */
public final class CallOutRefused extends RuleRefused {
    private static final long serialVersionUID = 1L;

    private final CallOutRefusal reason;

    CallOutRefused(CallOutRefusal reason, Object particulars) {
        super(reason, particulars.toString());
        this.reason = reason;
    }

    @Override
    public CallOutRefusal reason() {
        return reason;
    }

    static void when(boolean refused, CallOutRefusal reason, Object particulars) {
        if (refused) {
            throw new CallOutRefused(reason, particulars);
        }
    }
}
