package org.lianshou.query.audit;

import java.time.Instant;
import org.lianshou.eventlog.heads.SignedHead;

/**
 * A head in a list of heads.
 *
 * @param size how many events it covers, and where the whole note is found
 * @param root in base64, as the note has it
 */
record HeadRow(long size, String root, Instant signedAt) {

    static HeadRow of(SignedHead head) {
        return new HeadRow(head.size(), head.root().base64(), head.signedAt());
    }
}
