package org.lianshou.command.visit;

import org.lianshou.command.issue.Refusal;
import org.lianshou.command.issue.Refused;
import org.lianshou.command.rule.RuleRefused;

/** The rules of intake refuse a matter told of on an occasion, and with it the whole: nothing was recorded. */
public final class OccasionRefused extends RuleRefused {
    private static final long serialVersionUID = 1L;

    private final Refusal reason;
    private final int item;

    OccasionRefused(Refused no, int item) {
        super("item " + item + ": " + no.getMessage());
        this.reason = no.reason();
        this.item = item;
    }

    @Override
    public Refusal reason() {
        return reason;
    }

    /** Which one, from 0, as in the request. */
    public int item() {
        return item;
    }
}
