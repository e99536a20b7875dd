package org.lianshou.eventlog.tree;

import java.util.ArrayList;
import java.util.List;

/** RFC 9162, section 2.1, written down as it stands there: slow, and plainly right. */
record NaiveTree(List<TreeHash> leaves) implements Tiles {

    TreeHash root() {
        if (leaves.isEmpty()) {
            return TreeHash.ofEmptyTree();
        }
        return leaves.size() == 1 ? leaves.getFirst() : TreeHash.node(left().root(), right().root());
    }

    List<TreeHash> path(int index) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = left().leaves.size();
        return index < k ? with(left().path(index), right().root()) : with(right().path(index - k), left().root());
    }

    List<TreeHash> proof(int older) {
        return subproof(older, true);
    }

    NaiveTree first(int count) {
        return new NaiveTree(leaves.subList(0, count));
    }

    /** As if all tiles of the tree were kept. */
    @Override
    public List<TreeHash> read(int level, long index, int width) {
        int each = 1 << (HEIGHT * level);
        List<TreeHash> hashes = new ArrayList<>();
        for (int n = 0; n < width; n++) {
            int from = ((int) index * WIDTH + n) * each;
            hashes.add(new NaiveTree(leaves.subList(from, from + each)).root());
        }
        return hashes;
    }

    private List<TreeHash> subproof(int older, boolean known) {
        if (older == leaves.size()) {
            return known ? List.of() : List.of(root());
        }
        int k = left().leaves.size();
        return older <= k
                ? with(left().subproof(older, known), right().root())
                : with(right().subproof(older - k, false), left().root());
    }

    private NaiveTree left() {
        return first(Integer.highestOneBit(leaves.size() - 1));
    }

    private NaiveTree right() {
        return new NaiveTree(leaves.subList(left().leaves.size(), leaves.size()));
    }

    private static List<TreeHash> with(List<TreeHash> path, TreeHash last) {
        List<TreeHash> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }
}
