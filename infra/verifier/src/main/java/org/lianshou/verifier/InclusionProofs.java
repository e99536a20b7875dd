package org.lianshou.verifier;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code proofs.ndjson}, in step with the events. */
final class InclusionProofs {
    private static final Set<String> KEYS = Set.of("leaf", "path");
    private static final long INTEGER = (1L << 53) - 1;

    private record Proof(long leaf, List<byte[]> path, String where) {}

    private final Lines lines;
    private @Nullable Proof next;
    private boolean begun;

    InclusionProofs(Lines lines) {
        this.lines = lines;
    }

    /** Checks the event's proof; the left siblings if it is the leaf it should be. */
    Optional<List<byte[]>> of(Event event, Head head, Report report) throws Refused, IOException {
        Proof proof = upTo(event.leafIndex(), report);
        if (proof == null || proof.leaf() != event.leafIndex()) {
            report.problem(Code.PROOF_MISSING, event + ": there is no proof in proofs.ndjson");
            return Optional.empty();
        }
        advance();
        Optional<List<byte[]>> left =
                Tree.leftOfIncluded(Tree.leaf(event.hash()), proof.leaf(), head.size(), proof.path(), head.root());
        if (left.isEmpty()) {
            report.problem(
                    Code.INCLUSION,
                    "%s: %s does not lead to the root %s".formatted(event, proof.where(), Decoding.hex(head.root())));
        }
        return left;
    }

    void end(Report report) throws Refused, IOException {
        upTo(Long.MAX_VALUE, report);
    }

    /** Proofs of earlier leaves have no event: it was left out. */
    private @Nullable Proof upTo(long leaf, Report report) throws Refused, IOException {
        if (!begun) {
            begun = true;
            advance();
        }
        while (next != null && next.leaf() < leaf) {
            report.problem(
                    Code.INCLUSION,
                    "%s proves leaf %d, for which no event is due".formatted(next.where(), next.leaf()));
            advance();
        }
        return next;
    }

    private void advance() throws Refused, IOException {
        Fields line = lines.next(KEYS);
        next = line == null ? null : new Proof(line.number("leaf", 0, INTEGER), line.hashes("path"), line.where());
    }
}
