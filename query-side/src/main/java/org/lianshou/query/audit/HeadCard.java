package org.lianshou.query.audit;

import java.time.Instant;
import java.util.List;
import org.lianshou.eventlog.heads.Heads;
import org.lianshou.eventlog.heads.SignedHead;
import org.lianshou.eventlog.tree.NoteSignature;

/**
 * A head as the page lists it.
 *
 * @param root in base64
 * @param witnesses who has cosigned it
 */
public record HeadCard(long size, Instant signedAt, String root, List<String> witnesses) {

    static HeadCard of(SignedHead head, Heads heads) {
        List<String> witnesses = heads.cosignatures(head.size()).stream()
                .map(NoteSignature::name)
                .distinct()
                .toList();
        return new HeadCard(head.size(), head.signedAt(), head.root().base64(), witnesses);
    }
}
