package org.lianshou.command.session;

import java.util.List;
import org.lianshou.session.DeliveryEvent.OutcomeDelivered;
import org.lianshou.session.DeliveryEvent.OutcomeRefused;
import org.lianshou.session.Item;
import org.lianshou.session.JointSession;
import org.lianshou.session.SessionEvent;

/** What an issue said to its outcome is noted once. */
final class Delivering {
    private Delivering() {}

    static List<SessionEvent> decide(JointSession session, DeliveryCommand command, SessionContext context) {
        Item item = Agenda.item(session, command.issue());
        SessionRefused.when(item.delivery() != null, SessionRefusal.ALREADY_DELIVERED, command.issue());
        SessionRefused.when(
                item.conclusion() == null || item.waitsForPublication(),
                SessionRefusal.NOTHING_TO_DELIVER,
                command.issue());
        return List.of(
                switch (command) {
                    case DeliveryCommand.NoteDelivered c ->
                        new OutcomeDelivered(session.id(), context.act(), c.issue(), c.source(), c.issueVersion());
                    case DeliveryCommand.NoteRefused c ->
                        new OutcomeRefused(session.id(), context.act(), c.issue(), c.source(), c.code(), c.words());
                });
    }
}
