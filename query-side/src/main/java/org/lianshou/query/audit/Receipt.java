package org.lianshou.query.audit;

import java.util.List;
import java.util.UUID;
import org.lianshou.eventlog.RecordedEvent;
import org.lianshou.eventlog.tree.InclusionProof;
import org.lianshou.eventlog.tree.SignedNote;
import org.lianshou.eventlog.tree.TreeHash;

/**
 * What proves to anybody, for ever and without us, that an event was recorded. Hashes are in hexadecimal.
 *
 * @param epoch that the event was recorded in; the head names its own
 * @param eventHash of the event's envelope
 * @param leafHash of the leaf that the event's hash makes in the tree
 * @param index of the leaf: its position less one
 * @param proof the hashes on the way from the leaf to the root, RFC 9162 section 2.1.3
 * @param head the signed note whose root the proof leads to, with its cosignatures
 */
record Receipt(
        UUID logId,
        int epoch,
        long position,
        long sequence,
        String leafHash,
        String eventHash,
        long index,
        long treeSize,
        List<String> proof,
        String head) {

    static Receipt of(RecordedEvent event, InclusionProof proof, SignedNote head) {
        return new Receipt(
                event.logId(),
                event.epoch(),
                event.position(),
                event.sequence(),
                TreeHash.leaf(event.hash()).hex(),
                TreeHash.of(event.hash()).hex(),
                proof.index(),
                proof.size(),
                proof.path().stream().map(TreeHash::hex).toList(),
                head.toString());
    }
}
