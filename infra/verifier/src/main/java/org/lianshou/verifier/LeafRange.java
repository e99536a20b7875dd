package org.lianshou.verifier;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Coverage {@code range}: proofs of the first and the last leaf alone. The left siblings of the first are the frontier
 * before it; with every leaf between appended it must be that of the last, so that nothing between can be otherwise.
 */
final class LeafRange implements LeafCheck {
    private final Head head;
    private final InclusionProofs proofs;
    private final Report report;
    private @Nullable Frontier frontier;
    private @Nullable Event held;
    private long first;
    private boolean sound = true;

    LeafRange(Head head, InclusionProofs proofs, Report report) {
        this.head = head;
        this.proofs = proofs;
        this.report = report;
    }

    @Override
    public void event(Event event) throws Refused, IOException {
        if (held == null) {
            first = event.position();
            frontier = before(event);
        } else {
            follow(held, event);
        }
        held = event;
    }

    private void follow(Event before, Event event) {
        if (event.position() > before.position() + 1 && sound) {
            report.problem(Code.LEAF_MISSING, "%s: expected position %d".formatted(event, before.position() + 1));
        }
        sound &= event.position() == before.position() + 1;
        if (frontier != null) {
            frontier.append(Tree.leaf(before.hash()));
        }
    }

    @Override
    public void end(long lastPosition) throws Refused, IOException {
        if (held != null && held.position() != first) {
            Frontier proven = before(held);
            if (sound && frontier != null && proven != null && !frontier.same(proven)) {
                report.problem(
                        Code.INCLUSION,
                        "an event between positions %d and %d is not the one under the head"
                                .formatted(first, lastPosition));
            }
        }
        proofs.end(report);
    }

    private @Nullable Frontier before(Event event) throws Refused, IOException {
        Optional<List<byte[]>> left = proofs.of(event, head, report);
        return left.map(siblings -> Frontier.before(event.leafIndex(), siblings))
                .orElse(null);
    }

    @Override
    public String complete() {
        return held == null ? "" : "every event from position %d to %d".formatted(first, held.position());
    }
}
