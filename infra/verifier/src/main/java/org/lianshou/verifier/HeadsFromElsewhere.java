package org.lianshou.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Heads that the auditor brought along. They alone show that the log told the auditor no other history than others. */
record HeadsFromElsewhere(Head head, List<Head> heads, Report report) {
    private static final int LARGEST_FILE = 65_536;

    static HeadsFromElsewhere read(Arguments given, Head head, Signatures signatures, Report report) {
        List<Head> usable = new ArrayList<>();
        for (Path file : given.heads()) {
            try {
                usable.add(read(file, head, signatures));
            } catch (Refused | IOException e) {
                report.problem(
                        Code.HEAD_UNUSABLE,
                        "%s is not a head of this log signed by a given key: %s".formatted(file, e.getMessage()));
            }
        }
        if (given.heads().isEmpty()) {
            report.notChecked(
                    "earlier-head", "no head from elsewhere was given: whether the log told others another history.");
        }
        return new HeadsFromElsewhere(head, usable, report);
    }

    private static Head read(Path file, Head head, Signatures signatures) throws Refused, IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new IOException("too large");
        }
        Head brought = Head.parse(Files.readAllBytes(file), file.toString());
        if (!brought.logId().equals(head.logId()) || !signatures.usable(brought)) {
            throw new IOException("it is of " + brought.origin());
        }
        return brought;
    }

    void compare(EarlierRoots roots) {
        for (Head brought : heads) {
            if (brought.size() > head.size()) {
                larger(brought);
            } else if (roots.at(brought.size()) == null) {
                report.problem(Code.PROOF_MISSING, what(brought) + ": the root at this size is not proven");
            } else if (roots.are(brought.size(), brought.root())) {
                report.checked(what(brought) + ", has the same history as the head");
            } else {
                report.problem(Code.FORK, what(brought) + ": its root is not that of the head's tree at this size");
            }
        }
    }

    /** A later epoch goes on where the backup ended: a larger head of an earlier one was lost in part. */
    private void larger(Head brought) {
        Code code = brought.epoch() < head.epoch() ? Code.FORK : Code.HEAD_NEWER;
        report.problem(
                code, "%s: the bundle's head has %d of epoch %d".formatted(what(brought), head.size(), head.epoch()));
    }

    private static String what(Head brought) {
        return "%s, epoch %d, size %d".formatted(brought.where(), brought.epoch(), brought.size());
    }
}
