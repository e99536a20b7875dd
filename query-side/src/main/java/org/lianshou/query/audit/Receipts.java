package org.lianshou.query.audit;

import java.security.MessageDigest;
import java.util.UUID;
import org.lianshou.eventlog.Envelope;
import org.lianshou.eventlog.EventLogReader;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.heads.Heads;
import org.lianshou.eventlog.heads.SignedHead;
import org.lianshou.eventlog.heads.TreeInconsistent;
import org.lianshou.eventlog.tree.InclusionProof;
import org.lianshou.eventlog.tree.TreeHash;
import org.lianshou.query.web.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Makes receipts, and gives out none that does not hold. */
@Component
class Receipts {

    private final EventLogReader log;
    private final Heads heads;

    Receipts(@Qualifier("queryLogReader") EventLogReader log, Heads heads) {
        this.log = log;
        this.heads = heads;
    }

    /** @throws Refusal where there is no such event, no head covers it yet, or the two contradict each other */
    Receipt of(UUID stream, long sequence) {
        RecordedEvent event = log.stream(stream, sequence).stream()
                .findFirst()
                .filter(first -> first.sequence() == sequence)
                .orElseThrow(AuditRefusals::noEvent);
        try {
            SignedHead head = heads.latest()
                    .filter(latest -> latest.size() >= event.position())
                    .orElseThrow(AuditRefusals::notYetSigned);
            return Receipt.of(event, proof(event, head), head.note().with(heads.cosignatures(head.size())));
        } catch (TreeInconsistent e) {
            throw AuditRefusals.inconsistent();
        }
    }

    private InclusionProof proof(RecordedEvent event, SignedHead head) {
        InclusionProof proof = heads.tree(head).inclusion(event.position() - 1);
        boolean holds = proof.proves(TreeHash.leaf(event.hash()), head.root())
                && MessageDigest.isEqual(Envelope.hash(event), event.hash());
        if (!holds) {
            throw AuditRefusals.inconsistent();
        }
        return proof;
    }
}
