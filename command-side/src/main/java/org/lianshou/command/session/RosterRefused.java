package org.lianshou.command.session;

import org.lianshou.command.rule.RuleRefused;

/** A roster's no. */
public final class RosterRefused extends RuleRefused {
    private static final long serialVersionUID = 1L;

    private final RosterRefusal reason;

    RosterRefused(RosterRefusal reason, String particulars) {
        super(reason, particulars);
        this.reason = reason;
    }

    @Override
    public RosterRefusal reason() {
        return reason;
    }

    static void when(boolean refused, RosterRefusal reason, Object particulars) {
        if (refused) {
            throw new RosterRefused(reason, particulars.toString());
        }
    }
}
