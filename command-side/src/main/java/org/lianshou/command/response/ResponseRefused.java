package org.lianshou.command.response;

import org.lianshou.command.rule.RuleRefused;

/** A response's no. */
public final class ResponseRefused extends RuleRefused {
    private static final long serialVersionUID = 1L;

    private final ResponseRefusal reason;

    ResponseRefused(ResponseRefusal reason, Object particulars) {
        super(reason, particulars.toString());
        this.reason = reason;
    }

    @Override
    public ResponseRefusal reason() {
        return reason;
    }

    static void when(boolean refused, ResponseRefusal reason, Object particulars) {
        if (refused) {
            throw new ResponseRefused(reason, particulars);
        }
    }
}
