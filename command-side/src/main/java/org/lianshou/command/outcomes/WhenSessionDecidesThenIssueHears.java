package org.lianshou.command.outcomes;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lianshou.command.order.Orders;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LeasedThread;
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
public final class WhenSessionDecidesThenIssueHears implements AutoCloseable {
    private static final long LEASE = 0x6c69616e_6f757463L; // "lianoutc"
    private static final int BATCH = 2_000;
    private static final int SOONER_AFTER = 256;
    private static final Duration AT_LATEST = Duration.ofSeconds(1);
    private static final List<String> TYPES = Stream.of(MinutesApproved.class, DecisionPublished.class)
            .map(type -> type.getAnnotation(EventType.class).value())
            .toList();

    private final EventLogReader reader;
    private final LogTail tail;
    private final EventCodec codec;
    private final Orders orders;
    private final Delivery delivery;
    private final LeasedThread thread;
    private volatile long followed;

    WhenSessionDecidesThenIssueHears(
            DataSource dataSource,
            EventLogReader reader,
            LogTail tail,
            EventCodec codec,
            Orders orders,
            Delivery delivery) {
        this.reader = reader;
        this.tail = tail;
        this.codec = codec;
        this.orders = orders;
        this.delivery = delivery;
        this.thread = new LeasedThread("session outcomes", LEASE, dataSource, this::lead);
    }

    public void start() {
        thread.start();
    }

    /** The position up to which every outcome is delivered, as far as this node knows. */
    public long followed() {
        return followed;
    }

    /** What keeps it from going on now; empty where nothing does. */
    public String trouble() {
        return thread.trouble();
    }

    @Override
    public void close() {
        thread.close();
    }

    private void lead(Connection session) throws InterruptedException {
        OutcomeCursor cursor = new OutcomeCursor(session);
        long position = cursor.position();
        while (!thread.isClosed()) {
            followed = position;
            long head = tail.await(position + SOONER_AFTER - 1, AT_LATEST);
            if (head > position) {
                long upTo = Math.min(head, position + BATCH);
                follow(position, upTo);
                cursor.moveTo(upTo);
                position = upTo;
            }
            thread.well();
        }
    }

    private void follow(long after, long upTo) {
        for (RecordedEvent recorded : reader.after(after, upTo, TYPES)) {
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
