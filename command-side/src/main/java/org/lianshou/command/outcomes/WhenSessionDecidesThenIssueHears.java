package org.lianshou.command.outcomes;

import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lianshou.command.following.DeskCursor;
import org.lianshou.command.order.Orders;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogFollower;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.axon.EventCodec;
import org.lianshou.issue.EventType;
import org.lianshou.session.Item;
import org.lianshou.session.JointSession;
import org.lianshou.session.MajorMatterEvent.DecisionPublished;
import org.lianshou.session.MinutesEvent.MinutesApproved;
import org.lianshou.session.SessionEvent;

/**
 * Follows the log. Outcomes count once the minutes are approved; that of a major matter, once it is published. The cursor
 * moves when all is delivered, so a crash anywhere only repeats, and what is repeated has the same key.
 */
public final class WhenSessionDecidesThenIssueHears extends LogFollower<DeskCursor> {
    private static final long LEASE = 0x6c69616e_6f757463L; // "lianoutc"
    private static final List<String> TYPES = Stream.of(MinutesApproved.class, DecisionPublished.class)
            .map(type -> type.getAnnotation(EventType.class).value())
            .toList();

    private final EventLogReader reader;
    private final EventCodec codec;
    private final Orders orders;
    private final Delivery delivery;

    WhenSessionDecidesThenIssueHears(
            DataSource dataSource,
            EventLogReader reader,
            LogTail tail,
            EventCodec codec,
            Orders orders,
            Delivery delivery) {
        super("session-outcomes", LEASE, dataSource, tail, Pace.PROMPT);
        this.reader = reader;
        this.codec = codec;
        this.orders = orders;
        this.delivery = delivery;
    }

    @Override
    protected DeskCursor begin(Connection session) {
        return new DeskCursor(session, "desk.outcome_cursor");
    }

    @Override
    protected void follow(long position, long upTo, DeskCursor cursor) {
        for (RecordedEvent recorded : reader.after(position, upTo, TYPES)) {
            SessionEvent source = (SessionEvent) codec.decode(recorded);
            JointSession session = orders.stored(JointSession.notConvened(source.session()));
            session.agenda().stream()
                    .filter(item -> isDue(item, source))
                    .forEach(item -> delivery.deliver(session, item, source.act(), recorded.position()));
        }
    }

    private static boolean isDue(Item item, SessionEvent source) {
        boolean concerned = !(source instanceof DecisionPublished published)
                || published.issue().equals(item.issue());
        return concerned && item.conclusion() != null && !item.waitsForPublication() && item.delivery() == null;
    }
}
