package org.lianshou.eventlog.tree;

import java.util.List;

/**
 * Where the hashes of a tree are kept: in tiles, as in C2SP tlog-tiles. A tile of level n holds {@link #WIDTH} hashes side
 * by side, each of a complete subtree of 256^n leaves; the last tile of a level may be narrower. Three levels between
 * them give every node of a tree of 16 million leaves.
 */
@FunctionalInterface
public interface Tiles {

    int WIDTH = 256;

    /** The heights of the tree that one level of tiles spans. */
    int HEIGHT = 8;

    /**
     * Reads a tile, or as much of it as there is.
     *
     * @param index of the tile in its level
     * @param width how many hashes the caller knows to be there
     * @return the first {@code width} hashes of the tile
     */
    List<TreeHash> read(int level, long index, int width);
}
