package org.lianshou.eventlog.tree;

import java.util.List;

/**
 * That a leaf stands in a tree: the hashes beside its way up, from the leaf to the root.
 *
 * @param index of the leaf, from 0
 * @param size of the tree
 */
public record InclusionProof(long index, long size, List<TreeHash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Verifies as RFC 9162, section 2.1.3.2, has it. */
    public boolean proves(TreeHash leaf, TreeHash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        TreeHash hash = leaf;
        for (TreeHash beside : path) {
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                hash = TreeHash.node(beside, hash);
                int lone = Long.numberOfTrailingZeros(node); // levels on which the last node has none beside it
                node >>= lone;
                last >>= lone;
            } else {
                hash = TreeHash.node(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
