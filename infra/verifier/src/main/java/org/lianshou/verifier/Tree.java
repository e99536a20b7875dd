package org.lianshou.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Proofs in the Merkle tree of RFC 9162, section 2.1. */
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
     * Section 2.1.3.2.
     *
     * @return the siblings to the left of the path, lowest first, if the proof holds: the roots of the full subtrees
     *     that all earlier leaves make up
     */
    static Optional<List<byte[]>> leftOfIncluded(
            byte[] leafHash, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        List<byte[]> left = new ArrayList<>();
        long node = index;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if (isRight(node, last)) {
                left.add(sibling);
                hash = node(sibling, hash);
                int up = toRightBranch(node);
                node >>= up;
                last >>= up;
            } else {
                hash = node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root) ? Optional.of(left) : Optional.empty();
    }

    /** Section 2.1.4.2, and the trivial cases of the empty tree and of equal sizes. */
    static boolean consistent(long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> path) {
        if (from == 0 || from == to) {
            return path.isEmpty() && Arrays.equals(fromRoot, from == 0 ? EMPTY_ROOT : toRoot);
        }
        if (from > to || path.isEmpty()) {
            return false;
        }
        List<byte[]> proof = new ArrayList<>(path);
        if (Long.bitCount(from) == 1) {
            proof.add(0, fromRoot);
        }
        return consistentFrom(proof, from, fromRoot, to, toRoot);
    }

    private static boolean consistentFrom(List<byte[]> proof, long from, byte[] fromRoot, long to, byte[] toRoot) {
        int shared = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >> shared;
        long last = (to - 1) >> shared;
        byte[] first = proof.get(0);
        byte[] second = first;
        for (byte[] sibling : proof.subList(1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if (isRight(node, last)) {
                first = node(sibling, first);
                second = node(sibling, second);
                int up = toRightBranch(node);
                node >>= up;
                last >>= up;
            } else {
                second = node(second, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(first, fromRoot) && Arrays.equals(second, toRoot);
    }

    private static boolean isRight(long node, long last) {
        return (node & 1) == 1 || node == last;
    }

    /** How far up until the node is a right child, or 0 if it is the root: there its sibling is next in the path. */
    private static int toRightBranch(long node) {
        return node == 0 ? 0 : Long.numberOfTrailingZeros(node);
    }
}
