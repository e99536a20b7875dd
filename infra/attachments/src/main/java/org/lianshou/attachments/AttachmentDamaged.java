package org.lianshou.attachments;

import java.nio.file.Path;

/** A file is not as it was written: cut off, altered, or no attachment at all. */
public final class AttachmentDamaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AttachmentDamaged(Path file, String how) {
        super(file + " " + how);
    }
}
