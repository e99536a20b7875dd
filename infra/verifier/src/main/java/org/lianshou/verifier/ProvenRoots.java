package org.lianshou.verifier;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@code consistency.ndjson}: one proof for each size of a further head. */
record ProvenRoots(Head head, Map<Long, List<byte[]>> paths, Report report) implements EarlierRoots {

    private static final String NAME = "consistency.ndjson";
    private static final Set<String> KEYS = Set.of("from", "to", "path");
    private static final long INTEGER = (1L << 53) - 1;

    static ProvenRoots read(Bundle bundle, Head head, Report report) throws Refused, IOException {
        Map<Long, List<byte[]>> paths = new TreeMap<>();
        if (bundle.has(NAME)) {
            try (Lines lines = bundle.lines(NAME)) {
                long last = -1;
                for (Fields line = lines.next(KEYS); line != null; line = lines.next(KEYS)) {
                    long from = line.number("from", 0, INTEGER);
                    long to = line.number("to", 0, INTEGER);
                    if (from <= last || to != head.size() || from >= to) {
                        report.problem(Code.CONSISTENCY, "%s leads from %d to %d".formatted(line.where(), from, to));
                    }
                    last = from;
                    paths.put(from, line.hashes("path"));
                }
            }
        }
        return new ProvenRoots(head, paths, report);
    }

    @Override
    public boolean lead(Head earlier, Code code) {
        List<byte[]> path = paths.get(earlier.size());
        if (path == null) {
            report.problem(
                    Code.PROOF_MISSING,
                    "%s, size %d: %s has no proof from there".formatted(earlier.where(), earlier.size(), NAME));
            return false;
        }
        boolean consistent = Tree.consistent(earlier.size(), earlier.root(), head.size(), head.root(), path);
        if (!consistent) {
            report.problem(
                    code,
                    "%s, size %d: its root %s does not lead to the root %s of the head"
                            .formatted(
                                    earlier.where(),
                                    earlier.size(),
                                    Decoding.hex(earlier.root()),
                                    Decoding.hex(head.root())));
        }
        return consistent;
    }

    @Override
    public void onlyFor(Set<Long> sizes) {
        for (long from : paths.keySet()) {
            if (!sizes.contains(from)) {
                report.problem(
                        Code.CONSISTENCY,
                        "%s has a proof from size %d, of which there is no head".formatted(NAME, from));
            }
        }
    }
}
