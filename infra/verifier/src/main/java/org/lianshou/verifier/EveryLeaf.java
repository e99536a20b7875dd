package org.lianshou.verifier;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Coverage {@code all}: the root is computed from all leaves, and on the way that of every other size asked for. */
final class EveryLeaf implements LeafCheck {
    private final Head head;
    private final Set<Long> sizes;
    private final Report report;
    private final Frontier frontier = new Frontier();
    private final Map<Long, byte[]> roots = new HashMap<>();
    private boolean dense = true;

    /** @param sizes of further heads, at which the root is wanted too */
    EveryLeaf(Head head, Set<Long> sizes, Report report) {
        this.head = head;
        this.sizes = sizes;
        this.report = report;
        roots.put(0L, Tree.EMPTY_ROOT);
    }

    @Override
    public void event(Event event) {
        if (event.leafIndex() > frontier.size() && dense) {
            report.problem(Code.LEAF_MISSING, "%s: expected position %d".formatted(event, frontier.size() + 1));
        }
        dense &= event.leafIndex() == frontier.size();
        frontier.append(Tree.leaf(event.hash()));
        if (dense && sizes.contains(frontier.size())) {
            roots.put(frontier.size(), frontier.root());
        }
    }

    @Override
    public void end(long lastPosition) {
        if (lastPosition < head.size()) {
            report.problem(
                    Code.LEAF_MISSING,
                    "events.ndjson ends at position %d, the head speaks of %d events"
                            .formatted(lastPosition, head.size()));
        } else if (dense && frontier.size() == head.size() && !Arrays.equals(frontier.root(), head.root())) {
            report.problem(
                    Code.ROOT,
                    "all events together: expected root %s, found %s"
                            .formatted(Decoding.hex(head.root()), Decoding.hex(frontier.root())));
        }
    }

    @Override
    public String complete() {
        return "every event of the log up to the head, positions 1 to " + head.size();
    }

    /** The root at a further head's size; null if events are missing before it. */
    byte @Nullable [] rootAt(long size) {
        return roots.get(size);
    }
}
