package org.lianshou.verifier;

import java.util.ArrayList;
import java.util.List;

/** The roots of the full subtrees of the first leaves, largest first: a tree's root at every size, in little memory. */
final class Frontier {
    private final List<byte[]> roots = new ArrayList<>();
    private long size;

    long size() {
        return size;
    }

    void append(byte[] leafHash) {
        roots.add(leafHash);
        for (long full = size; (full & 1) == 1; full >>= 1) {
            byte[] right = roots.remove(roots.size() - 1);
            byte[] left = roots.remove(roots.size() - 1);
            roots.add(Tree.node(left, right));
        }
        size++;
    }

    byte[] root() {
        if (roots.isEmpty()) {
            return Tree.EMPTY_ROOT;
        }
        byte[] root = roots.get(roots.size() - 1);
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = Tree.node(roots.get(i), root);
        }
        return root;
    }
}
