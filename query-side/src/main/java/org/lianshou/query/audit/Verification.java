package org.lianshou.query.audit;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.eventlog.Envelope;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.heads.Heads;
import org.lianshou.eventlog.heads.SignedHead;
import org.lianshou.eventlog.heads.TreeInconsistent;
import org.lianshou.eventlog.tree.TiledTree;
import org.lianshou.eventlog.tree.TreeHash;
import org.lianshou.eventlog.tree.VerifierKey;
import org.lianshou.query.audit.Verified.Against;
import org.lianshou.query.audit.Verified.Checked;
import org.lianshou.query.audit.Verified.Proof;
import org.lianshou.query.projection.Comparison;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Checks a stream in the log here and now: every hash, the chain, every leaf under the newest head, its signature. */
@Component
public class Verification {
    private final EventLogReader log;
    private final Heads heads;
    private final Comparison comparison;
    private final Clock clock;

    Verification(@Qualifier("queryLogReader") EventLogReader log, Heads heads, Comparison comparison, Clock clock) {
        this.log = log;
        this.heads = heads;
        this.comparison = comparison;
        this.clock = clock;
    }

    public Verified of(UUID stream) {
        try {
            return of(stream, heads.latest().orElse(null), false);
        } catch (TreeInconsistent forged) {
            return of(stream, null, true);
        }
    }

    /** The head was read before the events: what is recorded meanwhile is awaited, and not missing. */
    private Verified of(UUID stream, @Nullable SignedHead head, boolean forged) {
        List<Checked> events = checked(log.stream(stream), head);
        return new Verified(
                clock.instant(),
                events,
                head == null ? null : against(head),
                forged,
                keys(),
                isShownAsRecorded(stream, events));
    }

    private List<Checked> checked(List<RecordedEvent> stream, @Nullable SignedHead head) {
        @Nullable TiledTree tree = head == null ? null : heads.tree(head);
        List<Checked> checked = new ArrayList<>();
        byte[] previous = Envelope.noPrevious();
        for (RecordedEvent event : stream) {
            checked.add(new Checked(
                    event.sequence(),
                    event.position(),
                    event.type(),
                    TreeHash.of(event.hash()).hex(),
                    MessageDigest.isEqual(Envelope.hash(event), event.hash()),
                    event.sequence() == checked.size() && MessageDigest.isEqual(previous, event.previousHash()),
                    proof(event, head, tree)));
            previous = event.hash();
        }
        return checked;
    }

    private static Proof proof(RecordedEvent event, @Nullable SignedHead head, @Nullable TiledTree tree) {
        if (head == null || tree == null || event.position() > head.size()) {
            return Proof.AWAITED;
        }
        try {
            boolean holds = tree.inclusion(event.position() - 1)
                    .proves(TreeHash.leaf(event.hash()), head.checkpoint().root());
            return holds ? Proof.HOLDS : Proof.FAILS;
        } catch (TreeInconsistent e) {
            return Proof.FAILS;
        }
    }

    private Against against(SignedHead head) {
        String origin = head.checkpoint().origin();
        boolean signed =
                heads.keys().stream().filter(key -> key.name().equals(origin)).anyMatch(head.note()::isSignedBy);
        return new Against(HeadCard.of(head, heads), signed);
    }

    private List<String> keys() {
        return heads.keys().stream().map(VerifierKey::toString).toList();
    }

    /** Asked only of a log that is sound by itself: from any other nothing can be shown. */
    private Optional<Boolean> isShownAsRecorded(UUID stream, List<Checked> events) {
        return events.stream().allMatch(Checked::isSound)
                ? Optional.of(comparison.of(List.of(stream)).differences().isEmpty())
                : Optional.empty();
    }
}
