package org.lianshou.command.outcomes;

import java.util.List;
import java.util.Objects;
import org.lianshou.command.following.SystemKey;
import org.lianshou.command.issue.DiscussionCommand.RecordOutcome;
import org.lianshou.command.order.Done;
import org.lianshou.command.order.Order;
import org.lianshou.command.order.Orders;
import org.lianshou.command.order.Rulebook;
import org.lianshou.command.order.SeenVersion;
import org.lianshou.command.order.SessionInstruction;
import org.lianshou.command.rule.RuleRefused;
import org.lianshou.command.session.DeliveryCommand;
import org.lianshou.command.session.SessionRefusal;
import org.lianshou.command.session.SessionRefused;
import org.lianshou.eventlog.CommandKey;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.Act;
import org.lianshou.issue.IssueId;
import org.lianshou.session.Conclusion;
import org.lianshou.session.Item;
import org.lianshou.session.JointSession;

/**
 * Gives an issue its outcome and the session the issue's answer. Each is written with a key made of the source's position,
 * so that after a crash between the two the issue answers as it did, and the session is told once.
 */
final class Delivery {
    private final Orders orders;
    private final Rulebook rulebook;
    private final SubjectKeys keys;

    Delivery(Orders orders, Rulebook rulebook, SubjectKeys keys) {
        this.orders = orders;
        this.rulebook = rulebook;
        this.keys = keys;
    }

    /**
     * Delivers one outcome.
     *
     * @param act of the event by which it counts, at log position {@code source}
     */
    void deliver(JointSession session, Item item, Act act, long source) {
        note(session, toIssue(session, item, act, source), act, source);
    }

    private DeliveryCommand toIssue(JointSession session, Item item, Act act, long source) {
        IssueId issue = item.issue();
        try {
            Order<?> order =
                    Order.of(issue, new SeenVersion.Any(), outcome(session, item), new SystemRecording(act, rulebook));
            Done done = orders.give(order, key("/api/issues/" + issue + "/record-outcome", source), new byte[0]);
            return new DeliveryCommand.NoteDelivered(issue, source, done.version());
        } catch (RuleRefused no) {
            return new DeliveryCommand.NoteRefused(issue, source, no.reason().code(), String.valueOf(no.getMessage()));
        }
    }

    private static RecordOutcome outcome(JointSession session, Item item) {
        Conclusion decided = Objects.requireNonNull(item.conclusion());
        return new RecordOutcome(
                decided.outcome(), session.id().toString(), decided.plan(), decided.until(), decided.words());
    }

    private void note(JointSession session, DeliveryCommand answer, Act act, long source) {
        SessionInstruction instruction = new SessionInstruction(answer, new SystemNoting(act, rulebook));
        Order<JointSession> order =
                new Order<>(JointSession.notConvened(session.id()), new SeenVersion.Any(), List.of(instruction));
        String path = "/api/sessions/" + session.id() + "/note/" + answer.issue();
        try {
            orders.give(order, key(path, source), new byte[0]);
        } catch (SessionRefused no) {
            if (no.reason() != SessionRefusal.ALREADY_DELIVERED) {
                throw no;
            }
        }
    }

    private CommandKey key(String path, long source) {
        return SystemKey.of("OUTCOME", path, "session-outcome-" + source, keys);
    }
}
