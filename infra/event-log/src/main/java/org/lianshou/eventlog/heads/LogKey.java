package org.lianshou.eventlog.heads;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lianshou.eventlog.tree.Checkpoint;
import org.lianshou.eventlog.tree.SignatureKind;
import org.lianshou.eventlog.tree.SignedNote;
import org.lianshou.eventlog.tree.SigningKey;
import org.lianshou.eventlog.tree.VerifierKey;

/** The signing key under the name of the log: C2SP tlog-checkpoint wants a key called as the origin is. */
record LogKey(SigningKey key) {

    SignedHead sign(Checkpoint checkpoint, Instant now) {
        SignedNote note = new SignedNote(checkpoint.text(), List.of(key.sign(checkpoint.origin(), checkpoint.text())));
        return new SignedHead(checkpoint.size(), checkpoint.root(), note, now.truncatedTo(ChronoUnit.MICROS));
    }

    /** By which the heads of an origin are verified. */
    VerifierKey of(String origin) {
        return key.verifierKey(origin, SignatureKind.NOTE);
    }

    /** Whether a head is of this key, or of one that signed before it. */
    boolean signed(SignedHead head, List<VerifierKey> earlier) {
        return head.note().isSignedBy(of(head.checkpoint().origin()))
                || earlier.stream().anyMatch(head.note()::isSignedBy);
    }
}
