package org.lianshou.eventlog.heads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.lianshou.eventlog.tree.Checkpoint;
import org.lianshou.eventlog.tree.MalformedNote;
import org.lianshou.eventlog.tree.SignedNote;
import org.lianshou.eventlog.tree.TreeHash;

/**
 * A head as it was signed and is kept.
 *
 * @param note with the log's own signature alone
 */
public record SignedHead(long size, TreeHash root, SignedNote note, Instant signedAt) {

    static final String COLUMNS = "size, root, note, signed_at";

    /** @throws TreeInconsistent where what is kept beside the note is not what the note says */
    static SignedHead read(ResultSet row) throws SQLException {
        long size = row.getLong(1);
        Instant signedAt = row.getObject(4, OffsetDateTime.class).toInstant();
        try {
            SignedNote note = SignedNote.parse(row.getString(3));
            SignedHead head = new SignedHead(size, TreeHash.of(row.getBytes(2)), note, signedAt);
            Checkpoint said = head.checkpoint();
            if (said.size() == size && said.root().equals(head.root)) {
                return head;
            }
        } catch (MalformedNote e) {
            // as any other note that is not what was signed
        }
        throw new TreeInconsistent("The head of " + size + " is not what was signed");
    }

    /**
     * What the note says.
     *
     * @throws MalformedNote where the note is not a checkpoint
     */
    public Checkpoint checkpoint() {
        return Checkpoint.parse(note.text());
    }
}
