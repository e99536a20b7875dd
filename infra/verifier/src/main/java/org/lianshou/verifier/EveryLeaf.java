package org.lianshou.verifier;

import java.util.Arrays;

/** Every event of the log: the root is computed from all leaves, and on the way that of every other size asked for. */
final class EveryLeaf implements LeafCheck {
    private final Head head;
    private final EarlierRoots roots;
    private final Report report;
    private final Frontier frontier = new Frontier();
    private boolean dense = true;

    EveryLeaf(Head head, EarlierRoots roots, Report report) {
        this.head = head;
        this.roots = roots;
        this.report = report;
    }

    @Override
    public void event(Event event) {
        if (event.position() > frontier.size() + 1 && dense) {
            report.problem(Code.LEAF_MISSING, "%s: expected position %d".formatted(event, frontier.size() + 1));
        }
        dense &= event.position() == frontier.size() + 1;
        frontier.append(Tree.leaf(event.hash()));
        if (dense && roots.isWanted(frontier.size())) {
            roots.computed(frontier.size(), frontier.root());
        }
        if (dense && frontier.size() == head.size()) {
            root();
        }
    }

    private void root() {
        if (!Arrays.equals(frontier.root(), head.root())) {
            report.problem(
                    Code.ROOT,
                    "all events together: expected root %s, found %s"
                            .formatted(Decoding.hex(head.root()), Decoding.hex(frontier.root())));
        }
    }

    @Override
    public void end(long lastPosition) {
        if (lastPosition < head.size()) {
            report.problem(
                    Code.LEAF_MISSING,
                    "events.ndjson ends at position %d, the head speaks of %d events"
                            .formatted(lastPosition, head.size()));
        }
        if (head.size() == 0) {
            root();
        }
    }
}
