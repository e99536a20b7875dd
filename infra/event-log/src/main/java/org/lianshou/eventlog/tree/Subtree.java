package org.lianshou.eventlog.tree;

/**
 * A complete subtree: 2^height leaves, the first of them at index × 2^height. Once its leaves are there it never changes.
 */
public record Subtree(int height, long index, TreeHash hash) {

    public Subtree {
        if (height < 0 || height > 62 || index < 0) {
            throw new IllegalArgumentException("There is no subtree " + index + " of height " + height);
        }
    }

    public static Subtree leaf(long index, TreeHash hash) {
        return new Subtree(0, index, hash);
    }

    public long leaves() {
        return 1L << height;
    }

    /** The leaf after its last. */
    public long end() {
        return (index + 1) << height;
    }

    /** The two halves of a subtree a level up. */
    Subtree with(Subtree right) {
        return new Subtree(height + 1, index >> 1, TreeHash.node(hash, right.hash));
    }

    boolean isLeftOf(Subtree other) {
        return height == other.height && index + 1 == other.index && index % 2 == 0;
    }
}
