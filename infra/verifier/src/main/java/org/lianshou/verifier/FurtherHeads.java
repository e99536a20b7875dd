package org.lianshou.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Heads beside the one the bundle rests on: those in {@code heads/}, and those the auditor got elsewhere. Only the
 * latter show that the log told the auditor no other history than others.
 */
final class FurtherHeads {
    private static final int LARGEST_FILE = 65_536;

    private final Head head;
    private final Report report;
    private final List<Head> inside = new ArrayList<>();
    private final List<Head> outside = new ArrayList<>();

    FurtherHeads(Head head, Report report) {
        this.head = head;
        this.report = report;
    }

    void read(Bundle bundle, Arguments given, Signatures signatures) throws Refused, IOException {
        for (String name : bundle.names()) {
            if (name.startsWith("heads/")) {
                admit(Head.parse(bundle.bytes(name), name), signatures);
            }
        }
        for (Path file : given.heads()) {
            bring(file, signatures);
        }
        if (given.heads().isEmpty()) {
            report.notChecked(
                    "earlier-head", "no head from elsewhere was given: whether the log told others another history.");
        }
    }

    private void admit(Head further, Signatures signatures) {
        boolean ofThisLog = further.logId().equals(head.logId())
                && further.epoch() <= head.epoch()
                && further.size() <= head.size();
        if (ofThisLog) {
            signatures.further(further);
            inside.add(further);
        } else {
            report.problem(
                    Code.WRONG_LOG,
                    "%s is of %s and size %d, the head of %s and size %d"
                            .formatted(further.where(), further.origin(), further.size(), head.origin(), head.size()));
        }
    }

    private void bring(Path file, Signatures signatures) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new IOException("too large");
            }
            Head brought = Head.parse(Files.readAllBytes(file), file.toString());
            if (brought.logId().equals(head.logId()) && signatures.usable(brought)) {
                outside.add(brought);
            } else {
                report.problem(
                        Code.HEAD_UNUSABLE,
                        "%s is of %s, or not signed by a key given for it".formatted(file, brought.origin()));
            }
        } catch (Refused | IOException e) {
            report.problem(Code.HEAD_UNUSABLE, file + " can't be read: " + e.getMessage());
        }
    }

    /** At which sizes a root must be known. */
    Set<Long> sizes() {
        return Stream.concat(inside.stream(), outside.stream()).map(Head::size).collect(Collectors.toSet());
    }

    void compare(EarlierRoots roots) {
        roots.onlyFor(inside.stream().map(Head::size).collect(Collectors.toSet()));
        for (Head further : inside) {
            compare(further, Code.CONSISTENCY, roots);
        }
        for (Head brought : outside) {
            if (brought.size() <= head.size()) {
                compare(brought, Code.FORK, roots);
            } else {
                larger(brought);
            }
        }
    }

    private void compare(Head further, Code code, EarlierRoots roots) {
        boolean same = further.size() == head.size()
                ? holds(further, Arrays.equals(further.root(), head.root()), code)
                : roots.lead(further, code);
        if (same) {
            report.checked("%s, size %d, has the same history as the head".formatted(further.where(), further.size()));
        }
    }

    private boolean holds(Head further, boolean same, Code code) {
        if (!same) {
            report.problem(
                    code,
                    "%s, size %d: expected root %s, found %s"
                            .formatted(
                                    further.where(),
                                    further.size(),
                                    Decoding.hex(further.root()),
                                    Decoding.hex(head.root())));
        }
        return same;
    }

    /** A later epoch goes on where the backup ended: a larger head of an earlier one was lost in part. */
    private void larger(Head brought) {
        Code code = brought.epoch() < head.epoch() ? Code.FORK : Code.HEAD_NEWER;
        report.problem(
                code,
                "%s speaks of %d events of epoch %d, the bundle's head of %d of epoch %d"
                        .formatted(brought.where(), brought.size(), brought.epoch(), head.size(), head.epoch()));
    }
}
