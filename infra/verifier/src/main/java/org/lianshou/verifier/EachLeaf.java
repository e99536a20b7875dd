package org.lianshou.verifier;

import java.io.IOException;

/** Coverage {@code each}: a proof for every event, both read in step. */
final class EachLeaf implements LeafCheck {
    private final Head head;
    private final InclusionProofs proofs;
    private final Report report;

    EachLeaf(Head head, InclusionProofs proofs, Report report) {
        this.head = head;
        this.proofs = proofs;
        this.report = report;
    }

    @Override
    public void event(Event event) throws Refused, IOException {
        proofs.of(event, head, report);
    }

    @Override
    public void end(long lastPosition) throws Refused, IOException {
        proofs.end(report);
    }

    @Override
    public String complete() {
        return "";
    }
}
