package org.lianshou.eventlog.keys;

import java.util.UUID;

/** Someone wants to write about a subject that was erased. It never gets a key again. */
public final class SubjectKeyDestroyed extends RuntimeException {

    SubjectKeyDestroyed(UUID subject) {
        super("The key of subject " + subject + " was destroyed");
    }
}
