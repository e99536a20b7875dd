package org.lianshou.benchmark;

/** What an auditor is told: the exit status, and words without which another reason would pass for the one expected. */
enum Finding {
    VALID(0, "verdict: valid"),
    /** Valid, and nothing that the head speaks of is missing. */
    COMPLETE(0, "complete: "),
    TAMPERED(1, "verdict: tampered"),
    /** Whoever knows a newer head is shown an older one. */
    HEAD_NEWER(2, "problem unusable head-newer: "),
    /** The witness has never seen this head. */
    NOT_COSIGNED(2, "problem unusable quorum: ");

    private final int status;
    private final String words;

    Finding(int status, String words) {
        this.status = status;
        this.words = words;
    }

    boolean is(int itsStatus, String report) {
        return itsStatus == status && report.lines().anyMatch(line -> line.startsWith(words));
    }
}
