package org.lianshou.verifier;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Merkle tree of RFC 9162, section 2.1. */
final class Tree {
    static final byte[] EMPTY_ROOT = Hashes.of();

    private static final byte[] LEAF = {0x00};
    private static final byte[] NODE = {0x01};

    private Tree() {}

    static byte[] leaf(byte[] input) {
        return Hashes.of(LEAF, input);
    }

    static byte[] node(byte[] left, byte[] right) {
        return Hashes.of(NODE, left, right);
    }

    /**
     * Follows an inclusion path, section 2.1.3.2. Its left siblings are the full subtrees before the leaf: with them alone
     * the same leaf is the last of an earlier tree.
     *
     * @param position of the event whose hash it is
     * @return the root of that earlier tree, of all leaves up to this one; null unless the path leads to
     *     the root of the tree of that size
     */
    static byte @Nullable [] rootAt(long position, byte[] eventHash, List<byte[]> path, long size, byte[] root) {
        long node = position - 1;
        long last = size - 1;
        if (node < 0 || node > last) {
            return null;
        }
        byte[] earlier = leaf(eventHash);
        byte[] whole = earlier;
        for (byte[] sibling : path) {
            if (last == 0) {
                return null;
            }
            if ((node & 1) == 1 || node == last) {
                earlier = node(sibling, earlier);
                whole = node(sibling, whole);
                int up = node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                whole = node(whole, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(whole, root) ? earlier : null;
    }
}
