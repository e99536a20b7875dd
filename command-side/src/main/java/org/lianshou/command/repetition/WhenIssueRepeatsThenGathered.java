package org.lianshou.command.repetition;

import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lianshou.command.order.Orders;
import org.lianshou.directory.Directory;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogFollower;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.axon.EventCodec;
import org.lianshou.issue.CollectionEvent.IssueAccepted;
import org.lianshou.issue.CollectionEvent.IssueCorrected;
import org.lianshou.issue.EventType;
import org.lianshou.issue.Issue;

/**
 * Follows the log. Each acceptance is looked at once among those of its sort; one taken over from another system is of the
 * past and is not. The cursor moves when all is done, so a crash anywhere only repeats.
 */
public final class WhenIssueRepeatsThenGathered extends LogFollower<AcceptedIssues> {
    private static final long LEASE = 0x6c69616e_72657065L; // "lianrepe"
    private static final List<String> TYPES = Stream.of(IssueAccepted.class, IssueCorrected.class)
            .map(type -> type.getAnnotation(EventType.class).value())
            .toList();

    private final EventLogReader reader;
    private final EventCodec codec;
    private final Orders orders;
    private final Directory directory;
    private final Raising raising;

    WhenIssueRepeatsThenGathered(
            DataSource dataSource,
            EventLogReader reader,
            LogTail tail,
            EventCodec codec,
            Orders orders,
            Directory directory,
            Raising raising) {
        super("repetition", LEASE, dataSource, tail, Pace.PROMPT);
        this.reader = reader;
        this.codec = codec;
        this.orders = orders;
        this.directory = directory;
        this.raising = raising;
    }

    @Override
    protected AcceptedIssues begin(Connection session) {
        return new AcceptedIssues(session, directory);
    }

    @Override
    protected void follow(long position, long upTo, AcceptedIssues known) {
        for (RecordedEvent recorded : reader.after(position, upTo, TYPES)) {
            switch (codec.decode(recorded)) {
                case IssueAccepted accepted -> accepted(accepted, recorded.position(), known);
                case IssueCorrected corrected -> known.move(orders.stored(corrected.issue()));
                default -> throw new IllegalStateException("a type that was not asked for: " + recorded.type());
            }
        }
    }

    private void accepted(IssueAccepted accepted, long position, AcceptedIssues known) {
        if (accepted.act().inferred()) {
            return;
        }
        Issue newest = orders.stored(accepted.issue());
        if (!newest.kin().isGathering()) {
            known.keep(newest);
            raising.follow(accepted, newest, position, known);
        }
    }
}
