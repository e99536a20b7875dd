package org.lianshou.command.critical;

import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lianshou.command.following.DeskCursor;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogFollower;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.axon.EventCodec;
import org.lianshou.issue.CollectionEvent.IssueAccepted;
import org.lianshou.issue.CollectionEvent.IssueCorrected;
import org.lianshou.issue.Duty;
import org.lianshou.issue.EventType;
import org.lianshou.issue.Issue;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.issue.LadderEvent.IssueEscalated;
import org.lianshou.issue.LadderEvent.Reason;
import org.lianshou.issue.Severity;

/**
 * Follows the log. A critical hazard calls for the whole net as soon as it is with the county: raised there for its severity,
 * accepted there, or corrected when it was there. The cursor moves when all are opened, so a crash anywhere only repeats.
 */
public final class WhenHazardIsCriticalThenResponseOpens extends LogFollower<DeskCursor> {
    private static final long LEASE = 0x6c69616e_72657370L; // "lianresp"
    private static final List<String> TYPES = Stream.of(IssueAccepted.class, IssueCorrected.class, IssueEscalated.class)
            .map(type -> type.getAnnotation(EventType.class).value())
            .toList();

    private final EventLogReader reader;
    private final EventCodec codec;
    private final Opening opening;

    WhenHazardIsCriticalThenResponseOpens(
            DataSource dataSource, EventLogReader reader, LogTail tail, EventCodec codec, Opening opening) {
        super("critical-hazards", LEASE, dataSource, tail, Pace.PROMPT);
        this.reader = reader;
        this.codec = codec;
        this.opening = opening;
    }

    @Override
    protected DeskCursor begin(Connection session) {
        return new DeskCursor(session, "desk.response_cursor");
    }

    @Override
    protected void follow(long position, long upTo, DeskCursor cursor) {
        for (RecordedEvent recorded : reader.after(position, upTo, TYPES)) {
            IssueEvent event = (IssueEvent) codec.decode(recorded);
            if (mayBeIt(event)) {
                Issue issue = asOf(recorded);
                if (isCriticalWithTheCounty(issue)) {
                    opening.open(issue, event.act(), recorded.position());
                }
            }
        }
    }

    /** By the event alone, so that most issues need not be read. */
    private static boolean mayBeIt(IssueEvent event) {
        return switch (event) {
            case IssueAccepted e -> e.level().isTop();
            case IssueCorrected e -> e.correction().severity() == Severity.CRITICAL;
            case IssueEscalated e -> e.reason() == Reason.SEVERITY;
            default -> false;
        };
    }

    /**
     * History taken over from elsewhere has no deadline, and calls nobody; what gathers a critical hazard with others of its
     * like is answered by that hazard's own response.
     */
    private static boolean isCriticalWithTheCounty(Issue issue) {
        @Nullable Duty duty = issue.duty();
        return duty != null
                && duty.level().isTop()
                && duty.deadline() != null
                && !issue.kin().isGathering()
                && issue.reported().matter().isCriticalHazard();
    }

    private Issue asOf(RecordedEvent last) {
        Issue issue = Issue.unreported(new IssueId(last.stream()));
        for (RecordedEvent recorded : reader.stream(last.stream())) {
            if (recorded.sequence() <= last.sequence()) {
                issue = issue.evolve((IssueEvent) codec.decode(recorded));
            }
        }
        return issue;
    }
}
