package org.lianshou.verifier;

import java.util.Locale;

/** What a run comes to, and its exit status. */
enum Verdict {
    VALID(0),
    TAMPERED(1),
    UNUSABLE(2);

    private final int exitStatus;

    Verdict(int exitStatus) {
        this.exitStatus = exitStatus;
    }

    int exitStatus() {
        return exitStatus;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
