package org.lianshou.query.map;

/** How many issues lie in a village. */
record Load(long open, long late) {
    static final Load NONE = new Load(0, 0);

    Load and(Load more) {
        return new Load(open + more.open, late + more.late);
    }
}
