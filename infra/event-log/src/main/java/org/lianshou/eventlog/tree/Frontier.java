package org.lianshou.eventlog.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The right edge of a growing tree: the complete subtrees that together hold all leaves, at most one of each height, the
 * largest first. It is all that appending needs, 64 hashes at the most whatever the size.
 */
public final class Frontier {

    private final Consumer<Subtree> completed;
    private final List<Subtree> subtrees = new ArrayList<>();

    public Frontier() {
        this(subtree -> {});
    }

    /** @param completed is told of every subtree of two leaves or more at the moment its last leaf comes */
    public Frontier(Consumer<Subtree> completed) {
        this.completed = completed;
    }

    public void append(TreeHash leaf) {
        append(Subtree.leaf(size(), leaf));
    }

    /**
     * Appends all leaves of a subtree at once.
     *
     * @throws IllegalArgumentException unless it begins where this ends
     */
    public void append(Subtree subtree) {
        if (subtree.end() - subtree.leaves() != size()) {
            throw new IllegalArgumentException("After " + size() + " leaves there can't come " + subtree);
        }
        Subtree last = subtree;
        while (!subtrees.isEmpty() && subtrees.getLast().isLeftOf(last)) {
            last = subtrees.removeLast().with(last);
            completed.accept(last);
        }
        subtrees.add(last);
    }

    public long size() {
        return subtrees.isEmpty() ? 0 : subtrees.getLast().end();
    }

    /** The Merkle Tree Hash of RFC 9162, section 2.1.1: the subtrees folded from the right. */
    public TreeHash root() {
        return subtrees.reversed().stream()
                .map(Subtree::hash)
                .reduce((right, left) -> TreeHash.node(left, right))
                .orElseGet(TreeHash::ofEmptyTree);
    }
}
