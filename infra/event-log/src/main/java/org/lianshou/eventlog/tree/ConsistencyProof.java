package org.lianshou.eventlog.tree;

import java.util.List;

/**
 * That a tree grew from a smaller one by appending alone.
 *
 * @param from the size of the smaller tree
 * @param to the size of the larger
 */
public record ConsistencyProof(long from, long to, List<TreeHash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Verifies as RFC 9162, section 2.1.4.2, has it; and beyond it, that every tree grew from the empty one and that a
     * tree is consistent with itself, both without a path.
     */
    public boolean proves(TreeHash fromRoot, TreeHash toRoot) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && fromRoot.equals(toRoot);
        }
        if (from == 0) {
            return path.isEmpty() && fromRoot.equals(TreeHash.ofEmptyTree());
        }
        // A whole subtree is its own first hash, and the prover leaves it out.
        return Long.bitCount(from) == 1 ? climbs(fromRoot, path, fromRoot, toRoot) : climbs(fromRoot, toRoot);
    }

    private boolean climbs(TreeHash fromRoot, TreeHash toRoot) {
        return !path.isEmpty() && climbs(path.getFirst(), path.subList(1, path.size()), fromRoot, toRoot);
    }

    private boolean climbs(TreeHash start, List<TreeHash> rest, TreeHash fromRoot, TreeHash toRoot) {
        int whole = Long.numberOfTrailingZeros(from); // as many ones at the end of from - 1
        long node = (from - 1) >> whole;
        long last = (to - 1) >> whole;
        TreeHash older = start;
        TreeHash newer = start;
        for (TreeHash beside : rest) {
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                older = TreeHash.node(beside, older);
                newer = TreeHash.node(beside, newer);
                int lone = Long.numberOfTrailingZeros(node);
                node >>= lone;
                last >>= lone;
            } else {
                newer = TreeHash.node(newer, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && older.equals(fromRoot) && newer.equals(toRoot);
    }
}
