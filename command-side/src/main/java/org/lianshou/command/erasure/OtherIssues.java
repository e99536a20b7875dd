package org.lianshou.command.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import org.lianshou.command.issue.CollectionCommand.EraseSubject;
import org.lianshou.command.issue.Refusal;
import org.lianshou.command.issue.Refused;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.eventlog.CommandKey;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.CollectionEvent.SubjectErased;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.PersonId;

/** Has an erasure written down in another issue of the same subject, once. */
final class OtherIssues {
    private final Orders orders;
    private final Rulebook rulebook;
    private final Clock clock;
    private final SubjectKeys keys;

    OtherIssues(Orders orders, Rulebook rulebook, Clock clock, SubjectKeys keys) {
        this.orders = orders;
        this.rulebook = rulebook;
        this.clock = clock;
        this.keys = keys;
    }

    /** @param position of the first erasure: with the issue it makes the key under which this happens once */
    void erase(IssueId issue, SubjectErased first, long position) {
        PersonId by = first.act().actor().person();
        EraseSubject command = new EraseSubject(first.ground());
        Order<?> order = Order.of(issue, new SeenVersion.Any(), command, new SystemErasing(by, rulebook, clock));
        CommandKey key = CommandKey.of(
                "system",
                "ERASE",
                "/api/issues/" + issue + "/erase-subject",
                "erasure-" + position,
                keys.fingerprint(first.subject().toString().getBytes(UTF_8)));
        try {
            orders.give(order, key, new byte[0]);
        } catch (Refused no) {
            if (no.reason() != Refusal.ALREADY_ERASED) {
                throw no;
            }
        }
    }
}
