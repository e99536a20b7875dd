package org.lianshou.verifier;

import java.util.Set;

/** How an earlier, smaller head is shown to have the same history as the head. */
interface EarlierRoots {

    /** Whether it is shown; if not, the report was told, under this code if the two contradict each other. */
    boolean lead(Head earlier, Code code);

    /** The sizes of the heads in the bundle: a proof for another is one too many. */
    void onlyFor(Set<Long> sizes);
}
