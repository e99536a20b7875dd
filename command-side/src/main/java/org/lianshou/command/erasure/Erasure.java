package org.lianshou.command.erasure;

import org.lianshou.command.order.Orders;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.IssueId;

/** The part of an erasure that whoever asked for it waits for. The rest is the {@link Eraser}'s, and this too after a crash. */
public final class Erasure {
    private final Orders orders;
    private final SubjectKeys keys;

    Erasure(Orders orders, SubjectKeys keys) {
        this.orders = orders;
        this.keys = keys;
    }

    /** Destroys the key of an issue's reporter, whose erasure is recorded. */
    public void destroyKeyOf(IssueId issue) {
        keys.destroy(orders.stored(issue).reported().reporter().subject().value());
    }
}
