package org.lianshou.attachments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianshou.issue.Evidence;
import org.lianshou.issue.PersonId;
import org.lianshou.issue.SubjectId;

/**
 * What the store knows of an attachment. No file name: people write names into those.
 *
 * @param size of the content in clear, in bytes
 * @param stored the size of the bytes as they are kept
 * @param sha256 of the bytes as they are kept, so that it can be checked without a key and says nothing of a sealed
 *     content
 * @param subject whose key seals the content, a subject of its own; absent where it is not personal
 */
public record Attachment(
        UUID id,
        FileType type,
        PersonId uploader,
        Instant uploadedAt,
        long size,
        long stored,
        String sha256,
        @Nullable SubjectId subject) {

    /** As evidence names it. */
    public String reference() {
        return Evidence.ATTACHMENT + id;
    }

    public boolean isPersonal() {
        return subject != null;
    }
}
