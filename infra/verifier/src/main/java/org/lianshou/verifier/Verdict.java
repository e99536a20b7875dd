package org.lianshou.verifier;

import java.util.Locale;

/** What a run comes to, and its exit status. */
enum Verdict {
    VALID,
    TAMPERED,
    UNUSABLE;

    int exitStatus() {
        return ordinal();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
