package org.lianshou.command.erasure;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.LogFollower;
import org.lianshou.eventlog.LogTail;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.axon.EventCodec;
import org.lianshou.eventlog.keys.SubjectKeys;
import org.lianshou.issue.CollectionEvent.IssueReported;
import org.lianshou.issue.CollectionEvent.SubjectErased;
import org.lianshou.issue.Descent;
import org.lianshou.issue.EventType;
import org.lianshou.issue.IssueEvent;
import org.lianshou.issue.IssueId;
import org.lianshou.session.RosterEvent.MemberErased;

/**
 * Follows the log and carries out what it says was erased: destroys the key, has all places beside the log erase what they
 * hold, and has the erasure written down in the subject's other issues. All of it may be done again, so the cursor moves
 * when it is done, and a crash anywhere only repeats. It gathers as well which issues a subject has.
 */
public final class Eraser extends LogFollower<ErasureRows> {
    private static final long LEASE = 0x6c69616e_65726173L; // "lianeras"
    private static final List<String> TYPES = Stream.of(IssueReported.class, SubjectErased.class, MemberErased.class)
            .map(type -> type.getAnnotation(EventType.class).value())
            .toList();

    private final EventLogReader reader;
    private final EventCodec codec;
    private final SubjectKeys keys;
    private final List<Erasable> erasables;
    private final OtherIssues others;
    private final Households households;

    Eraser(
            DataSource dataSource,
            EventLogReader reader,
            LogTail tail,
            EventCodec codec,
            SubjectKeys keys,
            List<Erasable> erasables,
            OtherIssues others,
            Households households) {
        super("eraser", LEASE, dataSource, tail, Pace.PROMPT);
        this.reader = reader;
        this.codec = codec;
        this.keys = keys;
        this.erasables = List.copyOf(erasables);
        this.others = others;
        this.households = households;
    }

    @Override
    protected ErasureRows begin(Connection session) {
        return new ErasureRows(session);
    }

    @Override
    protected void follow(long position, long upTo, ErasureRows rows) {
        for (RecordedEvent recorded : reader.after(position, upTo, TYPES)) {
            switch (codec.decode(recorded)) {
                case IssueReported reported -> gather(reported, rows);
                case SubjectErased erased -> carryOut(erased, recorded.position(), rows);
                case MemberErased erased -> keys.destroy(erased.subject().value());
                default -> throw new IllegalStateException("a type that was not asked for: " + recorded.type());
            }
        }
    }

    /** One that was on its way while its reporter was erased has lost its key by now, and is to say so. */
    private void gather(IssueReported reported, ErasureRows rows) {
        if (isOfOneIssue(reported.reporter().subject().value(), reported.issue())) {
            return;
        }
        rows.keep(reported.reporter().subject(), reported.issue());
        Descent descent = reported.descent();
        if (descent != null && descent.parent() != null) { // whose reporter may be known by it alone
            rows.keep(reported.reporter().subject(), descent.parent().issue());
        }
        rows.erasureOf(reported.reporter().subject())
                .ifPresent(first -> others.erase(reported.issue(), erasedAt(first), first));
    }

    private void carryOut(SubjectErased erased, long position, ErasureRows rows) {
        keys.destroy(erased.subject().value());
        List<IssueEvent> history = reader.stream(erased.issue().value()).stream()
                .map(codec::decode)
                .map(IssueEvent.class::cast)
                .toList();
        erasables.forEach(erasable -> erasable.erase(erased.issue(), history));
        households.erase(erased);
        rows.erased(erased.subject(), position);
        long first = rows.erasureOf(erased.subject()).orElseThrow();
        rows.othersOf(erased.subject(), erased.issue()).forEach(other -> others.erase(other, erasedAt(first), first));
    }

    private SubjectErased erasedAt(long position) {
        return (SubjectErased) codec.decode(reader.at(new long[] {position}).getFirst());
    }

    private static boolean isOfOneIssue(UUID subject, IssueId issue) {
        return subject.equals(issue.value());
    }
}
