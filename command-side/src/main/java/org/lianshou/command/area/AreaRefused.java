package org.lianshou.command.area;

import org.lianshou.command.rule.RuleRefused;

/** A no of the rules of areas and duties. Nothing was recorded. */
public final class AreaRefused extends RuleRefused {
    private static final long serialVersionUID = 1L;

    private final AreaRefusal reason;

    AreaRefused(AreaRefusal reason, Object particulars) {
        super(reason, particulars.toString());
        this.reason = reason;
    }

    @Override
    public AreaRefusal reason() {
        return reason;
    }

    static void when(boolean refused, AreaRefusal reason, Object particulars) {
        if (refused) {
            throw new AreaRefused(reason, particulars);
        }
    }
}
