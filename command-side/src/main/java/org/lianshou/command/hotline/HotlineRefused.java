package org.lianshou.command.hotline;

import org.lianshou.command.rule.RuleRefused;

/** A no of the rules of hotlines. */
public final class HotlineRefused extends RuleRefused {
    private static final long serialVersionUID = 1L;

    private final HotlineRefusal reason;

    HotlineRefused(HotlineRefusal reason, String particulars) {
        super(reason, particulars);
        this.reason = reason;
    }

    @Override
    public HotlineRefusal reason() {
        return reason;
    }

    static void when(boolean refused, HotlineRefusal reason, Object particulars) {
        if (refused) {
            throw new HotlineRefused(reason, particulars.toString());
        }
    }
}
