package org.lianshou.verifier;

import java.util.Arrays;
import java.util.Set;

/** With every leaf at hand the root at any size is computed, and needs no proof. */
record ComputedRoots(EveryLeaf leaves, Report report) implements EarlierRoots {

    @Override
    public boolean lead(Head earlier, Code code) {
        byte[] root = leaves.rootAt(earlier.size());
        if (root != null && !Arrays.equals(root, earlier.root())) {
            report.problem(
                    code,
                    "%s, size %d: expected root %s, found %s"
                            .formatted(
                                    earlier.where(), earlier.size(), Decoding.hex(earlier.root()), Decoding.hex(root)));
            return false;
        }
        return root != null;
    }

    @Override
    public void onlyFor(Set<Long> sizes) {
        // there are no proofs
    }
}
